// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// What a language calls the parts of a UN document (data/LANGUAGE.structure.json). All words are
// folded. A language without data has none of them.
struct StructureData {
  using Words = std::set<std::string, std::less<>>;

  std::map<std::string, std::string, std::less<>> parts;    // "annexe" → "annex"
  std::map<std::string, std::string, std::less<>> numbers;  // "premier" → "1"
  Words after_part;                       // "to", "concerning": go on after "Annex II" in a heading
  Words titles;                           // "m.": before a name, and so no label
  Words function_words;                   // no sentence ends in them
  Words conjunctions;                     // before the last of several clauses
  std::vector<std::string> masthead;      // "distr.", "original:"
  std::vector<std::string> signed_marks;  // "(signed)"
};

// Read once for each language, kept for the life of the program. Thread-safe.
const StructureData& structure_data(const LangTag& language);

}  // namespace dragoman
