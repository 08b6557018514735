// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/designators.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/structure/numerals.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_grammar.h"
#include "qa/words/label_key.h"

namespace dragoman::qa {
namespace {

// What is longer is no reference: each is read again from every bracket in it, so that the work of
// a text of brackets would grow with its square.
constexpr std::size_t kDeepest = 16;       // brackets after brackets: "article 3 (2) (b) (iv)"
constexpr std::size_t kMostMembers = 200;  // of a list: "articles 1, 4, 5 and 7"

bool is_number(std::string_view value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), is_ascii_digit<char>);
}

int as_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Reader {
  std::string_view text;
  const ReferenceData& data;

  char at(std::size_t i) const { return i < text.size() ? text[i] : '\0'; }

  bool word_ends(std::size_t i) const {
    if (i >= text.size()) return true;
    const char32_t c = next_char(text, i);
    return !is_letter_or_digit(c) || is_written_without_spaces(c);
  }

  // Behind the digits at `i`, of any script, which are added to `digits` as ASCII ones.
  std::size_t take_digits(std::size_t i, std::string& digits) const {
    while (i < text.size()) {
      std::size_t after = i;
      const char32_t c = next_char(text, after);
      if (!is_digit(c)) break;
      digits += static_cast<char>('0' + digit_value(c));
      i = after;
    }
    return i;
  }

  bool is_digit_at(std::size_t i) const { return i < text.size() && is_digit(next_char(text, i)); }

  // A number in digits of another script in brackets: "(٢)".
  std::optional<Designator> other_digits(std::size_t begin, std::size_t first) const {
    constexpr std::size_t kMostDigits = 3;
    if (static_cast<unsigned char>(at(first)) < 0x80 || first == begin) return std::nullopt;
    std::string digits;
    const std::size_t end = take_digits(first, digits);
    if (digits.empty() || digits.size() > kMostDigits || at(end) != ')') return std::nullopt;
    return Designator{
        .value = std::move(digits), .bracketed = true, .begin = begin, .end = end + 1};
  }

  // A letter of another script in brackets, as the Latin one that it stands for: "(ب)", "б)".
  std::optional<Designator> other_script(std::size_t begin, std::size_t first) const {
    constexpr std::size_t kLongest = 4;  // bytes: "هـ"
    if (static_cast<unsigned char>(at(first)) < 0x80) return std::nullopt;
    const std::size_t end = text.find(')', first);
    if (end == std::string_view::npos || end - first > kLongest) return std::nullopt;
    const char letter = latin_letter(text.substr(first, end - first));
    if (letter == '\0') return std::nullopt;
    return Designator{
        .value = std::string(1, letter), .bracketed = true, .begin = begin, .end = end + 1};
  }

  // Letters or digits inside brackets: "(b)", "b)", "(2)", "(iv)".
  std::optional<Designator> bracketed(std::size_t begin, bool nested) const {
    std::size_t i = begin;
    const bool open = at(i) == '(';
    if (open) ++i;
    const std::size_t first = i;
    if (auto found = other_script(begin, first)) return found;
    if (auto found = other_digits(begin, first)) return found;
    while (is_ascii_letter(at(i)) || is_ascii_digit(at(i))) ++i;
    const std::string_view token = text.substr(first, i - first);
    if (token.empty() || token.size() > 5 || at(i) != ')') return std::nullopt;
    const bool digits = is_number(token);
    const bool letters = std::all_of(token.begin(), token.end(), is_ascii_letter<char>);
    if (digits && (token.size() > 3 || !open)) return std::nullopt;
    if (letters && token.size() > 1) {
      const bool numeral = std::all_of(token.begin(), token.end(), [](char c) {
        return std::string_view("ivxIVX").find(c) != std::string_view::npos;
      });
      const bool doubled = token.size() == 2 && token[0] == token[1];  // (aa)
      if (!numeral && !doubled) return std::nullopt;
    }
    if (!letters && !digits) {
      if (!open || !is_ascii_letter(token.back()) ||
          !is_number(token.substr(0, token.size() - 1))) {
        return std::nullopt;
      }
    }
    // The bracket after a capital may have been opened long before.
    if (!open && !nested && is_ascii_upper(token[0])) return std::nullopt;
    Designator found{.value = std::string(token), .bracketed = true, .begin = begin, .end = i + 1};
    for (char& c : found.value) {
      if (is_ascii_upper(c)) c = static_cast<char>(c | 0x20);
    }
    return found;
  }

  // " bis" after a number.
  void take_latin(Designator& found) const {
    static constexpr std::array<std::string_view, 4> kLatin = {"bis", "ter", "quater", "quinquies"};
    const std::size_t next = skip_spaces(text, found.end);
    for (const std::string_view latin : kLatin) {
      const std::size_t end = match(text, next, latin);
      if (end == kNone) continue;
      found.value += latin;
      found.end = end;
      break;
    }
  }

  // What is glued to a number or numeral: ".3", ".A", "-A", "-3", "c", which other languages may
  // put in brackets ("5c)" and "5 (c)").
  std::optional<Designator> glued(std::size_t at_end) const {
    std::size_t begin = at_end;
    if (at(begin) == '.' || at(begin) == '-') ++begin;
    std::size_t end = begin;
    if (is_ascii_digit(at(begin))) {
      if (begin == at_end) return std::nullopt;
      while (is_ascii_digit(at(end))) ++end;
      if (end - begin > 3) return std::nullopt;
    } else if (is_ascii_letter(at(begin)) && (begin == at_end || is_ascii_upper(at(begin)))) {
      ++end;
    } else {
      return std::nullopt;
    }
    if (!word_ends(end)) return std::nullopt;
    Designator found{.value = std::string(text.substr(begin, end - begin)),
                     .bracketed = true,
                     .begin = begin,
                     .end = end};
    if (is_ascii_upper(found.value[0])) found.value[0] = static_cast<char>(found.value[0] | 0x20);
    if (is_ascii_lower(text[begin]) && at(end) == ')') ++found.end;
    return found;
  }

  std::optional<Designator> figure(std::size_t begin) const {
    std::string digits;
    const std::size_t i = take_digits(begin, digits);
    if (digits.empty() || digits.size() > 5) return std::nullopt;
    Designator found{.value = std::move(digits), .begin = begin, .end = i};
    if (found.value.size() == 4 && found.value >= "1900" && found.value < "2100")
      return std::nullopt;
    bool ordinal = false;
    for (const std::string& suffix : data.ordinal_suffixes) {
      const std::size_t end = match(text, i, suffix);
      if (end == kNone) continue;
      found.end = end;
      ordinal = true;
      break;
    }
    if (at(found.end) == '%') return std::nullopt;
    if (at(found.end) == '/' && is_ascii_digit(at(found.end + 1))) return std::nullopt;
    if (ordinal) return found;
    take_latin(found);
    if (!word_ends(found.end) && !glued(found.end)) return std::nullopt;
    // "12-15" is a range, but "66-4" and "1-A" are not.
    std::size_t dash = found.end;
    if (dash < text.size()) {
      const char32_t c = next_char(text, dash);
      std::string last;
      const std::size_t end = take_digits(dash, last);
      if ((c == U'-' || c == 0x2013) && !last.empty() && last.size() <= 5 && word_ends(end) &&
          as_int(last) > as_int(found.value)) {
        found.last = std::move(last);
        found.end = end;
      }
    }
    return found;
  }

  // The end of "5.1.3" at `begin`, with `dots` dots; `begin` if there is no figure.
  std::size_t dotted(std::size_t begin, std::size_t& dots) const {
    constexpr std::size_t kMostDigits = 3;
    std::size_t end = begin;
    dots = 0;
    while (true) {
      const std::size_t first = end;
      while (is_ascii_digit(at(end))) ++end;
      if (end == first || end - first > kMostDigits) return begin;
      if (at(end) != '.' || !is_ascii_digit(at(end + 1))) break;
      ++end;
      ++dots;
    }
    return word_ends(end) ? end : begin;
  }

  // After "to" or a dash at `begin`, and the white space around it; kNone if there is neither.
  std::size_t range_end(std::size_t begin) const {
    const std::size_t next = skip_spaces(text, begin);
    std::size_t behind = 0;
    if (next > begin && data.ranges.find(text, next, behind) != nullptr) {
      return skip_spaces(text, behind);
    }
    if (next >= text.size()) return kNone;
    std::size_t after = next;
    const char32_t c = next_char(text, after);
    return c == U'-' || c == 0x2013 || c == 0x2014 ? skip_spaces(text, after) : kNone;
  }

  // The numbers of sections of a standard: "5.1.3", "9.1 to 9.4", "5.2 to 13". "3.2" alone may be
  // written "3 (2)" as well, and is read so.
  std::optional<Designator> section_number(std::size_t begin) const {
    std::size_t dots = 0;
    const std::size_t end = dotted(begin, dots);
    if (end == begin || dots == 0) return std::nullopt;
    Designator found{
        .value = std::string(text.substr(begin, end - begin)), .begin = begin, .end = end};
    const std::size_t next = range_end(end);
    std::size_t last_dots = 0;
    const std::size_t last = next == kNone ? kNone : dotted(next, last_dots);
    if (next != kNone && last > next) {
      found.last = text.substr(next, last - next);
      found.end = last;
    }
    return dots > 1 || !found.last.empty() ? std::optional(found) : std::nullopt;
  }

  // Whether a numeral that may be a word is one: "annex I." but not "the section I wrote".
  bool is_meant(std::size_t end) const {
    const std::size_t next = skip_spaces(text, end);
    if (next >= text.size() || next == end) return true;
    std::size_t after = next;
    if (!is_lower(next_char(text, after))) return true;
    std::size_t behind = 0;
    return data.behind_doubtful.find(text, next, behind) != nullptr;
  }

  std::optional<Designator> numeral(std::size_t begin) const {
    std::size_t i = begin;
    while (is_ascii_upper(at(i))) ++i;
    if (i == begin || i - begin > 8 || !word_ends(i)) return std::nullopt;
    const std::string_view token = text.substr(begin, i - begin);
    const bool doubtful =
        std::find(data.doubtful.begin(), data.doubtful.end(), token) != data.doubtful.end();
    if (doubtful && !is_meant(i)) return std::nullopt;
    // A single C, D, L or M is a letter.
    const bool letter = token.size() == 1 && token[0] != 'I' && token[0] != 'V' && token[0] != 'X';
    const int value = letter ? 0 : roman_value(token);
    if (value == 0 && !letter) return std::nullopt;
    Designator found{
        .value = letter ? std::string(token) : std::to_string(value), .begin = begin, .end = i};
    take_latin(found);
    return found;
  }

  std::optional<Designator> spelled(std::size_t begin) const {
    if (begin >= text.size()) return std::nullopt;
    const auto number = read_spelled(text, begin, *data.numbers);
    if (!number || number->value == 0 || number->value > 999) return std::nullopt;
    if (number->ordinal && !data.ordinal_behind) return std::nullopt;
    // "Part One" or "part one, chapter II", but not "the part one plays".
    const bool may_be_word = !number->ordinal && number->doubtful && !data.numbers->unspaced;
    if (may_be_word && !is_ascii_upper(at(begin))) {
      const std::size_t next = skip_spaces(text, number->end);
      if (next < text.size() && std::string_view(",;.)").find(text[next]) == kNone) {
        return std::nullopt;
      }
    }
    return Designator{.value = std::to_string(number->value), .begin = begin, .end = number->end};
  }

  std::optional<Designator> one(std::size_t begin, bool spell) const {
    const char c = at(begin);
    if (is_ascii_digit(c)) {
      auto section = section_number(begin);
      return section ? section : figure(begin);
    }
    if (is_digit_at(begin)) return figure(begin);
    if (c == '(' || static_cast<unsigned char>(c) >= 0x80) {
      auto found = bracketed(begin, false);
      if (found || c == '(') return found;
    }
    if (is_ascii_letter(c)) {
      if (auto found = bracketed(begin, false)) return found;
      if (is_ascii_upper(c)) {
        if (auto found = numeral(begin)) return found;
      }
    }
    return spell ? spelled(begin) : std::nullopt;
  }

  // Designators attached to a number or in brackets after it, each one level deeper.
  void take_nested(std::vector<Designator>& found) const {
    for (std::size_t level = 0; level < kDeepest && found.back().last.empty(); ++level) {
      if (auto part = glued(found.back().end)) {
        part->depth = static_cast<std::uint8_t>(std::min(found.back().depth + 1, 9));
        found.push_back(std::move(*part));
        continue;
      }
      const std::size_t next = skip_spaces(text, found.back().end);
      const char c = at(next);
      if (c != '(' && !is_ascii_letter(c) && static_cast<unsigned char>(c) < 0x80) return;
      auto deeper = bracketed(next, true);
      if (!deeper) return;
      deeper->depth = static_cast<std::uint8_t>(std::min(found.back().depth + 1, 9));
      found.push_back(std::move(*deeper));
    }
  }
};

enum class Style : std::uint8_t { digits, letter, numeral };

Style style_of(const Designator& designator) {
  if (is_ascii_digit(designator.value[0])) return Style::digits;
  return designator.value.size() == 1 ? Style::letter : Style::numeral;
}

// The depth of a bracketed member of a list: where the like of it stood last.
std::uint8_t depth_in_list(const Designator& next, const std::vector<Designator>& found,
                           std::size_t first) {
  for (std::size_t k = found.size(); k > first; --k) {
    if (found[k - 1].bracketed && style_of(found[k - 1]) == style_of(next)) {
      return found[k - 1].depth;
    }
  }
  return found.back().depth;
}

}  // namespace

std::string written(const Designator& designator) {
  return designator.last.empty() ? designator.value : designator.value + "-" + designator.last;
}

std::size_t read_designators(std::string_view text, std::size_t at, const ReferenceData& data,
                             const DesignatorOptions& options, std::vector<Designator>& found) {
  const Reader reader{text, data};
  const std::size_t first = found.size();
  auto head = reader.one(skip_spaces(text, at), options.words);
  if (!head) return kNone;
  const bool bracketed_list = head->bracketed;
  found.push_back(std::move(*head));
  reader.take_nested(found);

  // Members after a comma count if "and" or "to" comes at last, or nothing does.
  std::size_t kept = found.size();
  bool joined = false;
  while (found.size() - first < kMostMembers) {
    const bool bracketed = found.back().bracketed;
    std::size_t next = skip_spaces(text, found.back().end);
    std::size_t behind = 0;
    bool comma = false;
    bool range = false;
    if (reader.at(next) == ',') {
      comma = true;
      next = skip_spaces(text, next + 1);
    }
    bool conjunction = false;
    if (data.ands.find(text, next, behind) != nullptr) {
      conjunction = true;
      next = skip_spaces(text, behind);
    } else if (!comma && data.ranges.find(text, next, behind) != nullptr) {
      range = true;
      next = skip_spaces(text, behind);
    } else if (!comma && next < text.size()) {
      std::size_t after = next;
      const char32_t c = next_char(text, after);
      if (c == U'-' || c == 0x2013 || c == 0x2014) {
        range = true;
        next = skip_spaces(text, after);
      }
    }
    if (!comma && !conjunction && !range) break;
    // A letter after a comma would as well begin the next item of a sentence.
    auto member = reader.one(next, false);
    if (!member) break;
    if (member->bracketed && !bracketed) break;
    // "Section 218 to 246", but no list after one.
    if (!member->bracketed && !options.list && !range) break;
    if (!member->bracketed && bracketed_list) break;
    if (range) {
      Designator& open = found.back();
      const bool numbers = is_number(open.value) && is_number(member->value);
      const bool rises = numbers ? as_int(open.value) < as_int(member->value)
                                 : style_of(open) == style_of(*member) || member->bracketed;
      if (!rises || !open.last.empty()) break;
      open.last = member->value;
      open.end = member->end;
    } else {
      member->depth = member->bracketed ? depth_in_list(*member, found, first) : 0;
      found.push_back(std::move(*member));
      reader.take_nested(found);
    }
    if (conjunction || range) {
      joined = true;
      kept = found.size();
    } else if (!joined) {
      kept = found.size();
    }
  }
  found.resize(std::max(kept, first + 1));
  return found.back().end;
}

}  // namespace dragoman::qa
