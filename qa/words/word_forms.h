// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// What a dictionary in hunspell's format says of a word: its fields, as "po:nom" (part of speech)
// or "is:sg" (inflection), of the entry and of the suffix together.
using WordFields = std::vector<std::string>;

// The readings of words by the morphological fields of a dictionary: those that stand in it as they
// are, and those made by one suffix. Prefixes and compounds are not looked for.
class WordForms {
 public:
  // Throws Error(io) where a file can't be read.
  WordForms(const std::string& affixes_file, const std::string& words_file);
  ~WordForms();

  // Every reading of a word, empty where it is unknown. Case counts.
  std::vector<WordFields> readings(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Those of the language's installed dictionary (find_dictionary()), loaded once; nullptr where none
// is installed or readable. Safe from several threads.
const WordForms* word_forms(const LangTag& language);

}  // namespace dragoman::qa
