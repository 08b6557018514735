// SPDX-License-Identifier: Apache-2.0
//
// Bilingual lexicons kept in files: what many texts have taught, for the next pair to begin with.
// A file is text that a linguist can read and mend:
//
//   # dragoman lexicon 1 en fr
//   # any other comment
//   accor<TAB>accor 412 380<TAB>confo 301 275<TAB>...
//
// A line for each type of the source language that is known (a folded stem of five letters, as in
// features.h), in the order of its bytes; for each type that it may become, the probability of
// that, and of the way back, in thousandths.
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
  // Throws Error(io), Error(encoding), or Error(syntax) with the line.
  static StoredLexicon open(const std::filesystem::path& file);

  // The lexicon built into the library that serves texts in these languages, whichever of them is
  // the source; nothing where there is none.
  static std::optional<StoredLexicon> shipped(const LangTag& source, const LangTag& target);

  const LangTag& source() const { return source_; }
  const LangTag& target() const { return target_; }
  bool serves(const LangTag& source, const LangTag& target) const;

  // What it says of the types of a pair of texts in its languages, whichever of them is the
  // source. Logarithmic in its size for each type.
  Background background(const LangTag& source, const Vocabulary& vocabulary,
                        const Unigram& source_unigram, const Unigram& target_unigram) const;

 private:
  StoredLexicon(std::shared_ptr<const std::string> owner, std::string_view text,
                const std::filesystem::path& file);
  std::string_view row(std::string_view type) const;

  std::shared_ptr<const std::string> owner_;  // of the text, unless it is built in
  std::string_view rows_;                     // the lines of types
  LangTag source_;
  LangTag target_;
};

struct StoredLexiconOptions {
  int iterations = 5;
  std::uint32_t least_count = 4;  // of a type's tokens; what is rarer is left out
  float least_meetings = 2;       // expected number of meetings of a pair, below which it may be
                                  // chance
  float prune = 0.04F;            // pairs less probable both ways are left out
  unsigned jobs = 1;
};

// Learns a lexicon from units that are paired already, and writes it. Both languages' types are
// those of the vocabulary. `about` says where the texts come from, in lines for a comment.
void write_learned_lexicon(const Features& source, const Features& target,
                           std::span<const Bead> beads, const Vocabulary& vocabulary,
                           const LangTag& source_language, const LangTag& target_language,
                           std::string_view about, std::ostream& out,
                           const StoredLexiconOptions& options = {});

}  // namespace dragoman
