// SPDX-License-Identifier: Apache-2.0
//
// How labels and references are numbered, in any script.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// The value of a Roman numeral in its usual form, all of one case, up to 399; 0 for other text.
int roman_value(std::string_view text);

// Digits of any script as ASCII ones; empty for other text and for more than three of them.
std::string figure(std::string_view text);

// The value of a Chinese numeral up to 99 ("十二", "二十"), as figures; empty for other text.
std::string chinese_figure(std::string_view text);

}  // namespace dragoman
