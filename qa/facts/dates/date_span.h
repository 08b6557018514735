// SPDX-License-Identifier: Apache-2.0
//
// Dates as ranges of days, to compare which contains which.
#pragma once

#include <optional>
#include <string_view>

namespace dragoman::qa {

// The days from `first` to `last`, inclusive, counted from 1 March of the year 0.
struct DateSpan {
  int first = 0;
  int last = 0;
  bool exact = false;  // to the day

  int days() const { return last - first + 1; }
  bool contains(const DateSpan& other) const { return first <= other.first && last >= other.last; }
  bool overlaps(const DateSpan& other) const { return first <= other.last && last >= other.first; }
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

// The days that the value of a date fact (qa/facts/dates/date_facts.h) covers: all of a month or
// year if it names no day. Nothing for a date without a year or one that is not in the calendar.
std::optional<DateSpan> date_span(std::string_view value);

// Of the Gregorian calendar: the number of a day, and its weekday, 0 for Sunday.
int day_number(int year, int month, int day);
int weekday(int day_number);

}  // namespace dragoman::qa
