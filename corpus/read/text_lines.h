// SPDX-License-Identifier: Apache-2.0
//
// The lines of a text file and their layout: the first step of reading a document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/read/text_line.h"

namespace dragoman {

struct TextLines {
  std::vector<TextLine> lines;
  // Blank lines separate the paragraphs, or some of them.
  bool spaced = false;
  // The greatest number of columns of a line if paragraphs run over several lines; otherwise 0.
  std::size_t margin = 0;
};

// Splits the text into lines without blank ones, page numbers and running heads (running_heads.h).
// Rules that characters draw ("-----") separate as blank lines do. Pages end at form feeds.
TextLines split_lines(std::string_view text);

// Only the texts of the lines.
std::vector<std::string_view> texts_of(const TextLines& lines);

// How far the line reaches, in columns (char_columns()).
std::size_t columns(const TextLine& line);

// In text with a margin, whether the line had room for the first word of `next`, so that the break
// was intended.
bool ends_early(const TextLine& line, const TextLine& next, std::size_t margin);

}  // namespace dragoman
