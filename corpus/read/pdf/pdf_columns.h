// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_lines.h"

namespace dragoman::pdf {

// Words of one place: a column of prose, or a cell of a table without ruling lines.
struct Region {
  std::vector<Word> words;
  bool cell = false;
  int row = 0;  // of a cell, counted in one call, from 0
  int column = 0;
};

// Parts words of a page into columns and cells by the white space between them, in reading order.
// Gutters are white space that at least three lines share, with text that begins at its edge.
std::vector<Region> regions_of(std::vector<Word> words);

}  // namespace dragoman::pdf
