// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/words/words.h"

namespace dragoman::qa {

// What the checks inside one document know about a language (data/LANGUAGE.inside.json). All words
// are folded, as in TextWord, and there in all the forms that the file describes. Empty for a
// language without data.
struct InsideData {
  using Words = std::set<std::string, std::less<>>;
  using Phrases = std::vector<std::string>;  // words separated by spaces
  // Each form of a word to the word as the file lists it, so that forms of one word are equal.
  using Lemmas = std::map<std::string, std::string, std::less<>>;

  UnspacedWords unspaced;  // all words of a script without spaces, for split_words()

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
  // Whether its number stands behind the word for the event, and the word for holding it behind the
  // date: "于2004年5月3日举行".
  bool ordinal_behind_event = false;
  bool held_behind_date = false;
  bool owner_before_ordinal = false;  // "安全理事会第7388次会议"
  bool linked_nouns = false;  // a noun needs no preposition to follow another: "сессия Форума"

  Phrases letter_kinds;  // "lettre", "note verbale"
  Phrases letter_dated;  // "datee"
  // The most words between them.
  std::size_t letter_reach = 4;
  // Whether the date stands before the kind, at the start of the line.
  bool letter_behind_date = false;
  // Whether an article tells a letter that is known already from a new one. Without, a new one is
  // named in the first word of its line.
  bool has_articles = true;

  Lemmas office_heads;
  Lemmas office_before;     // modifiers: "vice"
  Lemmas office_behind;     // phrases: "adjoint", "par interim"
  Words office_deputies;    // the modifiers that mean a deputy
  Words deputised_offices;  // heads that usually have deputies
  // Whether what an office is for may follow without a preposition: "министр обороны".
  bool office_takes_genitive = false;

  Phrases list_following;  // "suivants"
  Words list_choice;       // "des": a choice among the following
  // Whether a number in words may stand before "following" without an article: "три следующих
  // вопроса".
  bool count_behind = false;

  Words household_acronyms;  // as written

  bool is_function_word(std::string_view folded) const {
    return function_words.find(folded) != function_words.end();
  }
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const InsideData& inside_data(const LangTag& language);

}  // namespace dragoman::qa
