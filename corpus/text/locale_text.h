// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// How CLDR says that a language writes numbers and dates.
struct LocaleText {
  using Months = std::array<std::string, 12>;

  std::string decimal_mark;                  // "." or ","
  std::string grouping_mark;                 // of thousands: ",", ".", a no-break space
  Months months;                             // as in a date: the genitive, where there is one
  Months short_months;                       // "Jan", "janv."
  std::map<std::string, int> month_numbers;  // from 1, by both names, folded and without points
};

// Made once for each language; may be called from several threads.
const LocaleText& locale_text(const LangTag& language);

// The month, from 1, that the word names in that language, without regard to case, accents and a
// final point; 0 for none.
int month_called(std::string_view word, const LocaleText& text);

}  // namespace dragoman
