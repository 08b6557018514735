// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Reads the time of day at `offset`, which is a number or a word such as "noon", and appends it; of
// "3 to 5 p.m." both. Returns their end, or 0 if there is none.
std::size_t read_times(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
