// SPDX-License-Identifier: Apache-2.0
//
// The words of pages and where they are, made from glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/read/pdf/file/pdf_content.h"

namespace dragoman::pdf {

// A run of glyphs without white space, of one font on one baseline. Lengths are in points; the
// page's upper left corner is 0, 0.
struct Word {
  float left = 0;
  float right = 0;
  float base = 0;    // of the baseline
  float size = 0;    // of the font
  std::string text;  // from left to right: letters of Arabic and Hebrew stand in reverse
  bool bold = false;
  bool italic = false;
  bool spaced = false;        // the file has white space before it
  bool rtl = false;           // it has letters that are written from right to left
  bool artifact = false;      // the file says that it is no part of the text
  float rise = 0;             // of a raised or lowered word, above its line
  std::int8_t script = 0;     // 1: raised, beside text of full size; -1: lowered
  std::uint8_t turned = 0;    // as in Glyph
  int element = -1;           // of the file's structure
  int mark = -1;              // of the page's marks
  std::uint32_t order = 0;    // its number in the page's file order
  bool symbol = false;        // of a font of symbols, or typewritten
  std::uint32_t unknown = 0;  // glyphs that nothing tells the characters of
};

// The words of page `page`, in the order of the file, which is not the reading order.
std::vector<Word> words_of(const PdfContent& content, std::size_t page);

}  // namespace dragoman::pdf
