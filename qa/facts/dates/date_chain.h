// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/facts/dates/date_tokens.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Reads the day or month at `offset`, which is a number or the name of a month, with the list or
// range that it begins, and appends the facts. Returns their end, or 0 if there is none.
std::size_t read_days(const DateText& in, std::size_t offset, std::vector<Fact>& facts);

}  // namespace dragoman::qa
