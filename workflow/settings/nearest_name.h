// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace dragoman::workflow {

// The name that is written most like `misspelt`: with the fewest letters inserted, left out,
// replaced or exchanged with their neighbour; of as many, the first. Empty where there are no
// names.
std::string_view nearest_name(std::string_view misspelt, std::span<const std::string_view> names);

}  // namespace dragoman::workflow
