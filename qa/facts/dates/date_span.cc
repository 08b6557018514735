// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_span.h"

#include <charconv>

#include "qa/facts/dates/date_parts.h"

namespace dragoman::qa {
namespace {

// Reads the digits at the start of `text`, exactly `count`; -1 if there are fewer.
int take_number(std::string_view& text, std::size_t count) {
  int value = 0;
  if (text.size() < count) return -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
  if (error != std::errc() || end != text.data() + count || value < 0) return -1;
  text.remove_prefix(count);
  return value;
}

std::optional<DateSpan> single_span(std::string_view text) {
  const int year = take_number(text, 4);
  if (year < 0) return std::nullopt;
  if (text.empty()) return DateSpan{day_number(year, 1, 1), day_number(year, 12, 31)};
  if (text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  const int month = take_number(text, 2);
  if (month < 1 || month > 12) return std::nullopt;
  if (text.empty()) {
    return DateSpan{day_number(year, month, 1),
                    day_number(year, month, days_in_month(year, month))};
  }
  if (text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  const int day = take_number(text, 2);
  if (!text.empty() || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  const int number = day_number(year, month, day);
  return DateSpan{number, number, true};
}

}  // namespace

int day_number(int year, int month, int day) {
  // Years begin in March, so that the leap day comes last.
  const int shifted = month <= 2 ? year - 1 : year;
  const int since_march = month <= 2 ? month + 9 : month - 3;
  return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * since_march + 2) / 5 +
         day - 1;
}

// 1 March of the year 0 was a Wednesday.
int weekday(int day_number) { return (day_number + 3) % 7; }

std::optional<DateSpan> date_span(std::string_view value) {
  const std::size_t slash = value.find('/');
  const auto first = single_span(value.substr(0, slash));
  if (slash == std::string_view::npos || !first) return first;
  const auto last = single_span(value.substr(slash + 1));
  if (!last || last->last < first->first) return std::nullopt;
  return DateSpan{first->first, last->last, first->exact && last->exact};
}

}  // namespace dragoman::qa
