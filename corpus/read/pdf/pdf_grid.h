// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/file/page_content.h"

namespace dragoman::pdf {

// A cell of a table that lines frame, within its edges.
struct GridCell {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  int table = 0;  // of the page, from 0
  int row = 0;    // of the table, from 0
  int column = 0;
};

// The cells of the tables that the lines of a page frame, row by row. A frame around one text only
// is no table.
std::vector<GridCell> cells_of(const std::vector<Rule>& rules);

}  // namespace dragoman::pdf
