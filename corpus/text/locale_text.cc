// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/locale_text.h"

#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

LocaleText::Months months_of(const icu::DateFormatSymbols& symbols,
                             icu::DateFormatSymbols::DtWidthType width) {
  LocaleText::Months months;
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
  for (std::size_t k = 0; k < std::min(months.size(), static_cast<std::size_t>(count)); ++k) {
    months[k] = utf8(names[k]);
  }
  return months;
}

std::string key_of(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return fold(word);
}

LocaleText make(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language.c_str());
  const icu::DecimalFormatSymbols numbers(locale, status);
  const icu::DateFormatSymbols dates(locale, status);
  LocaleText text;
  text.decimal_mark = utf8(numbers.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
  text.grouping_mark = utf8(numbers.getSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
  text.months = months_of(dates, icu::DateFormatSymbols::WIDE);
  text.short_months = months_of(dates, icu::DateFormatSymbols::ABBREVIATED);
  for (const LocaleText::Months* names : {&text.months, &text.short_months}) {
    for (std::size_t k = 0; k < names->size(); ++k) {
      text.month_numbers.try_emplace(key_of((*names)[k]), static_cast<int>(k) + 1);
    }
  }
  return text;
}

}  // namespace

const LocaleText& locale_text(const LangTag& language) {
  static std::mutex mutex;
  static std::map<std::string, LocaleText> known;
  const std::lock_guard lock(mutex);
  const std::string name(language.language());
  const auto found = known.find(name);
  return found != known.end() ? found->second : known.emplace(name, make(name)).first->second;
}

int month_called(std::string_view word, const LocaleText& text) {
  const auto found = text.month_numbers.find(key_of(word));
  return found == text.month_numbers.end() ? 0 : found->second;
}

}  // namespace dragoman
