// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman {

// Poppler reads the rows of a table line by line, across its cells. This puts the lines of each
// cell together, cell after cell and row after row, and marks them as cells, each a flow of its
// own.
void separate_cells(PdfLayout& layout);

}  // namespace dragoman
