// SPDX-License-Identifier: Apache-2.0
//
// What the keys of labels (corpus/model/label.h) mean: "12", "a", "iv", "A", "1.2", "annex II".
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman::qa {

enum class LabelStyle : std::uint8_t {
  figures,  // "12", "1.2"
  capital,  // "A", also a Roman numeral of one letter
  small,    // "a", also "i"
  roman,    // "IV", "II"
  small_roman,
  note,   // "note 1"
  named,  // "annex II"
  other,  // "a.1"
};

LabelStyle style_of(std::string_view key);

// The value of a Roman numeral in capitals or small letters, up to 399; 0 for anything else.
int roman_value(std::string_view numeral);

// The number of a label in its series: 12 of "12", 3 of "c" and "C", 4 of "iv"; 0 if it has none
// ("1.2", "annex II"). A single letter is read as a letter.
int label_number(std::string_view key);

// Whether two labels are equal, whatever their case and style of numerals: "IV" and "4", "i" and
// "1".
bool same_label(std::string_view a, std::string_view b);

}  // namespace dragoman::qa
