// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// How the lengths of the two sides relate in a pair of documents: the logarithm of target length
// over source length varies around a middle, less so for longer text.
struct LengthHabit {
  double middle = 0.1;
  double spread = 1.2;  // times the root of (1 / source length + a constant)

  // The standard deviation of the logarithm at this source length.
  double deviation(std::uint32_t source) const;
  // By how many standard deviations the target is longer than usual; lengths of at least 1.
  double z(std::uint32_t source, std::uint32_t target) const;
};

// Learned from the pair's own 1-1 beads, by medians, so that wrong pairs weigh little. For a short
// pair the defaults dominate.
LengthHabit length_habit(const PairedFacts& pair);

}  // namespace dragoman::qa
