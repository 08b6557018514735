// SPDX-License-Identifier: Apache-2.0
//
// The numbers and letters after the name of a part: "3 (2) (b), 5 and 7 to 9".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/parts/reference_data.h"

namespace dragoman::qa {

// One number or letter, at its depth: 3, (2) and (b) of "3 (2) (b)" are at 0, 1 and 2.
struct Designator {
  std::string value;      // "3", "b", "4" for IV, "2A", "3.1"
  std::string last = {};  // the other end of a range
  std::uint8_t depth = 0;
  bool bracketed = false;
  std::size_t begin = 0;  // in bytes of the text
  std::size_t end = 0;
};

struct DesignatorOptions {
  bool list = false;   // read several at depth 0
  bool words = false;  // read numbers in words
};

// Appends the designators at `at`, after white space, and returns their end, or kNone if there is
// no number or letter. A number that looks like a year does not count.
std::size_t read_designators(std::string_view text, std::size_t at, const ReferenceData& data,
                             const DesignatorOptions& options, std::vector<Designator>& found);

// "3-5" or "3".
std::string written(const Designator& designator);

}  // namespace dragoman::qa
