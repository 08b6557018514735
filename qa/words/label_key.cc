// SPDX-License-Identifier: Apache-2.0
#include "qa/words/label_key.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "corpus/structure/numerals.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

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

// The letters that number items in scripts other than Latin, in their order, folded.
constexpr std::u32string_view kArabicOrder = U"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u32string_view kCyrillicOrder = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr std::u32string_view kChineseNumerals = U"一二三四五六七八九十";
// Cyrillic letters that are typed for Latin ones, and those.
constexpr std::u32string_view kCyrillicLookAlikes = U"асеорхуі";
constexpr std::u32string_view kLatinLookAlikes = U"aceopxyi";

// The only letter of a key beyond ASCII, folded; 0 for any other key. Arabic "هـ" is one letter.
char32_t other_letter(std::string_view key) {
  constexpr char32_t kTatweel = 0x640;
  std::size_t at = 0;
  const char32_t letter = key.empty() ? 0 : next_char(key, at);
  if (letter < 0x80) return 0;
  if (at < key.size() && next_char(key, at) != kTatweel) return 0;
  return at == key.size() ? fold(letter) : 0;
}

int place_in(std::u32string_view order, char32_t letter) {
  const std::size_t at = order.find(letter);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

// Whether a letter of another script may stand for the Latin one of a key.
bool is_same_letter(char32_t other, std::string_view key) {
  if (key.size() != 1 || !(is_small(key[0]) || is_capital(key[0]))) return false;
  const char latin = small(key[0]);
  const int number = latin - 'a' + 1;
  if (place_in(kArabicOrder, other) == number) return true;
  if (place_in(kCyrillicOrder, other) == number) return true;
  const std::size_t alike = kCyrillicLookAlikes.find(other);
  return alike != std::u32string_view::npos &&
         kLatinLookAlikes[alike] == static_cast<char32_t>(latin);
}

}  // namespace

char latin_letter(std::string_view key) {
  const char32_t letter = other_letter(key);
  const std::size_t alike =
      letter == 0 ? kCyrillicLookAlikes.npos : kCyrillicLookAlikes.find(letter);
  if (alike != kCyrillicLookAlikes.npos) return static_cast<char>(kLatinLookAlikes[alike]);
  const int place = std::max(place_in(kArabicOrder, letter), place_in(kCyrillicOrder, letter));
  return place == 0 || place > 26 ? '\0' : static_cast<char>('a' + place - 1);
}

LabelStyle style_of(std::string_view key) {
  if (key.starts_with("note ")) return LabelStyle::note;
  if (key.find(' ') != std::string_view::npos) return LabelStyle::named;
  if (all(key, [](char c) { return is_ascii_digit(c) || c == '.'; })) return LabelStyle::figures;
  if (const char32_t letter = other_letter(key); letter != 0) return LabelStyle::small;
  if (key.size() == 1) return is_capital(key[0]) ? LabelStyle::capital : LabelStyle::small;
  if (roman_value(key) == 0) return LabelStyle::other;
  return is_capital(key[0]) ? LabelStyle::roman : LabelStyle::small_roman;
}

int label_number(std::string_view key) {
  if (key.size() == 1 && (is_small(key[0]) || is_capital(key[0]))) return small(key[0]) - 'a' + 1;
  // A Cyrillic letter may be typed for a Latin one, so that its place is not certain.
  if (const char32_t letter = other_letter(key); letter != 0) return place_in(kArabicOrder, letter);
  return number_of(key);
}

std::string letter_behind(std::string_view first, int places) {
  const char32_t letter = other_letter(first);
  for (const std::u32string_view order : {kArabicOrder, kCyrillicOrder, kChineseNumerals}) {
    const std::size_t at = letter == 0 ? order.npos : order.find(letter);
    if (at == order.npos || at + static_cast<std::size_t>(places) >= order.size()) continue;
    std::string found;
    append_utf8(order[at + static_cast<std::size_t>(places)], found);
    return found;
  }
  return {};
}

bool same_label(std::string_view a, std::string_view b) {
  if (a == b || lowered(a) == lowered(b)) return true;
  const char32_t one_letter = other_letter(a);
  const char32_t letter_of_b = other_letter(b);
  if (one_letter != 0 && letter_of_b != 0) {
    return one_letter == letter_of_b ||
           (place_in(kArabicOrder, one_letter) > 0 &&
            place_in(kArabicOrder, one_letter) == place_in(kCyrillicOrder, letter_of_b)) ||
           (place_in(kCyrillicOrder, one_letter) > 0 &&
            place_in(kCyrillicOrder, one_letter) == place_in(kArabicOrder, letter_of_b));
  }
  if (one_letter != 0) return is_same_letter(one_letter, b);
  if (letter_of_b != 0) return is_same_letter(letter_of_b, a);
  const auto cut = [](std::string_view key) { return key.rfind(' ') + 1; };
  const std::size_t x = cut(a);
  const std::size_t y = cut(b);
  if (lowered(a.substr(0, x)) != lowered(b.substr(0, y))) return false;
  const int one = number_of(a.substr(x));
  return one > 0 && one == number_of(b.substr(y));
}

}  // namespace dragoman::qa
