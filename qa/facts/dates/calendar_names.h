// SPDX-License-Identifier: Apache-2.0
//
// What a language calls the months and the days of the week. Only this file asks ICU.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// The forms of one name, as written: "April"; "Apr". Abbreviations have no full stop.
struct CalendarName {
  std::vector<std::string> full;
  std::vector<std::string> abbreviated;
};

struct CalendarNames {
  std::array<CalendarName, 12> months;   // from January
  std::array<CalendarName, 7> weekdays;  // from Sunday
};

// The names in the Gregorian calendar, within a date and alone; those of ICU's root locale if it
// does not know the language. Throws Error if ICU has no data at all.
CalendarNames calendar_names(const LangTag& language);

}  // namespace dragoman::qa
