// SPDX-License-Identifier: Apache-2.0
//
// Bilingual lexicons in files: what was learned from many texts, for aligning others. A file is
// text that a linguist can read and edit:
//
//   # dragoman lexicon 1 en fr
//   # any other comment
//   accor<TAB>accor 412 380<TAB>confo 301 275<TAB>...
//
// There is one line for each known stem of the source language (its first five letters, folded, as
// in features.h), in byte order. For each stem that it may become, the line has the probability of
// that translation and of the reverse one, in thousandths.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

class StoredLexicon {
 public:
  // Reads and checks the whole file. Throws Error(io), Error(encoding), or Error(syntax) with the
  // line.
  static StoredLexicon open(const std::filesystem::path& file);

  // The lexicon that the library was built with for these two languages, in either direction;
  // nullopt if there is none.
  static std::optional<StoredLexicon> shipped(const LangTag& source, const LangTag& target);

  const LangTag& source() const { return source_; }
  const LangTag& target() const { return target_; }
  // Whether it is for these two languages, in either direction; regions don't matter.
  bool serves(const LangTag& source, const LangTag& target) const;

  // What the lexicon says about the types of two texts in its languages, in either direction.
  // Takes logarithmic time in the size of the lexicon for each type.
  Background background(const LangTag& source, const Vocabulary& vocabulary,
                        const Unigram& source_unigram, const Unigram& target_unigram) const;

 private:
  StoredLexicon(std::shared_ptr<const std::string> owner, std::string_view text,
                const std::filesystem::path& file);
  std::string_view row(std::string_view type) const;

  std::shared_ptr<const std::string> owner_;  // of the text; null for a built-in lexicon
  std::string_view rows_;                     // the lines after the comments
  LangTag source_;
  LangTag target_;
};

struct StoredLexiconOptions {
  int iterations = 5;
  std::uint32_t least_count = 4;  // rarer types are left out
  float least_meetings = 2;       // pairs that are expected to meet less often may be chance
  float prune = 0.04F;            // pairs less probable in both directions are left out
  unsigned jobs = 1;
};

// Learns a lexicon from aligned texts and writes it. `vocabulary` holds the types of both
// languages. `about` says where the texts come from; it becomes a comment and may have several
// lines.
void write_learned_lexicon(const Features& source, const Features& target,
                           std::span<const Bead> beads, const Vocabulary& vocabulary,
                           const LangTag& source_language, const LangTag& target_language,
                           std::string_view about, std::ostream& out,
                           const StoredLexiconOptions& options = {});

}  // namespace dragoman
