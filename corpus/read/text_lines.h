// SPDX-License-Identifier: Apache-2.0
//
// The lines of a text file and how they are laid out: the first step of reading a document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/read/text_line.h"

namespace dragoman {

struct TextLines {
  std::vector<TextLine> lines;
  // Blank lines part the paragraphs (or some of them).
  bool spaced = false;
  // Where paragraphs run over several lines, the greatest number of characters on a line; else 0.
  std::size_t margin = 0;
};

// Splits the text into lines, leaving out blank ones and what pages carry around their text
// (running_heads.h). Pages end at form feeds.
TextLines split_lines(std::string_view text);

// The texts of the lines alone.
std::vector<std::string_view> texts_of(const TextLines& lines);

// In text with a margin, the line could have held the first word of `next`: whoever broke it meant
// to.
bool ends_early(const TextLine& line, const TextLine& next, std::size_t margin);

}  // namespace dragoman
