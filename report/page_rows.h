// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/page.h"

namespace dragoman::report {

// Writes the table of a page (report_html.h): a row for each bead, grouped by block.
void write_rows(const Page& page, std::ostream& out);

}  // namespace dragoman::report
