// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/calendar_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::qa {
namespace {

using Symbols = icu::DateFormatSymbols;

void add(const icu::UnicodeString& name, std::vector<std::string>& names) {
  std::string utf8;
  name.toUTF8String(utf8);
  if (utf8.ends_with('.')) utf8.pop_back();
  if (utf8.empty() || std::find(names.begin(), names.end(), utf8) != names.end()) return;
  names.push_back(std::move(utf8));
}

}  // namespace

CalendarNames calendar_names(const LangTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(language.str(), status);
  const Symbols symbols(locale, "gregorian", status);
  if (U_FAILURE(status)) {
    throw Error(Errc::unsupported, {},
                "ICU has no calendar names for " + language.str() + ": " + u_errorName(status));
  }
  CalendarNames names;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      const auto forms = width == Symbols::WIDE ? &CalendarName::full : &CalendarName::abbreviated;
      std::int32_t count = 0;
      const auto* months = symbols.getMonths(count, context, width);
      for (std::size_t i = 0; i < names.months.size() && std::cmp_less(i, count); ++i) {
        add(months[i], names.months[i].*forms);
      }
      const auto* days = symbols.getWeekdays(count, context, width);
      for (std::size_t i = 0; i < names.weekdays.size() && std::cmp_less(i + 1, count); ++i) {
        add(days[i + 1], names.weekdays[i].*forms);  // ICU counts the days from 1
      }
    }
  }
  return names;
}

}  // namespace dragoman::qa
