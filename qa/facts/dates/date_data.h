// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
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

  std::unordered_map<std::string, DateWord, Hash, std::equal_to<>> words;  // by folded word
  std::vector<std::pair<std::string, int>> decade_numbers;  // folded, "quatre-vingt-dix" → 90
  std::array<bool, 256> starts{};   // the first bytes of words that can begin a fact
  bool month_first = false;         // "April 29" is a date here
  bool months_capitalised = false;  // so that "may" in lower case is hardly a month

  bool empty() const { return words.empty(); }
  // The word with this folded form, or null.
  const DateWord* find(std::string_view folded) const {
    const auto at = words.find(folded);
    return at == words.end() ? nullptr : &at->second;
  }
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const DateData& date_data(const LangTag& language);

}  // namespace dragoman::qa
