// SPDX-License-Identifier: Apache-2.0
//
// Inputs of one kind in any size, made to be as bad as that kind can be, and what the program does
// with them. Each was, when it was added, one whose work grew with the square of its size.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "tests/growth/counted_work.h"

namespace dragoman {

struct GrowthCase {
  std::string name;   // a word, for the name of the test
  std::string input;  // what the size counts, for a person
  std::size_t size = 0;
  // Makes an input of that size, and returns what works on it.
  std::function<std::function<void()>(std::size_t)> make;

  friend void PrintTo(const GrowthCase& one, std::ostream* out);
};

std::vector<GrowthCase> segment_cases();   // one long segment
std::vector<GrowthCase> compared_cases();  // one long segment on each side
std::vector<GrowthCase> document_cases();  // many segments
std::vector<GrowthCase> page_cases();      // files of documents
std::vector<GrowthCase> exchange_cases();  // files of units, glossaries, memories
std::vector<GrowthCase> all_growth_cases();

// The work with an input of the case's size, and with two and four times as much.
struct Growth {
  Work once, twice, four_times;
};
Growth growth_of(const GrowthCase& one);

// `text` so many times.
std::string repeated(std::string_view text, std::size_t times);

}  // namespace dragoman
