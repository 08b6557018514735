// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// What a word can do in a date; one word may do several things.
enum WordRole : std::uint32_t {
  role_weekday = 1 << 0,
  role_between = 1 << 1,         // "between … and …"
  role_from = 1 << 2,            // "from … to …"
  role_to = 1 << 3,              // between the ends of a range
  role_and = 1 << 4,             // before the last of a list
  role_article = 1 << 5,         // may stand before a day or a month
  role_of = 1 << 6,              // between a day and its month
  role_ordinal = 1 << 7,         // "st" of "1st"
  role_decade = 1 << 8,          // "nineties": value is 90
  role_decade_prefix = 1 << 9,   // a decade's number follows
  role_decade_suffix = 1 << 10,  // "s" of "1990s"
  role_am = 1 << 11,
  role_pm = 1 << 12,
  role_hours = 1 << 13,          // after the hour of a time
  role_clock = 1 << 14,          // "noon": value is the hour
  role_at = 1 << 15,             // before a time of day
  role_in_year = 1 << 16,        // a number after it may be a year
  role_month_context = 1 << 17,  // a month after it is certainly one
  role_numbered = 1 << 18,       // a number after it is not a day: "article 5"
  role_before_year = 1 << 19,    // between a month and its year: "de"
  role_minutes = 1 << 20,        // after the minutes of a time
  role_half_hour = 1 << 21,      // instead of them: 30
  role_am_before = 1 << 22,      // before the hour of a time
  role_pm_before = 1 << 23,
  role_am_behind_hours = 1 << 24,  // after "hours" only
  role_pm_behind_hours = 1 << 25,
  role_clock_word = 1 << 26,  // "o'clock": a number after it is a time, whatever its mark
  role_clock_hour = 1 << 27,  // an hour in words, after such a word: value is the hour
  role_year_mark = 1 << 28,   // after a year, month or day, where each has a mark of its own
  role_month_mark = 1 << 29,
  role_day_mark = 1 << 30,
  role_opens = 1U << 31,  // begins a phrase of several words
};

struct DateWord {
  std::uint32_t roles = 0;
  std::uint8_t month = 0;     // 1 to 12; 0 for other words
  bool abbreviation = false;  // of a month
  bool ambiguous = false;     // a month that is more often another word
  std::uint8_t value = 0;     // see the roles

  bool is(std::uint32_t any_of) const { return (roles & any_of) != 0; }
};

// The words of dates in a language: ICU's names of months and weekdays, and those of
// data/LANGUAGE.dates.json. A language without that file has none.
struct DateData {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };

  // A word of more than one has its first word here as well, with role_opens.
  std::unordered_map<std::string, DateWord, Hash, std::equal_to<>> words;  // by folded word
  std::vector<std::string> phrases;  // those of more than one word, longest first
  std::vector<std::pair<std::string, int>> decade_numbers;  // folded, "quatre-vingt-dix" → 90
  std::vector<std::string> prefixes;                        // written on the front of a word: "and"
  std::vector<std::pair<char32_t, int>> numerals;           // of one character; ten multiplies
  std::size_t longest_unspaced = 0;  // characters of the longest word of a script without spaces
  std::bitset<128> starts{};         // the first characters of words that can begin a fact: ASCII
  std::bitset<128> wide_starts{};    // and others, by their last seven bits
  bool month_first = false;          // "April 29" is a date here
  bool months_capitalised = false;   // so that "may" in lower case is hardly a month
  bool months_paired = false;        // "كانون الثاني/يناير": one month by two names
  bool times_mirrored = false;       // "00/11" may be 11:00

  bool empty() const { return words.empty(); }
  // Whether the character may begin a word that can begin a fact.
  bool may_start(char32_t c) const;
  // The value of a numeral of one character, or -1.
  int numeral(char32_t c) const {
    for (const auto& [numeral, value] : numerals) {
      if (numeral == c) return value;
    }
    return -1;
  }
  // The word with this folded form, or null.
  const DateWord* find(std::string_view folded) const {
    const auto at = words.find(folded);
    return at == words.end() ? nullptr : &at->second;
  }
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const DateData& date_data(const LangTag& language);

}  // namespace dragoman::qa
