// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dragoman::qa {

// Whether two quantities, as facts have them ("7000 Hz", "7 kHz"), are the same in the metric
// system, whose prefixes are the same in every language.
bool is_same_quantity(std::string_view a, std::string_view b);

// Whether two quantities measure the same thing in it, so that they can be compared.
bool is_same_measure(std::string_view a, std::string_view b);

}  // namespace dragoman::qa
