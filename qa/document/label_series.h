// SPDX-License-Identifier: Apache-2.0
//
// Labels that follow each other: numbered paragraphs, lettered items.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

enum class Irregularity : std::uint8_t {
  replaced,  // another number stands where one should: 12, 18, 14
  skipped,   // 12, 15, 16
  repeated,  // 12, 12, 13
  falls,     // 12, 7, 8
};

// A label that does not follow those before it in its series.
struct Irregular {
  Irregularity kind = Irregularity::skipped;
  std::uint32_t segment = 0;   // that bears it
  std::uint32_t previous = 0;  // the segment with the label before it in the series
};

struct Series {
  std::size_t labels = 0;  // how many there are
  std::vector<Irregular> irregular = {};
  std::size_t leaps = 0;  // numbers far from those before: where extracts meet, no mistakes

  // Whether the labels run on so well that an irregular one is a mistake. A document made of
  // extracts jumps most of the time.
  bool runs_on() const { return labels >= 5 && (irregular.size() + 2 * leaps) * 5 <= labels; }
};

// The paragraphs' numbers ("12."), one inside another where a list stands in a paragraph. A series
// may begin anywhere and start again at 1.
Series numbered_series(const DocumentFacts& text);

// The items in small letters or numerals ("(b)", "iii)"), within a paragraph.
Series lettered_series(const DocumentFacts& text);

}  // namespace dragoman::qa
