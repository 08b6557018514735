// SPDX-License-Identifier: Apache-2.0
#include "qa/words/label_key.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace dragoman::qa {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char small(char c) { return is_capital(c) ? static_cast<char>(c | 0x20) : c; }

template <typename Test>
bool all(std::string_view text, Test test) {
  return !text.empty() && std::all_of(text.begin(), text.end(), test);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), small);
  return result;
}

// The value of a key's number, in any style; 0 for none.
int number_of(std::string_view key) {
  if (all(key, is_digit) && key.size() < 9) {
    int value = 0;
    std::from_chars(key.data(), key.data() + key.size(), value);
    return value;
  }
  return roman_value(key);
}

}  // namespace

int roman_value(std::string_view numeral) {
  static constexpr std::array<std::pair<std::string_view, int>, 9> kSigns = {{{"c", 100},
                                                                              {"xc", 90},
                                                                              {"l", 50},
                                                                              {"xl", 40},
                                                                              {"x", 10},
                                                                              {"ix", 9},
                                                                              {"v", 5},
                                                                              {"iv", 4},
                                                                              {"i", 1}}};
  if (!all(numeral, is_small) && !all(numeral, is_capital)) return 0;
  const std::string small_letters = lowered(numeral);
  std::string_view left = small_letters;
  int value = 0;
  for (const auto& [sign, worth] : kSigns) {
    const int most = sign.size() == 2 || worth == 5 || worth == 50 ? 1 : 3;
    for (int times = 0; times < most && left.starts_with(sign); ++times) {
      value += worth;
      left.remove_prefix(sign.size());
    }
  }
  return left.empty() ? value : 0;
}

LabelStyle style_of(std::string_view key) {
  if (key.starts_with("note ")) return LabelStyle::note;
  if (key.find(' ') != std::string_view::npos) return LabelStyle::named;
  if (all(key, [](char c) { return is_digit(c) || c == '.'; })) return LabelStyle::figures;
  if (key.size() == 1) return is_capital(key[0]) ? LabelStyle::capital : LabelStyle::small;
  if (roman_value(key) == 0) return LabelStyle::other;
  return is_capital(key[0]) ? LabelStyle::roman : LabelStyle::small_roman;
}

int label_number(std::string_view key) {
  if (key.size() == 1 && (is_small(key[0]) || is_capital(key[0]))) return small(key[0]) - 'a' + 1;
  return number_of(key);
}

bool same_label(std::string_view a, std::string_view b) {
  if (a == b || lowered(a) == lowered(b)) return true;
  const auto cut = [](std::string_view key) { return key.rfind(' ') + 1; };
  const std::size_t x = cut(a);
  const std::size_t y = cut(b);
  if (lowered(a.substr(0, x)) != lowered(b.substr(0, y))) return false;
  const int one = number_of(a.substr(x));
  return one > 0 && one == number_of(b.substr(y));
}

}  // namespace dragoman::qa
