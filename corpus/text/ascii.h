// SPDX-License-Identifier: Apache-2.0
//
// Questions about ASCII characters, for loops over bytes: a byte of a longer UTF-8 character is
// none of these. unicode.h has those about characters of all scripts.
#pragma once

#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>

namespace dragoman {

// For char, unsigned char and char32_t alike.
template <std::integral C>
constexpr bool is_ascii_digit(C c) {
  return c >= '0' && c <= '9';
}
template <std::integral C>
constexpr bool is_ascii_upper(C c) {
  return c >= 'A' && c <= 'Z';
}
template <std::integral C>
constexpr bool is_ascii_lower(C c) {
  return c >= 'a' && c <= 'z';
}
template <std::integral C>
constexpr bool is_ascii_letter(C c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The text with its ASCII letters in lower case: names of protocols and of markup, where no
// language has a say.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return ascii_lower(c); });
  return lower;
}

}  // namespace dragoman
