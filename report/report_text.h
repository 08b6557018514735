// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace dragoman::report {

struct TextOptions {
  bool colour = false;  // mark words with escape sequences instead of [[ ]]
  unsigned width = 80;  // most columns of a line
};

// Writes the report for a person to read in a terminal: each finding with the places that it
// concerns, an excerpt of the text around each place, with the words concerned marked, and a
// summary at the end. Columns are counted as a terminal shows them; control characters of the text
// do not reach the terminal.
void write_text(const Report& report, std::ostream& out, const TextOptions& options = {});

}  // namespace dragoman::report
