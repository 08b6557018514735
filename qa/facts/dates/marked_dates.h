// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Reads the date at `offset`, which is a number, in a language that puts a mark behind each year,
// month and day: "2015年4月13日至17日", with the list or range that it begins. Appends the facts
// and returns their end, or 0 if there is none.
std::size_t read_marked_dates(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
