// SPDX-License-Identifier: Apache-2.0
//
// What the keys of labels (corpus/model/label.h) mean: "12", "a", "iv", "A", "1.2", "annex II".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman::qa {

enum class LabelStyle : std::uint8_t {
  figures,  // "12", "1.2"
  capital,  // "A", also a Roman numeral of one letter
  small,    // "a", also "i"; a letter of another script
  roman,    // "IV", "II"
  small_roman,
  note,   // "note 1"
  named,  // "annex II"
  other,  // "a.1"
};

LabelStyle style_of(std::string_view key);

// The small Latin letter that a single letter of another script stands for in labels: "b" of "ب" by
// its place, "c" of Cyrillic "с" by its look; 0 if there is none.
char latin_letter(std::string_view key);

// The number of a label in its series: 12 of "12", 3 of "c", "C" and "ج", 4 of "iv"; 0 if it has
// none ("1.2", "annex II") or its place is not certain ("с", which is typed for "c"). A single
// letter is read as a letter.
int label_number(std::string_view key);

// The small letter `places` behind `first` in the letters that number items in its script, folded:
// "в" is two behind "а"; of Chinese, the numeral. Empty for Latin letters, other keys and beyond
// the last.
std::string letter_behind(std::string_view first, int places);

// Whether two labels are equal, whatever their case, script and style of numerals: "IV" and "4",
// "i" and "1", "b" and "ب".
bool same_label(std::string_view a, std::string_view b);

}  // namespace dragoman::qa
