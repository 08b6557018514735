// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// What the checks inside one document know about a language (data/LANGUAGE.inside.json). All words
// are folded, as in TextWord. Empty for a language without data.
struct InsideData {
  using Words = std::set<std::string, std::less<>>;
  using Phrases = std::vector<std::string>;  // words separated by spaces

  Words function_words;
  Words places_after;  // prepositions before a place
  Words genitive;      // between the name of a part and that of the whole
  Words possessive;    // "its"
  Words indefinite;    // articles

  std::map<std::string, std::string, std::less<>> named_events;   // "conference" → "conference"
  std::map<std::string, std::string, std::less<>> common_events;  // "reunion" → "meeting"
  Words held;         // past participles of holding an event
  Words future;       // words near an event still to come
  Words event_parts;  // parts of an event that have their own dates
  Words done;         // begins a line with the place and date of a text: "Done at Geneva"
  Words verbs;        // never part of the name of an event

  Phrases letter_kinds;  // "lettre", "note verbale"
  Phrases letter_dated;  // "datee"

  Words office_heads;
  Words office_before;      // modifiers: "vice"
  Phrases office_behind;    // "adjoint", "par interim"
  Words office_deputies;    // the modifiers that mean a deputy
  Words deputised_offices;  // heads that usually have deputies

  Phrases list_following;  // "suivants"
  Words list_choice;       // "des": a choice among the following

  Words household_acronyms;  // as written

  bool is_function_word(std::string_view folded) const {
    return function_words.find(folded) != function_words.end();
  }
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const InsideData& inside_data(const LangTag& language);

}  // namespace dragoman::qa
