// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// What a hunspell dictionary says about a word: the fields of its entry and its suffix together,
// such as "po:nom" (part of speech) or "is:sg" (inflection).
using WordFields = std::vector<std::string>;

// The readings of words by the morphological fields of a dictionary: words that it lists, and those
// formed with one suffix. Prefixes and compounds are not looked for.
class WordForms {
 public:
  // Throws Error(io) if a file cannot be read.
  WordForms(const std::string& affixes_file, const std::string& words_file);
  ~WordForms();

  // Every reading of a word; empty if it is unknown. Case counts.
  std::vector<WordFields> readings(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The forms of the language's installed dictionary (find_dictionary()), loaded once; nullptr if
// none is installed or readable. Thread-safe.
const WordForms* word_forms(const LangTag& language);

}  // namespace dragoman::qa
