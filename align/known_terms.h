// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "align/words/terms.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Names and terms in two languages, for aligning texts: a value that is cheap to copy.
class KnownTerms {
 public:
  // The names of countries and the terms of the United Nations thesaurus that the library was built
  // with (align/data/terms.tsv); nullopt if it lacks one of the languages. Takes some milliseconds.
  static std::optional<KnownTerms> shipped(const LangTag& source, const LangTag& target);

  // Whether they are for these two languages, in this direction; regions don't matter.
  bool serves(const LangTag& source, const LangTag& target) const;

  const TermList& list() const { return *list_; }

 private:
  KnownTerms(LangTag source, LangTag target, TermList list);

  LangTag source_;
  LangTag target_;
  std::shared_ptr<const TermList> list_;
};

}  // namespace dragoman
