// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// How the lengths of the two sides go together in a pair of documents: the logarithm of target over
// source is spread around a middle, the less the longer the text.
struct LengthHabit {
  double middle = 0.1;
  double spread = 1.2;  // times the root of (1 / source length + a constant)

  // The standard deviation of the logarithm at this source length.
  double deviation(std::uint32_t source) const;
  // How many deviations the target is longer than is usual; lengths of at least 1.
  double z(std::uint32_t source, std::uint32_t target) const;
};

// Learned from the pair's own 1-1 beads, by medians, so that what is wrong there weighs little; of
// a short pair, mostly what any pair is like.
LengthHabit length_habit(const PairedFacts& pair);

}  // namespace dragoman::qa
