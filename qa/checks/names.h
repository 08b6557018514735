// SPDX-License-Identifier: Apache-2.0
//
// What the checks of names and addresses share.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa::checks {

// The facts of a bead that have no counterpart on the other side.
struct LeftFact {
  FactRef ref;
  const Fact* fact = nullptr;
  bool echoed = false;  // the other side has the same as the counterpart of another fact
};

struct LeftOver {
  std::size_t bead = 0;
  std::vector<LeftFact> source = {};
  std::vector<LeftFact> target = {};
};

// The result of mismatched_facts(), grouped by bead, in order: up to kMostLeftNames of each side.
std::vector<LeftOver> left_over(const PairedFacts& pair, std::span<const Mismatch> mismatches);

// The words that a fact covers.
std::string written(const DocumentFacts& text, const LeftFact& left);
Spot spot_of(const LeftFact& left, Side side);
// The whole first segment of one side of a bead.
Spot whole_of_bead(const PairedFacts& pair, std::size_t bead, Side side);

// The edit distance of two valid UTF-8 texts in characters (replace, insert, delete, or swap with
// the next), counted up to `most` + 1. Texts of more than kLongestName are equal or not.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace dragoman::qa::checks
