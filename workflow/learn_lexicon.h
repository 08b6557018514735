// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>

#include "corpus/text/lang_tag.h"

namespace dragoman::workflow {

struct LearnLexiconOptions {
  LangTag source_language = LangTag::parse("en");
  LangTag target_language = LangTag::parse("fr");
  std::string about;  // a comment for the file: where the texts come from
  unsigned jobs = 2;  // threads, at most; the result is the same for any number
};

// Learns a bilingual lexicon from files of texts that are aligned already (tmx::read_text_pairs()),
// and writes it as StoredLexicon::open() reads it. Throws as tmx::read_text_pairs(), and
// Error(conflict) where the files have no text in both languages.
void learn_lexicon(std::span<const std::filesystem::path> files, std::ostream& out,
                   const LearnLexiconOptions& options = {});

}  // namespace dragoman::workflow
