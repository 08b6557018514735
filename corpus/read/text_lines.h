// SPDX-License-Identifier: Apache-2.0
//
// The lines of a text file and how they are laid out: the first step of reading a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

struct TextLine {
  std::string_view text;  // trimmed; never empty
  Place place;
  std::uint32_t indent = 0;  // characters before the text
  bool after_blank = false;  // a blank line, or the start of a page, stands before it
  bool after_page = false;   // it is the first of a page
};

struct TextLines {
  std::vector<TextLine> lines;
  // Blank lines part the paragraphs (or some of them).
  bool spaced = false;
  // Where paragraphs run over several lines, the greatest number of characters on a line; else 0.
  std::size_t margin = 0;
};

// Splits the text into lines, leaving out blank ones and what pages carry around their text
// (page_furniture.h). Pages end at form feeds.
TextLines split_lines(std::string_view text);

// The texts of the lines alone.
std::vector<std::string_view> texts_of(const TextLines& lines);

// In text with a margin, the line could have held the first word of `next`: whoever broke it meant
// to.
bool ends_early(const TextLine& line, const TextLine& next, std::size_t margin);

}  // namespace dragoman
