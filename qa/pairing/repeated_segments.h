// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// A target segment that repeats another word for word, although the source has it once.
struct RepeatedSegment {
  std::uint32_t segment = 0;  // the later one
  std::uint32_t earlier = 0;
  float confidence = 0;
};

// The repeated segments without a counterpart in the source: alone in their bead, or the second of
// a bead with one source segment. In the order of the target. Linear.
std::vector<RepeatedSegment> repeated_segments(const PairedFacts& pair);

}  // namespace dragoman::qa
