// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace dragoman::report {

struct TextOptions {
  bool colour = false;  // a terminal's escape sequences; else the words stand in [[ ]]
  unsigned width = 80;  // columns that a line may take
};

// Writes the report for a person to read in a terminal: each finding with the places that it
// concerns and an excerpt of the text around, in which the words concerned are marked; a summary
// at the end. Columns are counted as they are seen; control characters of the text don't reach the
// terminal.
void write_text(const Report& report, std::ostream& out, const TextOptions& options = {});

}  // namespace dragoman::report
