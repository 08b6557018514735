// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// The names of the parts of a UN document in a language (data/LANGUAGE.structure.json). All words
// are folded. Empty for a language without data.
struct StructureData {
  using Words = std::set<std::string, std::less<>>;

  std::map<std::string, std::string, std::less<>> parts;    // "annexe" → "annex"
  std::map<std::string, std::string, std::less<>> numbers;  // "premier" → "1"
  Words after_part;                       // "to", "concerning": may follow "Annex II" in a heading
  Words titles;                           // "m.": before a name, so not a label
  Words function_words;                   // no sentence ends in them
  Words conjunctions;                     // before the last of several clauses
  std::vector<std::string> masthead;      // "distr.", "original:"
  std::vector<std::string> signed_marks;  // "(signed)"
};

// Read once for each language and kept for the life of the program. Thread-safe.
const StructureData& structure_data(const LangTag& language);

}  // namespace dragoman
