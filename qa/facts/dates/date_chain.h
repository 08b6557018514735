// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"

namespace dragoman::qa {

// Reads the day or month that begins at `offset`, a number or a month's name there, with all that
// it is listed or ranged with, and appends the facts. Returns where they end; 0 where there is
// none.
std::size_t read_days(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

// "2003-04-29", "--04-29", "2003-04" or "--04".
std::string iso_date(int year, int month, int day);

// The days of a month; a February without a year has 29.
int days_in_month(int year, int month);

}  // namespace dragoman::qa
