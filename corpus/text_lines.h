// SPDX-License-Identifier: Apache-2.0
//
// The lines of a text file, and which of them stand together: the first step of reading a document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace dragoman {

struct TextLine {
  std::string_view text;  // trimmed; never empty
  Place place;
  bool after_blank = false;  // a blank line, or the start of a page, stands before it
  bool after_page = false;   // it is the first of a page
};

struct TextLines {
  std::vector<TextLine> lines;
  // Paragraphs run over several lines that are broken at a margin.
  bool wrapped = false;
  // Blank lines part the paragraphs (or some of them).
  bool spaced = false;
  std::size_t margin = 0;  // characters that a full line has, where wrapped
};

// Splits the text into lines, leaving out blank ones and what the pages carry around their text:
// bare page numbers, and lines that stand again at the head or foot of several pages. Pages end at
// form feeds.
TextLines split_lines(std::string_view text);

}  // namespace dragoman
