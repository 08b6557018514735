// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_parts.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace dragoman::qa {
namespace {

// Whether `b` is the day, or the month, after `a`.
bool next_to(const Partial& a, const Partial& b) {
  if (a.day == 0 && b.day == 0) {
    return a.year != 0 && b.year * 12 + b.month == a.year * 12 + a.month + 1;
  }
  if (a.day == 0 || b.day == 0) return false;
  if (a.year == b.year && a.month == b.month) return b.day == a.day + 1;
  if (a.year == 0 || b.day != 1 || a.day != days_in_month(a.year, a.month)) return false;
  return b.year * 12 + b.month == a.year * 12 + a.month + 1;
}

float certainty(const Partial& part) {
  const bool exists = part.day <= days_in_month(part.year, part.month);
  return exists ? part.certainty : std::min(part.certainty, 0.9F);
}

}  // namespace

void add_date(const Partial& first, const Partial& last, std::vector<Fact>& facts) {
  Fact fact;
  fact.kind = FactKind::date;
  fact.value = iso_date(first.year, first.month, first.day);
  const auto end = iso_date(last.year, last.month, last.day);
  if (end != fact.value) fact.value += "/" + end;
  fact.begin = static_cast<std::uint32_t>(first.begin);
  fact.end = static_cast<std::uint32_t>(last.end);
  fact.certainty = std::min(certainty(first), certainty(last));
  facts.push_back(std::move(fact));
}

int days_in_month(int year, int month) {
  if (month != 2) return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return leap ? 29 : 28;
}

std::string iso_date(int year, int month, int day) {
  char buffer[32];
  int size = year == 0 ? std::snprintf(buffer, sizeof buffer, "--%02d", month)
                       : std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
  std::string text(buffer, static_cast<std::size_t>(size));
  if (day == 0) return text;
  size = std::snprintf(buffer, sizeof buffer, "-%02d", day);
  return text.append(buffer, static_cast<std::size_t>(size));
}

std::size_t add_dates(const Chain& chain, std::vector<Fact>& facts) {
  std::size_t end = 0;
  const auto joined = [&](std::size_t i, bool as_range) {
    return i < chain.size && !chain.parts[i].dead && chain.join[i] != Join::none &&
           (chain.join[i] == Join::range) == as_range;
  };
  for (std::size_t i = 0; i < chain.size; ++i) {
    if (chain.parts[i].dead) continue;
    std::size_t last = i;
    if (joined(i + 1, true)) {
      last = i + 1;
    } else {
      while (joined(last + 1, false) && !joined(last + 2, true) &&
             next_to(chain.parts[last], chain.parts[last + 1])) {
        ++last;
      }
    }
    add_date(chain.parts[i], chain.parts[last], facts);
    end = chain.parts[last].end;
    i = last;
  }
  return end;
}

}  // namespace dragoman::qa
