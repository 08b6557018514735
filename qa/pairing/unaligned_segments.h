// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Segments in a row of one side that the other has nothing for.
struct UnalignedRun {
  Span segments;
  float confidence = 0;  // that it is so
};

// The lonely stretches of a side. Left out is what holds no letter, and what the bead beside it
// explains: one whose other side is too long for its own, and just right with the stretch added,
// has the stretch merged into it; so has one that says the same few words there ("Article III").
// What faces lonely segments of the other side at the very place
// may be a free translation of them, and is less sure. Linear.
std::vector<UnalignedRun> unaligned_runs(const PairedFacts& pair, Side side);

// Appends a finding for a stretch: `one` and `many` are its messages, of which the first takes the
// text, the other the number of segments and the first and last text.
void report_unaligned(const PairedFacts& pair, Side side, const UnalignedRun& stretch,
                      const char* one, const char* many, std::vector<Finding>& findings);

}  // namespace dragoman::qa
