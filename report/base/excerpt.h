// SPDX-License-Identifier: Apache-2.0
//
// Text for a terminal: measured in columns, broken into lines, with some of its words marked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::report {

// Bytes [begin, end) of a text.
struct MarkedRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A character with its combining marks: what takes one place on a screen.
struct Cell {
  std::string bytes;
  unsigned columns = 1;
  bool marked = false;
  bool is_space = false;  // a line may break here
};

// The cells of valid UTF-8 text. Control characters, and those that change the direction of
// writing, become U+FFFD.
std::vector<Cell> cells(std::string_view text);

// The part of valid UTF-8 text around the marked ranges (ascending, at least one), cut between
// words so that it takes about `columns` at most. "…" shows where text was cut off.
std::vector<Cell> excerpt(std::string_view text, const std::vector<MarkedRange>& marked,
                          unsigned columns);

// The words of `text` that remain when the words it shares with `other` at the beginning and at the
// end are left out. Both are valid UTF-8.
MarkedRange difference(std::string_view text, std::string_view other);

// Puts "[[" and "]]" around marked cells.
std::vector<Cell> with_brackets(const std::vector<Cell>& text);

// Breaks text into lines of at most `columns`: at spaces, or anywhere in longer words.
std::vector<std::vector<Cell>> lines(const std::vector<Cell>& text, unsigned columns);

// The columns that valid UTF-8 text takes.
unsigned columns_of(std::string_view text);

}  // namespace dragoman::report
