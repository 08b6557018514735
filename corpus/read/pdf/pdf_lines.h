// SPDX-License-Identifier: Apache-2.0
//
// The lines that words make up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/model/formatted_text.h"
#include "corpus/read/pdf/pdf_words.h"

namespace dragoman::pdf {

struct Line {
  std::vector<Word> words;  // from left to right; a layout's lines have given them away
  int first_mark = -1;      // of the page's marks, in reading order
  int last_mark = -1;
  float left = 0;
  float right = 0;
  float base = 0;
  float size = 0;          // of most of its text
  float first_word = 0;    // the width of its first word, in reading order
  std::uint32_t page = 0;  // from 1
  int element = -1;        // of the file's structure, if that is trusted
  int group = 0;           // of lines in one column, cell or frame
  int cell = -1;           // of a table; numbered through the file
  int row = 0;             // of that table, from 1 through the file; 0 outside
  int column = 0;          // from 1
  bool rtl = false;
  bool bold = false;  // all of it
  bool artifact = false;
  bool bullet = false;        // it begins with a bullet, which is not in the text
  bool soft_end = false;      // it ends with a hyphen that no word has
  float text_left = 0;        // where the text behind a bullet begins
  std::string raised;         // the raised mark that it begins with, which is not in the text
  bool raised_apart = false;  // white space follows it
  std::string text;           // in reading order
  std::vector<FormatSpan> format;
  bool unreadable = false;  // much of it is of glyphs without characters
  bool figure = false;      // it stands in a drawing
};

// Puts words of one page and column together to lines, from top to bottom.
std::vector<Line> lines_of(std::vector<Word> words);

// The mark that a line begins with as text, with what parts it from the rest: "¹²" before "C".
std::string raised_text(const Line& line);

// Makes one line of words on a baseline.
Line make_line(std::vector<Word> words);

// Finds which words are powers, indices and marks of notes: they are raised or lowered beside
// text of full size. They get its baseline. The words are in file order.
void mark_scripts(std::vector<Word>& words);

}  // namespace dragoman::pdf
