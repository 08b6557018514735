// SPDX-License-Identifier: Apache-2.0
#include "corpus/label.h"

#include <algorithm>
#include <utility>

#include "corpus/structure_data.h"
#include "corpus/unicode.h"

namespace dragoman {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }

// Numerals up to some thirty-nine, which is as far as lists and chapters go.
bool is_roman(std::string_view text) {
  const char one = !text.empty() && is_upper(text.front()) ? 'I' : 'i';
  const std::string_view digits = one == 'I' ? "IVX" : "ivx";
  if (text.empty() || text.find_first_not_of(digits) != std::string_view::npos) return false;
  std::size_t tens = 0;
  while (tens < text.size() && text[tens] == digits[2]) ++tens;
  const std::string_view rest = text.substr(tens);
  constexpr std::string_view kUpper[] = {"",  "I",  "II",  "III",  "IV",
                                         "V", "VI", "VII", "VIII", "IX"};
  return tens <= 3 && std::any_of(std::begin(kUpper), std::end(kUpper), [&](std::string_view unit) {
           return std::equal(unit.begin(), unit.end(), rest.begin(), rest.end(),
                             [](char a, char b) { return a == (b & ~0x20); });
         });
}

// The length of the white space at `from`; 0 where there is none.
std::size_t space_at(std::string_view line, std::size_t from) {
  std::size_t at = from;
  while (at < line.size()) {
    std::size_t after = at;
    if (!is_space(next_char(line, after))) break;
    at = after;
  }
  return at - from;
}

LeadingLabel typed(std::string_view line, std::size_t end, std::string key) {
  return {{std::string(line.substr(0, end)), std::move(key), false}, end + space_at(line, end)};
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t after = end;
    if (is_space(next_char(text, after))) break;
    end = after;
  }
  return text.substr(0, end);
}

// "(a)" "(iv)" "(12)" "a)" "iv)" "1)".
std::optional<LeadingLabel> bracketed(std::string_view line) {
  const std::size_t begin = line.front() == '(' ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && end - begin < 5 && (is_digit(line[end]) || is_letter(line[end]))) {
    ++end;
  }
  if (end == begin || end == line.size() || line[end] != ')') return std::nullopt;
  const std::string_view body = line.substr(begin, end - begin);
  const bool figure = std::all_of(body.begin(), body.end(), is_digit) && body.size() <= 3;
  const bool letters = is_letter(body[0]) && body.size() <= 2 &&
                       body.find_first_not_of(body[0]) == std::string_view::npos;
  if (!figure && !letters && !is_roman(body)) return std::nullopt;
  if (end + 1 < line.size() && space_at(line, end + 1) == 0) return std::nullopt;
  return typed(line, end + 1, std::string(body));
}

// "12." and "12.1.", but no decimal number and no year that ends a sentence.
std::optional<LeadingLabel> numbered(std::string_view line) {
  std::size_t end = 0;
  std::size_t run = 0;
  for (; end < line.size() && (is_digit(line[end]) || line[end] == '.'); ++end) {
    run = line[end] == '.' ? 0 : run + 1;
    if (run > 3 || (line[end] == '.' && end > 0 && line[end - 1] == '.')) return std::nullopt;
  }
  if (line[end - 1] != '.') return std::nullopt;
  if (end < line.size() && space_at(line, end) == 0) return std::nullopt;
  return typed(line, end, std::string(line.substr(0, end - 1)));
}

// "A." and "IV.". A capital letter with a dot may also be an initial: it is one before another
// initial, before a name with a comma, before a figure, and where the language uses it as a title.
std::optional<LeadingLabel> lettered(std::string_view line, const StructureData& data) {
  const std::size_t dot = line.find('.');
  if (dot == std::string_view::npos || dot > 6) return std::nullopt;
  const std::string_view body = line.substr(0, dot);
  if (!std::all_of(body.begin(), body.end(), is_upper)) return std::nullopt;
  if (body.size() > 1 && !is_roman(body)) return std::nullopt;
  const std::size_t space = space_at(line, dot + 1);
  if (dot + 1 < line.size() && space == 0) return std::nullopt;
  const std::string_view next = first_word(line.substr(dot + 1 + space));
  if (body.size() == 1) {
    if (data.titles.contains(fold(line.substr(0, dot + 1)))) return std::nullopt;
    const bool initial = next.size() == 2 && is_upper(next[0]) && next[1] == '.';
    if (initial || next.ends_with(',')) return std::nullopt;
  }
  if (!next.empty() && is_digit(next[0])) return std::nullopt;
  return typed(line, dot + 1, std::string(body));
}

constexpr std::u32string_view kSuperscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

// "¹ Ibid." and "1/ Ibid.": the marks of notes.
std::optional<LeadingLabel> note(std::string_view line) {
  std::string number;
  std::size_t end = 0;
  while (end < line.size()) {
    std::size_t after = end;
    const std::size_t value = kSuperscripts.find(next_char(line, after));
    if (value == std::u32string_view::npos) break;
    number += static_cast<char>('0' + value);
    end = after;
  }
  if (number.empty()) {
    while (end < line.size() && end < 3 && is_digit(line[end])) number += line[end++];
    if (number.empty() || end == line.size() || line[end++] != '/') return std::nullopt;
  }
  if (space_at(line, end) == 0 || end == line.size()) return std::nullopt;
  return typed(line, end, "note " + number);
}

// The numeral after a part's name, as a key shows it, or nothing.
std::string part_number(std::string_view word, const StructureData& data) {
  while (!word.empty() && (word.back() == ':' || word.back() == '.')) word.remove_suffix(1);
  if (data.first.contains(fold(word))) return "1";
  const bool digits = !word.empty() && is_digit(word[0]) &&
                      word.find_first_not_of("0123456789.") == std::string_view::npos;
  if (digits || (word.size() == 1 && is_upper(word[0])) || is_roman(word)) {
    std::string key(word);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return is_lower(c) ? static_cast<char>(c & ~0x20) : c; });
    return key;
  }
  return {};
}

// "Annex II", alone or at the head of a heading. A sentence about article 3 begins alike, but it
// ends like a sentence.
std::optional<LeadingLabel> named(std::string_view line, const StructureData& data) {
  const std::string_view name = first_word(line);
  std::string_view bare = name;
  while (!bare.empty() && (bare.back() == ':' || bare.back() == '.')) bare.remove_suffix(1);
  if (bare.size() < 4 || bare.size() > 16) return std::nullopt;
  const auto part = data.parts.find(fold(bare));
  if (part == data.parts.end()) return std::nullopt;
  const bool is_sentence = line.ends_with('.') || line.ends_with(';') || line.ends_with(',');
  if (bare.size() != name.size() || name.size() == line.size()) {
    return LeadingLabel{{std::string(bare), part->second, true}, 0};
  }
  const std::size_t after_name = name.size() + space_at(line, name.size());
  const std::string_view numeral = first_word(line.substr(after_name));
  const std::string number = numeral.ends_with(',') ? "" : part_number(numeral, data);
  if (number.empty()) {
    const bool continues = data.after_part.contains(fold(numeral));
    if (!continues || is_sentence) return std::nullopt;
    return LeadingLabel{{std::string(name), part->second, true}, 0};
  }
  std::size_t end = after_name + numeral.size();
  if (end < line.size() && is_sentence) return std::nullopt;
  while (line[end - 1] == ':' || line[end - 1] == '.') --end;
  return LeadingLabel{{std::string(line.substr(0, end)), part->second + " " + number, true}, 0};
}

}  // namespace

std::optional<LeadingLabel> leading_label(std::string_view line, const LangTag& language) {
  if (line.empty()) return std::nullopt;
  const char first = line.front();
  if (is_digit(first)) {
    if (auto label = numbered(line)) return label;
    if (auto label = bracketed(line)) return label;
    return note(line);
  }
  if (first == '(') return bracketed(line);
  if (is_letter(first)) {
    if (auto label = bracketed(line)) return label;
    if (!is_upper(first)) return std::nullopt;
    const StructureData& data = structure_data(language);
    if (auto label = lettered(line, data)) return label;
    return named(line, data);
  }
  if (static_cast<unsigned char>(first) >= 0xC2) return note(line);
  return std::nullopt;
}

}  // namespace dragoman
