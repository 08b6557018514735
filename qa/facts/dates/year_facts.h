// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"

namespace dragoman::qa {

// Reads the decade, the period of years, the year or the ISO 8601 date that begins at `offset`, a
// number or a word of decades there, and appends it. Returns where it ends; 0 where there is none.
std::size_t read_years(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
