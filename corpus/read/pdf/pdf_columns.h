// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman {

// Puts the lines of pages in two columns of prose into reading order, where pdftotext goes back and
// forth between the columns. To be called when the cells of tables are known: pages with some stay
// as they are.
void order_columns(PdfLayout& layout);

}  // namespace dragoman
