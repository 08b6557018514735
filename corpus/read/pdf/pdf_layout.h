// SPDX-License-Identifier: Apache-2.0
//
// The lines of a PDF in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/read/pdf/pdf_lines.h"

namespace dragoman::pdf {

struct PageSize {
  float width = 0;
  float height = 0;
};

struct RunningLine {
  std::string text;
  std::uint32_t page = 0;
  bool is_head = false;
};

struct Layout {
  std::vector<PageSize> pages;
  std::vector<Line> lines;                // without running heads and feet
  std::vector<RunningLine> running;       // each once
  std::vector<Element> elements;          // those that lines name
  std::vector<std::uint32_t> unreadable;  // pages with fonts that nothing tells the characters of
  std::vector<std::uint32_t> pictures;    // pages that are pictures, without text
};

// What a page is made of: words in file order, the lines that are drawn on it, and the places of
// drawings.
struct PageParts {
  PageSize size;
  std::vector<Word> words;
  std::vector<Rule> rules;
  std::vector<Rule> figures;
  float pictures = 0;
};

}  // namespace dragoman::pdf
