// SPDX-License-Identifier: Apache-2.0
//
// How word processors and browsers number lists: what every format has in common.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

// A number as a reader of the page sees it. What a style can't write (Roman numerals beyond 3,999,
// the styles that need a language) is in decimal digits.
std::string format_number(std::int64_t number, NumberStyle style);

// The number that an attribute gives to a list or item, within what a list can come to; 0 for none.
std::int64_t list_number(const char* value);

// The number of a list item, "12." or "(a)". Ordinals and words are written once the language of
// the document is known.
struct ListNumber {
  struct Word {
    std::size_t at = 0;  // byte of `text` before which it is written
    std::int64_t number = 0;
    NumberStyle style = NumberStyle::ordinal;
  };

  std::string text = {};
  std::vector<Word> words = {};

  bool empty() const { return text.empty() && words.empty(); }
};

// The number as a reader of the page sees it: its words by CLDR's rules for the language, in
// decimal digits where it has none.
std::string written_in(const LangTag& language, const ListNumber& number);

// The mark before a note: digits raised ("¹²"), any other mark as it is.
std::string note_mark(std::string_view number);

// One level of a numbered list.
struct ListLevel {
  NumberStyle style = NumberStyle::decimal;
  std::int64_t start = 1;
  // The text of the number, "%1." or "(%2)": %N is the number of level N.
  std::string text = {};
  int restart_after = -1;    // starts again after this level (0-based) or one above it; -1 for the
                             // level above, -2 for never
  bool all_decimal = false;  // shows the numbers of the levels above in digits ("legal" numbering)
  bool hidden = false;       // counts, but does not show
};

constexpr std::size_t kListLevels = 10;
using ListLevels = std::array<ListLevel, kListLevels>;

// The numbers that a list has come to.
class ListCounter {
 public:
  // Counts a paragraph of the level and returns its number, which is empty for a bullet.
  ListNumber next(const ListLevels& levels, std::size_t level);
  // The next paragraph of the level has this number.
  void restart(std::size_t level, std::int64_t number);

 private:
  std::array<std::int64_t, kListLevels> numbers_ = {};
  std::array<bool, kListLevels> begun_ = {};
};

}  // namespace dragoman
