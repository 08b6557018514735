// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace dragoman::report {

// Writes the report as SARIF 2.1.0 (OASIS, 2020), which code-review sites read: a rule for each
// check with findings, and a result for each finding, at the line of the input file where its block
// begins. The place in the translation is the location; all others are related locations.
void write_sarif(const Report& report, std::ostream& out);

}  // namespace dragoman::report
