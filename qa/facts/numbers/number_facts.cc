// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_facts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/structure/numerals.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_reader.h"

namespace dragoman::qa {
namespace {

// The accented letters that are common enough to be known without a look-up.
bool is_latin_letter(char32_t c) { return c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7; }

// A letter right behind a figure that belongs to it; one of a script without capitals is a word.
bool is_glued(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<unsigned char>(c));
  return is_latin_letter(c) || is_upper(c) || is_lower(c);
}

}  // namespace

// After the letters, and digits glued to them, at `at`; but before digits of an amount whose
// currency is glued to them, and those after what is written on the front of words. A letter of a
// script without spaces may be a word.
std::size_t NumberReader::skip_word(std::size_t at) const {
  const std::size_t begin = at;
  bool after_letter = true;
  while (at < text.size()) {
    const unsigned char c = byte(at);
    if (is_ascii_letter(c)) {
      ++at;
      after_letter = true;
      continue;
    }
    const bool in_figure = (c == '.' || c == ',') && !after_letter && at + 1 < text.size() &&
                           is_ascii_digit(byte(at + 1));
    if (in_figure) {  // the rest of "4.0" is no number by itself
      ++at;
      continue;
    }
    std::size_t after = at;
    const char32_t wide = c < 0x80 ? char32_t{c} : next_char(text, after);
    if (is_latin_letter(wide)) {
      at = after;
      after_letter = true;
      continue;
    }
    const bool digit = c < 0x80 ? is_ascii_digit(c) : is_digit(wide);
    if (digit) {
      const std::string_view word = text.substr(begin, at - begin);
      if (std::ranges::find(data.word_prefixes, word) != data.word_prefixes.end()) break;
      if (after_letter && currency_before(at).second != nullptr) break;
      after_letter = false;
    } else if (c < 0x80 || !(is_letter(wide) || is_combining_mark(wide))) {
      break;
    } else if (is_written_without_spaces(wide)) {
      return at == begin ? after : at;
    }
    at = c < 0x80 ? at + 1 : after;
  }
  return at;
}

// "XXe", "Ier": a Roman numeral with the suffix of an ordinal figure; its end, or kNone.
std::size_t NumberReader::read_roman_ordinal(std::size_t at) {
  constexpr std::string_view kNumerals = "IVXL";
  const std::size_t end = std::min(text.find_first_not_of(kNumerals, at), text.size());
  if (end == at || end == text.size()) return kNone;
  const std::string_view numeral = text.substr(at, end - at);
  const int value = roman_value(numeral);
  if (value == 0 || (numeral.size() == 1 && numeral[0] == 'L')) return kNone;  // "Les"
  for (const std::string& suffix : data.ordinal_suffixes) {
    // "Vers" is a word.
    if (numeral.size() == 1 && suffix.size() > (numeral[0] == 'I' ? 2U : 1U) && suffix[0] < 0x7F) {
      continue;
    }
    const std::size_t behind = match(text, end, suffix);
    if (behind == kNone) continue;
    add(FactKind::ordinal, std::to_string(value), at, behind, kSpelledNumber);
    return behind;
  }
  return kNone;
}

// "2.1", which is a decimal where it has one dot, whatever the language writes decimals with.
std::size_t NumberReader::add_dotted(std::size_t begin, std::size_t end) {
  constexpr float kDotted = 0.9F;
  std::string value(text.substr(begin, end - begin));
  if (std::count(value.begin(), value.end(), '.') == 1) {
    while (value.back() == '0') value.pop_back();
    if (value.back() == '.') value.pop_back();
    std::size_t behind = 0;
    if (data.percent.find(text, skip_spaces(text, end), behind) != nullptr) {
      add(FactKind::percentage, std::move(value), begin, behind, kDotted);
      return behind;
    }
  }
  add(FactKind::number, std::move(value), begin, end, kDotted);
  return end;
}

// The scale that is glued to the figure from `begin` to `end`: "$5bn" of an amount of money, or a
// whole word. Its end in `behind`.
const Phrase* NumberReader::glued_scale(std::size_t begin, std::size_t end,
                                        std::size_t& behind) const {
  const Phrase* word = data.numbers.find(text, end, behind);
  if (word != nullptr && !word->ordinal && word->value >= 1000) return word;
  if (currency_before(begin).second == nullptr) return nullptr;
  return data.glued_scales.find(text, end, behind);
}

// After the suffix that makes the figure which ends at `at` an ordinal, or kNone.
std::size_t NumberReader::ordinal_suffix_end(std::size_t at) const {
  if (at >= text.size()) return kNone;
  std::size_t after = at;
  const char32_t next = next_char(text, after);
  if (is_space(next)) return kNone;
  for (const std::string& suffix : data.ordinal_suffixes) {
    const std::size_t end = match(text, at, suffix);
    if (end == kNone) continue;
    // Behind a sign, "°" or ".º", no word goes on: "30°C".
    if (end < text.size() && !is_glued(next)) {
      after = end;
      if (is_glued(next_char(text, after))) continue;
    }
    return end;
  }
  return kNone;
}

// Reads the figure at `at`; the end of what it took or passes over.
std::size_t NumberReader::read_figures(std::size_t at) {
  if (const auto fraction = read_figure_fraction(text, at)) {
    add(FactKind::number,
        std::to_string(fraction->numerator) + "/" + std::to_string(fraction->denominator), at,
        fraction->end, 1);
    return fraction->end;
  }
  const Figure figure = read_figure(text, at, data);
  if (data.mirrored_groups) {
    if (const auto mirrored = read_mirrored_figure(text, at, data)) {
      const std::size_t fact = facts.size();
      const std::size_t end = add_counted(mirrored->value, 1, at, mirrored->end, 1);
      std::string& value = facts[fact].value;
      const std::string number = written(mirrored->value);
      if (figure.end == mirrored->end && value.substr(0, value.find(' ')) == number) {
        facts[fact].other = written(figure.value) + value.substr(number.size());
      }
      return end;
    }
  }
  if (const std::size_t end = dotted_end(text, at); end > figure.end) {
    return add_dotted(at, end);
  }
  if (figure.value.decimals == 0 && !figure.is_long) {
    if (const std::size_t end = ordinal_suffix_end(figure.end); end != kNone) {
      add(FactKind::ordinal, written(figure.value), at, end, 1);
      return end;
    }
  }
  std::size_t after = figure.end;
  if (after < text.size() && is_glued(next_char(text, after))) {
    if (const Phrase* scale = glued_scale(at, figure.end, after)) {
      Decimal value = figure.value;
      if (multiply(value, scale->value)) return add_counted(value, scale->value, at, after, 1);
    }
    if (data.currencies.find(text, figure.end, after) == nullptr) return skip_word(figure.end);
  }
  if (figure.is_long) {
    add(FactKind::number, long_value(text.substr(at, figure.end - at)), at, figure.end, 1);
    return figure.end;
  }
  return add_counted(figure.value, 1, at, figure.end, 1);
}

// Behind "ISBN 978-92-1-133721-3" at `at`, which numbers an edition in one language; else kNone.
std::size_t NumberReader::catalogue_end(std::size_t at) const {
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with("ISBN") && !rest.starts_with("ISSN")) return kNone;
  constexpr std::size_t kWord = 4;
  const std::size_t end = rest.find_first_not_of("0123456789-X :", kWord);
  return at + std::min(end, rest.size());
}

// A telephone number, "+43 1 26060-4060", at the plus: its digits, however they are parted. Its
// end, or kNone.
std::size_t NumberReader::read_telephone(std::size_t at) {
  constexpr std::size_t kFewest = 7;
  std::size_t end = at;
  std::string digits;
  for (std::size_t next = at + 1; next < text.size(); ++next) {
    if (is_ascii_digit(byte(next))) {
      digits += text[next];
      end = next + 1;
    } else if (std::string_view(" ()-.").find(text[next]) == std::string_view::npos) {
      break;
    }
  }
  if (digits.size() < kFewest) return kNone;
  add(FactKind::number, std::move(digits), at, end, 1);
  return end;
}

void NumberReader::read() {
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char c = byte(at);
    if (is_ascii_letter(c)) {
      std::size_t end = catalogue_end(at);
      if (end == kNone && data.starts.may_start(text, at)) end = read_words(at);
      if (end == kNone) end = read_roman_ordinal(at);
      at = end == kNone ? skip_word(at) : end;
    } else if (is_ascii_digit(c)) {
      at = read_figures(at);
    } else if (const std::size_t called = c == '+'   ? read_telephone(at)
                                          : c == '%' ? read_percent_before(at)
                                                     : kNone;
               called != kNone) {
      at = called;
    } else if (const auto figure = read_leading_decimal(text, at, data)) {
      at = add_counted(figure->value, 1, at, figure->end, 1);
    } else if (c < 0x80) {
      ++at;
    } else {
      std::size_t after = at;
      const char32_t wide = next_char(text, after);
      if (!is_latin_letter(wide) && is_digit(wide)) {
        at = read_figures(at);
        continue;
      }
      const std::size_t end = data.starts.may_start(text, at) ? read_words(at) : kNone;
      const bool is_word = is_latin_letter(wide) || is_letter(wide);
      at = end != kNone ? end : is_word ? skip_word(at) : after;
    }
  }
}

void read_numbers(std::string_view text, const NumberData& data, std::vector<Fact>& facts) {
  NumberReader{text, data, facts}.read();
}

}  // namespace dragoman::qa
