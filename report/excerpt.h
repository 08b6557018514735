// SPDX-License-Identifier: Apache-2.0
//
// Text as a terminal shows it: in columns, on lines of a width, with some of its words marked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::report {

// Bytes [begin, end) of a text.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What takes the same place on a screen: a character with the marks that it carries.
struct Cell {
  std::string bytes;
  unsigned columns = 1;
  bool marked = false;
  bool is_space = false;  // a line may break here
};

// All of valid UTF-8 text, as cells. What would not show as text (control characters, and those
// that turn the direction of writing) becomes U+FFFD.
std::vector<Cell> cells(std::string_view text);

// The part of valid UTF-8 text around the marked stretches (ascending, at least one), cut between
// words so that it takes at most about `columns`; "…" stands for what is cut off.
std::vector<Cell> excerpt(std::string_view text, const std::vector<Stretch>& marked,
                          unsigned columns);

// The words of `text` between those with which it begins and ends like `other`; both valid UTF-8.
Stretch difference(std::string_view text, std::string_view other);

// Puts "[[" and "]]" around what is marked.
std::vector<Cell> with_brackets(const std::vector<Cell>& text);

// Breaks text at spaces between words into lines of at most `columns`, longer words anywhere.
std::vector<std::vector<Cell>> lines(const std::vector<Cell>& text, unsigned columns);

unsigned columns_of(std::string_view text);

}  // namespace dragoman::report
