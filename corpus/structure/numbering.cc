// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/numbering.h"

#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

std::string letters_repeated(std::int64_t number, char first) {
  constexpr std::int64_t kLetters = 26;
  constexpr std::int64_t kMost = kLetters * 30;  // as word processors stop
  if (number < 1 || number > kMost) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / kLetters + 1),
                     static_cast<char>(first + (number - 1) % kLetters));
}

std::string letters_base26(std::int64_t number, char first) {
  if (number < 1) return std::to_string(number);
  std::string text;
  for (; number > 0; number = (number - 1) / 26) {
    text.insert(text.begin(), static_cast<char>(first + (number - 1) % 26));
  }
  return text;
}

std::string roman(std::int64_t number) {
  constexpr std::int64_t kGreatest = 3999;
  if (number < 1 || number > kGreatest) return std::to_string(number);
  constexpr std::array<std::pair<int, std::string_view>, 13> kNumerals = {{{1000, "m"},
                                                                           {900, "cm"},
                                                                           {500, "d"},
                                                                           {400, "cd"},
                                                                           {100, "c"},
                                                                           {90, "xc"},
                                                                           {50, "l"},
                                                                           {40, "xl"},
                                                                           {10, "x"},
                                                                           {9, "ix"},
                                                                           {5, "v"},
                                                                           {4, "iv"},
                                                                           {1, "i"}}};
  std::string text;
  for (const auto& [value, numeral] : kNumerals) {
    for (; number >= value; number -= value) text += numeral;
  }
  return text;
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string symbols(std::int64_t number) {
  constexpr std::array<std::string_view, 4> kSymbols = {"*", "†", "‡", "§"};
  constexpr std::int64_t kMost = 40;
  if (number < 1 || number > kMost) return std::to_string(number);
  std::string text;
  for (std::int64_t k = 0; k <= (number - 1) / 4; ++k) {
    text += kSymbols[static_cast<std::size_t>((number - 1) % 4)];
  }
  return text;
}

bool needs_language(NumberStyle style) {
  return style == NumberStyle::ordinal || style == NumberStyle::cardinal ||
         style == NumberStyle::ordinal_word;
}

// By CLDR's spell-out and ordinal rules. Words begin in upper case, as word processors write them.
std::string words(std::int64_t number, NumberStyle style, const LangTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(language.str(), status);
  const icu::RuleBasedNumberFormat format(
      style == NumberStyle::ordinal ? icu::URBNF_ORDINAL : icu::URBNF_SPELLOUT, locale, status);
  if (U_FAILURE(status)) return std::to_string(number);
  icu::UnicodeString text;
  if (style == NumberStyle::ordinal_word) {
    // The name of the rules differs where a language has genders.
    for (const char* rules : {"%spellout-ordinal", "%spellout-ordinal-masculine"}) {
      status = U_ZERO_ERROR;
      icu::FieldPosition ignored;
      format.format(number, rules, text.remove(), ignored, status);
      if (U_SUCCESS(status)) break;
    }
    if (U_FAILURE(status)) return std::to_string(number);
  } else {
    format.format(number, text);
  }
  if (style != NumberStyle::ordinal && !text.isEmpty()) {
    icu::UnicodeString first(text, 0, text.moveIndex32(0, 1));
    text.replace(0, first.length(), first.toUpper(locale));
  }
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace

std::int64_t list_number(const char* value) {
  constexpr std::int64_t kMost = 1'000'000'000;  // counting on from here never overflows
  return std::clamp<std::int64_t>(std::strtoll(value, nullptr, 10), -kMost, kMost);
}

std::string format_number(std::int64_t number, NumberStyle style) {
  switch (style) {
    case NumberStyle::none:
    case NumberStyle::bullet:
      return {};
    case NumberStyle::decimal:
    case NumberStyle::ordinal:
    case NumberStyle::cardinal:
    case NumberStyle::ordinal_word:
      return std::to_string(number);
    case NumberStyle::decimal_zero:
      return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
    case NumberStyle::lower_letter:
      return letters_repeated(number, 'a');
    case NumberStyle::upper_letter:
      return letters_repeated(number, 'A');
    case NumberStyle::lower_letter_base26:
      return letters_base26(number, 'a');
    case NumberStyle::upper_letter_base26:
      return letters_base26(number, 'A');
    case NumberStyle::lower_roman:
      return roman(number);
    case NumberStyle::upper_roman:
      return upper(roman(number));
    case NumberStyle::symbol:
      return symbols(number);
  }
  return std::to_string(number);
}

std::string written_in(const LangTag& language, const ListNumber& number) {
  std::string text = number.text;
  std::size_t shift = 0;
  for (const ListNumber::Word& word : number.words) {
    const std::string written = words(word.number, word.style, language);
    text.insert(word.at + shift, written);
    shift += written.size();
  }
  return std::string(trim(text));
}

std::string note_mark(std::string_view number) {
  constexpr std::array<std::string_view, 10> kRaised = {"⁰", "¹", "²", "³", "⁴",
                                                        "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      text += kRaised[static_cast<std::size_t>(c - '0')];
    } else {
      text += c;
    }
  }
  return text;
}

ListNumber ListCounter::next(const ListLevels& levels, std::size_t level) {
  level = std::min(level, kListLevels - 1);
  numbers_[level] = begun_[level] ? numbers_[level] + 1 : levels[level].start;
  begun_[level] = true;
  // A level above that was not used yet is at its start.
  for (std::size_t above = 0; above < level; ++above) {
    if (begun_[above]) continue;
    numbers_[above] = levels[above].start;
    begun_[above] = true;
  }
  for (std::size_t below = level + 1; below < kListLevels; ++below) {
    const int after = levels[below].restart_after;
    if (after == -1 || (after >= 0 && level <= static_cast<std::size_t>(after))) {
      begun_[below] = false;
    }
  }
  const ListLevel& shown = levels[level];
  if (shown.hidden || shown.style == NumberStyle::bullet) return {};
  ListNumber label;
  for (std::size_t at = 0; at < shown.text.size(); ++at) {
    const bool is_number = shown.text[at] == '%' && at + 1 < shown.text.size() &&
                           shown.text[at + 1] >= '1' && shown.text[at + 1] <= '9';
    if (!is_number) {
      label.text += shown.text[at];
      continue;
    }
    const auto which = static_cast<std::size_t>(shown.text[++at] - '1');
    const NumberStyle style = shown.all_decimal && levels[which].style != NumberStyle::none
                                  ? NumberStyle::decimal
                                  : levels[which].style;
    if (needs_language(style)) {
      label.words.push_back({label.text.size(), numbers_[which], style});
    } else {
      label.text += format_number(numbers_[which], style);
    }
  }
  if (label.words.empty()) label.text = std::string(trim(label.text));
  return label;
}

void ListCounter::restart(std::size_t level, std::int64_t number) {
  if (level >= kListLevels) return;
  numbers_[level] = number - 1;
  begun_[level] = true;
}

}  // namespace dragoman
