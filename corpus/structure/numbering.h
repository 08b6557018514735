// SPDX-License-Identifier: Apache-2.0
//
// How word processors and browsers number lists: what every format has in common.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman {

enum class NumberStyle {
  none,
  bullet,
  decimal,
  decimal_zero,  // 01, 02 … 10
  lower_letter,  // a … z, aa, bb
  upper_letter,
  lower_letter_base26,  // a … z, aa, ab
  upper_letter_base26,
  lower_roman,
  upper_roman,
  ordinal,   // 1st, 1er
  cardinal,  // One, Un
  ordinal_word,
  symbol,  // *, †, ‡, §, **
};

// A number as a reader of the page sees it; what a style can't say (Roman numerals beyond 3,999, an
// ordinal of an unknown language) is in decimal digits. `language` tells the words of ordinals and
// cardinals (CLDR's rules).
std::string format_number(std::int64_t number, NumberStyle style, const LangTag& language);

// The mark that stands before a note: digits raised ("¹²"), any other mark as it is.
std::string note_mark(std::string_view number);

// One level of a numbered list.
struct ListLevel {
  NumberStyle style = NumberStyle::decimal;
  std::int64_t start = 1;
  // What stands there, "%1." or "(%2)": %N is the number of level N.
  std::string text = {};
  int restart_after = -1;    // begins anew after this level (0-based) or one above it; -1 for the
                             // level above, -2 for never
  bool all_decimal = false;  // shows the numbers of the levels above in digits ("legal" numbering)
  bool hidden = false;       // counts, but does not show
};

constexpr std::size_t kListLevels = 10;
using ListLevels = std::array<ListLevel, kListLevels>;

// The numbers that a list has come to.
class ListCounter {
 public:
  // Counts a paragraph of the level and gives its label: "" for none, and for a bullet.
  std::string next(const ListLevels& levels, std::size_t level, const LangTag& language);
  // The next paragraph of the level has this number.
  void restart(std::size_t level, std::int64_t number);

 private:
  std::array<std::int64_t, kListLevels> numbers_ = {};
  std::array<bool, kListLevels> begun_ = {};
};

}  // namespace dragoman
