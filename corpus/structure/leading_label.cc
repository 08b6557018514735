// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/leading_label.h"

#include <algorithm>
#include <utility>

#include "corpus/structure/numerals.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

std::string to_ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return upper;
}

// Typed labels go no further: beyond, "(CC)" or "XL." is rather an abbreviation.
bool is_typed_numeral(std::string_view text) {
  const int value = roman_value(text);
  return value > 0 && value < 40;
}

// White space or the end of the line.
bool ends_at(std::string_view line, std::size_t end) {
  return end == line.size() || skip_spaces(line, end) > end;
}

LeadingLabel typed(std::string_view line, std::size_t end, std::string key) {
  return {{std::string(line.substr(0, end)), std::move(key), false}, skip_spaces(line, end)};
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

// One letter of a script other than Latin: "а)". Latin letters with marks are initials of names.
bool is_other_script_letter(std::string_view text) {
  constexpr char32_t kGreek = 0x370;
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t c = next_char(text, at);
  return at == text.size() && is_letter(c) && fold(c) >= kGreek;
}

// The key of what is in or before a bracket: "a", "bb", "iv", "12", "2.1", "a.1".
std::string bracket_key(std::string_view body) {
  const std::size_t dot = body.find('.');
  const std::string_view head = body.substr(0, dot);
  std::string key = figure(head);
  if (key.empty()) key = chinese_figure(head);
  if (key.empty()) {
    if (head.empty()) return {};
    const bool letters = is_ascii_letter(head[0]) && head.size() <= 2 &&
                         head.find_first_not_of(head[0]) == std::string_view::npos;
    if (!letters && !is_typed_numeral(head) && !is_other_script_letter(head)) return {};
    key = head;
  }
  if (dot == std::string_view::npos) return key;
  const std::string part = figure(body.substr(dot + 1));
  return part.empty() ? part : key + "." + part;
}

constexpr std::string_view kWideOpen = "（";
constexpr std::string_view kWideClose = "）";

// The bracket or, of full width, its form at `at` of the line; 0 bytes for none.
std::size_t bracket_at(std::string_view line, std::size_t at, char narrow, std::string_view wide) {
  if (at < line.size() && line[at] == narrow) return 1;
  return line.substr(at).starts_with(wide) ? wide.size() : 0;
}

// Whether text may go on at `end` without a space: in a script that has none.
bool goes_on_unspaced(std::string_view line, std::size_t end) {
  return end < line.size() && is_written_without_spaces(next_char(line, end));
}

// "(a)" "(iv)" "(12)" "a)" "iv)" "1)" "(2.1)" "（一）".
std::optional<LeadingLabel> bracketed(std::string_view line) {
  constexpr std::size_t kLongest = 12;
  const std::size_t begin = bracket_at(line, 0, '(', kWideOpen);
  std::size_t end = begin;
  while (end < line.size() && end < kLongest && bracket_at(line, end, ')', kWideClose) == 0) {
    next_char(line, end);
  }
  const std::size_t close = bracket_at(line, end, ')', kWideClose);
  if (close == 0) return std::nullopt;
  const std::size_t behind = end + close;
  if (!ends_at(line, behind) && !(begin > 0 && goes_on_unspaced(line, behind))) {
    return std::nullopt;
  }
  std::string key = bracket_key(line.substr(begin, end - begin));
  if (key.empty()) return std::nullopt;
  return typed(line, behind, std::move(key));
}

// "12 - " and "12- " before a letter of a script without capitals, as Arabic numbers paragraphs. In
// others a range or a sum begins so as well.
std::optional<LeadingLabel> dashed(std::string_view line) {
  std::size_t end = 0;
  std::size_t at = 0;
  while (at < line.size() && is_digit(next_char(line, at))) end = at;
  std::string key = figure(line.substr(0, end));
  at = skip_spaces(line, end);
  if (key.empty() || at >= line.size()) return std::nullopt;
  const char32_t dash = next_char(line, at);
  if (dash != U'-' && (dash < 0x2010 || dash > 0x2014)) return std::nullopt;
  end = at;
  at = skip_spaces(line, at);
  if (at == end || at >= line.size()) return std::nullopt;
  constexpr std::u32string_view kOpening = U"[(\"«“”";
  char32_t next = next_char(line, at);
  if (kOpening.find(next) != kOpening.npos && at < line.size()) next = next_char(line, at);
  if (!is_letter(next) || is_upper(next) || is_lower(next)) return std::nullopt;
  return typed(line, end, std::move(key));
}

// "一、" and "12、", as Chinese numbers chapters; and "㈠".
std::optional<LeadingLabel> chinese(std::string_view line) {
  constexpr std::size_t kLongest = 12;
  constexpr std::string_view kComma = "、";
  constexpr char32_t kFirstInBrackets = U'㈠';
  std::size_t at = 0;
  const char32_t first = next_char(line, at);
  if (first >= kFirstInBrackets && first < kFirstInBrackets + 10) {
    return typed(line, at, std::to_string(first - kFirstInBrackets + 1));
  }
  const std::size_t end = line.substr(0, kLongest).find(kComma);
  if (end == std::string_view::npos) return std::nullopt;
  std::string key = figure(line.substr(0, end));
  if (key.empty()) key = chinese_figure(line.substr(0, end));
  // "三、四" goes on with another number.
  const std::string_view rest = line.substr(end + kComma.size());
  if (key.empty() || rest.empty()) return std::nullopt;
  at = 0;
  next_char(rest, at);
  if (!figure(rest.substr(0, at)).empty() || !chinese_figure(rest.substr(0, at)).empty()) {
    return std::nullopt;
  }
  return typed(line, end + kComma.size(), std::move(key));
}

// "12." and "12.1.", but no decimal number and no year that ends a sentence.
std::optional<LeadingLabel> numbered(std::string_view line) {
  std::string key;
  std::size_t end = 0;
  while (end < line.size()) {
    const std::size_t dot = line.find('.', end);
    if (dot == std::string_view::npos) break;
    const std::string part = figure(line.substr(end, dot - end));
    if (part.empty()) break;
    if (!key.empty()) key += '.';
    key += part;
    end = dot + 1;
  }
  if (key.empty() || !ends_at(line, end)) return std::nullopt;
  return typed(line, end, std::move(key));
}

// "A." and "IV.". A single letter with a dot may also be an initial. It is one before another
// initial ("J. P. Kasanga"), before one word and a comma ("A. Dupont, rapporteur") and where the
// language has it as a title ("M. Dupont"). What else might be a name can't be told from a heading
// ("A. Background").
std::optional<LeadingLabel> lettered(std::string_view line, const StructureData& data) {
  constexpr std::size_t kLongest = 7;
  const std::size_t dot = line.substr(0, kLongest).find('.');
  if (dot == std::string_view::npos || !ends_at(line, dot + 1)) return std::nullopt;
  const std::string_view body = line.substr(0, dot);
  std::size_t at = 0;
  if (body.empty() || !is_upper(next_char(body, at))) return std::nullopt;
  const bool letter = (body.size() == 1) || is_other_script_letter(body);
  if (!letter && !is_typed_numeral(body)) return std::nullopt;
  const std::string_view next = first_word(line.substr(skip_spaces(line, dot + 1)));
  if (letter) {
    if (data.titles.contains(fold(line.substr(0, dot + 1)))) return std::nullopt;
    if (next.size() > 1 && next.size() <= 3 && next.back() == '.' && !is_ascii_lower(next[0])) {
      return std::nullopt;
    }
    if (next.ends_with(',')) return std::nullopt;
  }
  if (!next.empty() && is_ascii_digit(next[0])) return std::nullopt;
  return typed(line, dot + 1, std::string(body));
}

// "¹ Ibid." and "1/ Ibid.": the marks of notes.
std::optional<LeadingLabel> note(std::string_view line) {
  constexpr std::u32string_view kSuperscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
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
    while (end < line.size() && end < 3 && is_ascii_digit(line[end])) number += line[end++];
    if (number.empty() || end == line.size() || line[end++] != '/') return std::nullopt;
  }
  if (skip_spaces(line, end) == end) return std::nullopt;
  return typed(line, end, "note " + number);
}

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// The number of a part as its key shows it ("II", "12A", "4.1", "A", 1 for "premier"), or nothing.
std::string part_number(std::string_view word, const StructureData& data) {
  if (const auto in_words = data.numbers.find(fold(word)); in_words != data.numbers.end()) {
    return in_words->second;
  }
  const auto is_sound = [](std::string_view piece) {
    if (piece.empty()) return false;
    if (piece.size() == 1 && is_ascii_upper(piece[0])) return true;
    const std::size_t digits = std::min(piece.find_first_not_of("0123456789"), piece.size());
    const std::size_t letters = piece.size() - digits;
    if (digits > 0)
      return digits <= 4 && (letters == 0 || (letters == 1 && is_ascii_letter(piece.back())));
    return roman_value(piece) > 0 && is_ascii_upper(piece[0]);
  };
  std::string_view rest = word;
  while (true) {
    const std::size_t end = std::min(rest.find_first_of(".-"), rest.size());
    if (!is_sound(rest.substr(0, end))) return {};
    if (end == rest.size()) return to_ascii_upper(word);
    rest.remove_prefix(end + 1);
  }
}

// What follows a part's name and number goes on as a heading does, or begins the part's text; it
// isn't the rest of a sentence about that part ("Article 3 of the Charter provides …").
bool follows_part(std::string_view rest, const StructureData& data) {
  if (rest.empty()) return true;
  std::size_t at = 0;
  const char32_t first = next_char(rest, at);
  if (first == U'–' || first == U'—' || first == U'-') return true;
  const std::string_view word = first_word(rest);
  if (const auto item = bracketed(rest); item && item->length < rest.size()) {
    at = item->length;
    return is_upper(next_char(rest, at));
  }
  const bool title = !is_one_of(rest.back(), ".;,:");
  if (is_lower(first)) return title && data.after_part.contains(fold(word));
  return title || (is_upper(first) && data.function_words.contains(fold(word)));
}

LeadingLabel named_label(std::string_view line, std::size_t end, std::string key) {
  return {{std::string(line.substr(0, end)), std::move(key), true}, 0};
}

// "附件", "附件二", "附件II：…": in a script without spaces, at the head of a part.
std::optional<LeadingLabel> named_unspaced(std::string_view line, const StructureData& data) {
  constexpr std::string_view kColon = "：";
  for (const auto& [name, part] : data.parts) {
    if (!line.starts_with(name)) continue;
    if (line.size() == name.size()) return named_label(line, line.size(), part);
    const std::size_t at = skip_spaces(line, name.size());
    std::string_view number = first_word(line.substr(at));
    number = number.substr(0, std::min(number.find(kColon), number.find(':')));
    std::string key = chinese_figure(number);
    if (key.empty()) key = part_number(number, data);
    if (key.empty()) continue;
    return named_label(line, at + number.size(), part + " " + key);
  }
  return std::nullopt;
}

// "Annex II", "Article 3. …", "Part Two", "Première partie", "Annex", at the head of a part.
std::optional<LeadingLabel> named(std::string_view line, const StructureData& data) {
  const std::string_view first = first_word(line);
  constexpr std::size_t kLongestName = 24;
  if (first.size() > kLongestName) return std::nullopt;
  const auto bare = [](std::string_view word) {
    while (!word.empty() && is_one_of(word.back(), ":.,*")) word.remove_suffix(1);
    return word;
  };
  const auto find_part = [&](std::string_view word) { return data.parts.find(fold(bare(word))); };
  const std::size_t second_at = skip_spaces(line, first.size());
  const std::string_view second = first_word(line.substr(second_at));

  std::size_t name_end = first.size();
  auto part = find_part(first);
  if (part == data.parts.end() && !second.empty()) {
    if (const auto number = data.numbers.find(fold(first)); number != data.numbers.end()) {
      part = find_part(second);
      const std::size_t end = second_at + bare(second).size();
      if (part == data.parts.end() || line.size() > end + 1) return std::nullopt;
      return named_label(line, end, part->second + " " + number->second);
    }
    name_end = second_at + second.size();
    part = find_part(line.substr(0, name_end));
  }
  if (part == data.parts.end()) return std::nullopt;
  const std::size_t bare_end = bare(line.substr(0, name_end)).size();
  if (name_end == line.size()) return named_label(line, bare_end, part->second);
  if (line[name_end - 1] == ':') return named_label(line, bare_end, part->second);

  const std::size_t number_at = skip_spaces(line, name_end);
  if (number_at >= line.size()) return named_label(line, bare_end, part->second);
  const std::string_view number = first_word(line.substr(number_at));
  std::string key = part_number(bare(number), data);
  if (key.empty()) {
    const bool is_heading = is_one_of(number[0], "[(") || data.after_part.contains(fold(number));
    if (!is_heading || is_one_of(line.back(), ".;,:")) return std::nullopt;
    return named_label(line, bare_end, part->second);
  }
  std::size_t end = number_at + bare(number).size();
  std::size_t rest = skip_spaces(line, number_at + number.size());
  bool closed = is_one_of(line[number_at + number.size() - 1], ":.");
  if (const std::string_view insert = first_word(line.substr(rest));
      !closed && (bare(insert) == "bis" || bare(insert) == "ter" || bare(insert) == "quater")) {
    key += ' ';
    key += bare(insert);
    end = rest + bare(insert).size();
    closed = bare(insert).size() < insert.size();
    rest = skip_spaces(line, rest + insert.size());
  }
  if (!closed && !follows_part(line.substr(rest), data)) return std::nullopt;
  return named_label(line, end, part->second + " " + key);
}

}  // namespace

std::optional<LeadingLabel> leading_label(std::string_view line, const LangTag& language) {
  if (line.empty()) return std::nullopt;
  const char first = line.front();
  if (first == '(' || line.starts_with(kWideOpen)) return bracketed(line);
  std::size_t at = 0;
  const char32_t c = next_char(line, at);
  if (is_digit(c)) {
    if (auto label = numbered(line)) return label;
    if (auto label = bracketed(line)) return label;
    if (auto label = dashed(line)) return label;
    if (auto label = chinese(line)) return label;
    return note(line);
  }
  if (c >= 0x3000) {
    if (auto label = chinese(line)) return label;
  }
  if (!is_letter(c)) return note(line);
  if (auto label = bracketed(line)) return label;
  const StructureData& data = structure_data(language);
  if (is_upper(c)) {
    if (auto label = lettered(line, data)) return label;
  }
  return is_written_without_spaces(c) ? named_unspaced(line, data) : named(line, data);
}

}  // namespace dragoman
