// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"

namespace dragoman::qa {

// Reads the time of day that begins at `offset`, a number or a word such as "noon" there, and
// appends it; of "3 to 5 p.m." both. Returns where they end; 0 where there is none.
std::size_t read_times(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
