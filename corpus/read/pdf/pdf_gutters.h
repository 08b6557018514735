// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/read/pdf/pdf_lines.h"

namespace dragoman::pdf {

struct Row {
  std::vector<Word> words;  // from left to right
  float base = 0;
  float size = 0;
};

// White space between words, and how many rows have text on both sides of it.
struct Gutter {
  float left = 0;
  float right = 0;
  std::size_t rows = 0;
};

struct Band {
  std::vector<Row> rows;
  std::vector<Gutter> gutters;  // from left to right
};

// Cuts words of a page into bands of rows, from top to bottom, that have the same gutters; those
// without any are running text. A gutter is white space that rows share, if columns begin or end
// there: not what parts labels, and leaders, from what they belong to.
std::vector<Band> bands_of(std::vector<Word> words);

// Which column a word is in, from 0.
std::size_t column_of(const Word& word, const std::vector<Gutter>& gutters);

}  // namespace dragoman::pdf
