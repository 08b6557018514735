// SPDX-License-Identifier: Apache-2.0
//
// What the checks of names share.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qa/pairing/fact_match.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa::checks {

// The facts of a bead that have no counterpart on the other side.
struct LeftFact {
  FactRef ref;
  const Fact* fact = nullptr;
  bool echoed = false;  // the other side has the same, as the counterpart of another
};

struct LeftOver {
  std::size_t bead = 0;
  std::vector<LeftFact> source = {};
  std::vector<LeftFact> target = {};
};

// What mismatched_facts() gives, put together for each bead, in order.
std::vector<LeftOver> left_over(const PairedFacts& pair, std::span<const Mismatch> mismatches);

// The words that a fact covers.
std::string written(const DocumentFacts& text, const LeftFact& left);
Spot spot_of(const LeftFact& left, Side side);
// The whole of the first segment of a bead's side.
Spot whole_of_bead(const PairedFacts& pair, std::size_t bead, Side side);

// How many characters must be changed, put in, left out or swapped with the next to make one of the
// other, counted up to `most` + 1. Of valid text.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace dragoman::qa::checks
