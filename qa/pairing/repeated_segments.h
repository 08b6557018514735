// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// A target segment that says again, word for word, what another says, where the source has that
// once.
struct RepeatedSegment {
  std::uint32_t segment = 0;  // the later one
  std::uint32_t earlier = 0;
  float confidence = 0;
};

// Those that the source has no counterpart for: alone in their bead, or the second of a bead with
// one source segment. In the order of the target. Linear.
std::vector<RepeatedSegment> repeated_segments(const PairedFacts& pair);

}  // namespace dragoman::qa
