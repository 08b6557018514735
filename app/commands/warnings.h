// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "workflow/warning.h"

namespace dragoman::app {

// Prints warnings on standard error, each with the option that would help.
void print_warnings(const std::vector<workflow::Warning>& warnings);

}  // namespace dragoman::app
