// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"
#include "report/report.h"

namespace dragoman::report {

// Writes the bitext as one self-contained HTML page: both sides in parallel, a row for each bead,
// for a reviser to read, search and print. Confidence is shown as shade and as a number. Beads
// below kDoubtful or with an empty side are marked, and so are crossing beads, which are placed
// where their source is and say where their target is. The page works without JavaScript, which
// adds the search, the filters and the keys. The same bitext gives the same bytes.
void write_html(const Bitext& bitext, std::ostream& out);

// The same with findings: notes below the rows that they concern, the words they are about marked
// in the text, filters by severity and check, and buttons to go from finding to finding. A single
// document has one column.
void write_html(const Report& report, std::ostream& out);

}  // namespace dragoman::report
