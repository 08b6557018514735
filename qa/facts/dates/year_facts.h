// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Reads the decade, period of years, year or ISO 8601 date at `offset`, which is a number or a word
// for decades, and appends it. Returns its end, or 0 if there is none.
std::size_t read_years(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
