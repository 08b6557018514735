// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// What the checks inside one document know of a language (data/LANGUAGE.inside.json). All words
// folded, as in TextWord. A language without data has none.
struct InsideData {
  using Words = std::set<std::string, std::less<>>;
  using Phrases = std::vector<std::string>;  // of several words, parted by spaces

  Words function_words;
  Words places_after;  // prepositions before a place
  Words genitive;      // between the name of a thing and that of which it is a part
  Words possessive;    // "its"
  Words indefinite;    // articles

  std::map<std::string, std::string, std::less<>> named_events;   // "conference" → "conference"
  std::map<std::string, std::string, std::less<>> common_events;  // "reunion" → "meeting"
  Words held;                                                     // verbs of what was held
  Words future;       // words near one that is still to come
  Words event_parts;  // what has dates of its own within an event
  Words done;         // begins the line of a text's place and date: "Done at Geneva"
  Words verbs;        // which no event's name holds

  Phrases letter_kinds;  // "lettre", "note verbale"
  Phrases letter_dated;  // "datee"

  Words office_heads;
  Words office_before;      // modifiers: "vice"
  Phrases office_behind;    // "adjoint", "par interim"
  Words office_deputies;    // those modifiers that make a deputy
  Words deputised_offices;  // heads beside which deputies are usual

  Phrases list_following;  // "suivants"
  Words list_choice;       // "des": so many of the following

  Words household_acronyms;  // as written

  bool is_function_word(std::string_view folded) const {
    return function_words.find(folded) != function_words.end();
  }
};

// Read once for each language, kept for the life of the program. Thread-safe.
const InsideData& inside_data(const LangTag& language);

}  // namespace dragoman::qa
