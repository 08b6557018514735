// SPDX-License-Identifier: Apache-2.0
//
// Labels in sequence: numbered paragraphs, lettered items.
#pragma once

#include <cstdint>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

enum class Irregularity : std::uint8_t {
  replaced,  // another number is in its position: 12, 18, 14
  skipped,   // 12, 15, 16
  repeated,  // 12, 12, 13
  falls,     // 12, 7, 8
};

// A label that does not continue its series.
struct Irregular {
  Irregularity kind = Irregularity::skipped;
  std::uint32_t segment = 0;   // with the label
  std::uint32_t previous = 0;  // the segment with the label before it in the series
};

struct Series {
  std::size_t labels = 0;  // how many there are
  std::vector<Irregular> irregular = {};
  std::size_t leaps = 0;  // numbers far from those before: boundaries of extracts, not mistakes

  // Whether the labels are regular enough for an irregular one to be a mistake. A document made of
  // extracts jumps most of the time.
  bool runs_on() const { return labels >= 5 && (irregular.size() + 2 * leaps) * 5 <= labels; }
};

// The numbers of paragraphs ("12."), nested where a paragraph contains a list. A series may begin
// anywhere and start again at 1.
Series numbered_series(const DocumentFacts& text);

// The items with small letters or numerals ("(b)", "iii)") within a paragraph.
Series lettered_series(const DocumentFacts& text);

}  // namespace dragoman::qa
