// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/lang_tag.h"

namespace dragoman {

// What a language calls the parts of a UN document (data/LANGUAGE.structure.json). All words are
// folded. A language without data has none of them.
struct StructureData {
  std::map<std::string, std::string, std::less<>> parts;  // "annexe" → "annex"
  std::set<std::string, std::less<>> first;               // "premier", for 1
  std::set<std::string, std::less<>> after_part;          // "to" in "Annex II to the letter"
  std::set<std::string, std::less<>> titles;              // "m." before a name: no label
  std::set<std::string, std::less<>> function_words;      // a sentence can't end in them
  std::vector<std::string> masthead;                      // "distr.", "original:"
  std::vector<std::string> signed_marks;                  // "(signed)"
};

// Read once for each language, kept for the life of the program. Thread-safe.
const StructureData& structure_data(const LangTag& language);

}  // namespace dragoman
