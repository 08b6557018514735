// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

struct NumberData;  // qa/facts/numbers/number_data.h

// Appends to `facts` the numbers, ordinals, percentages and amounts of money in valid UTF-8 `text`,
// in words or figures, in text order. Each has its value as qa/model/fact.h describes, the bytes
// that it covers (with its unit), and a low certainty if the words often mean something else
// ("one", "second"). Figures in symbols and dates count as numbers here; digits after letters (CO2)
// do not.
void read_numbers(std::string_view text, const NumberData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
