// SPDX-License-Identifier: Apache-2.0
//
// Dates, ranges of dates, periods of years, decades and times of day, read from text as ISO 8601
// values that are the same in every language: "du 1er au 3 avril" and "from 1 to 3 April" are both
// "--04-01/--04-03".
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

struct DateData;  // qa/facts/dates/date_data.h

// Appends to `facts` the dates (FactKind::date) and times of day (FactKind::time) of valid UTF-8
// text, in text order and without overlaps:
//   day "2003-04-29" or "--04-29"; month "2003-04"; range "2003-04-28/2003-04-30", which
//   days (or months) next to each other in a list are too; years "2004/2005"; decade "199X"; a lone
//   month "--04", at 0.5 to 0.7; a lone year "2003", at 0.5; time "15:30".
// The certainty is 1 unless given. A day that is not in the calendar, such as 31 April, is given as
// written, at 0.9. A language without data has no dates.
void read_dates(std::string_view text, const DateData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
