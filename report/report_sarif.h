// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace dragoman::report {

// Writes the report as SARIF 2.1.0 (OASIS, 2020), which code-review sites take: a rule for each
// check that found something, a result for each finding, at the line of the input file where its
// block begins. The translation's place is the location, the original's and any others are related
// ones.
void write_sarif(const Report& report, std::ostream& out);

}  // namespace dragoman::report
