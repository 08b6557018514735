// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"
#include "report/report.h"

namespace dragoman::report {

// Writes the bitext as one HTML page that needs nothing else: both sides in parallel, a row for
// each bead, for a reviser to read, search and print. Confidence shows as shade and as a number;
// a bead below kDoubtful, or with an empty side, is marked, and so is one that crosses the others:
// it stands where its source does and says where its target is. Works without JavaScript, which
// adds the search, the filters and the keys. The same bitext gives the same bytes.
void write_html(const Bitext& bitext, std::ostream& out);

// The same with what was found: notes below the rows that they concern, the words they are about
// marked in the text, filters by severity and check, and steps from finding to finding. A document
// alone has one column.
void write_html(const Report& report, std::ostream& out);

// The confidence below which the page marks a bead as doubtful, until its reader asks otherwise.
inline constexpr float kDoubtful = 0.8F;

}  // namespace dragoman::report
