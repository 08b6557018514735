// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/numerals.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

struct RomanSign {
  int value;
  std::string_view letters;
};

constexpr std::array<RomanSign, 9> kRomanSigns = {{{100, "c"},
                                                   {90, "xc"},
                                                   {50, "l"},
                                                   {40, "xl"},
                                                   {10, "x"},
                                                   {9, "ix"},
                                                   {5, "v"},
                                                   {4, "iv"},
                                                   {1, "i"}}};

std::string to_roman(int value) {
  std::string numeral;
  for (const auto& [unit, letters] : kRomanSigns) {
    for (; value >= unit; value -= unit) numeral += letters;
  }
  return numeral;
}

}  // namespace

int roman_value(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (text.empty() || text.size() > kLongest) return 0;
  const bool one_case = std::all_of(text.begin(), text.end(), is_ascii_upper<char>) ||
                        std::all_of(text.begin(), text.end(), is_ascii_lower<char>);
  if (!one_case) return 0;
  const std::string numeral = ascii_lower(text);
  std::string_view rest = numeral;
  int value = 0;
  for (const auto& [unit, letters] : kRomanSigns) {
    for (; rest.starts_with(letters); rest.remove_prefix(letters.size())) value += unit;
  }
  constexpr int kEnd = 400;
  return rest.empty() && value < kEnd && to_roman(value) == numeral ? value : 0;
}

std::string figure(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size();) {
    const int value = digit_value(next_char(text, at));
    if (value < 0 || digits.size() == 3) return {};
    digits += static_cast<char>('0' + value);
  }
  return digits;
}

std::string chinese_figure(std::string_view text) {
  constexpr std::u32string_view kOnes = U"〇一二三四五六七八九";
  constexpr char32_t kTen = U'十';
  std::size_t tens = 0;
  std::size_t ones = 0;
  bool seen_ten = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c == kTen && !seen_ten) {
      seen_ten = true;
      tens = ones == 0 ? 1 : ones;
      ones = 0;
      continue;
    }
    const std::size_t value = kOnes.find(c);
    if (value == std::u32string_view::npos || value == 0 || ones != 0) return {};
    ones = value;
  }
  const std::size_t value = tens * 10 + ones;
  return value == 0 ? std::string() : std::to_string(value);
}

}  // namespace dragoman
