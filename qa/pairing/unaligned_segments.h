// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Consecutive segments of one side without a counterpart on the other.
struct UnalignedRun {
  Span segments;
  float confidence = 0;  // that they have none
};

// The unaligned runs of a side. A run without letters is left out, and so is one that a
// neighbouring bead explains: that bead's other side is too long for its own side but fits with the
// run added, or it repeats the few words of the run ("Article III"). A run next to an unaligned run
// of the other side may be a free translation of it, so its confidence is lower. Linear.
std::vector<UnalignedRun> unaligned_runs(const PairedFacts& pair, Side side);

// Appends a finding for a run: `one` is the message for a single segment, with its text; `many`
// that for several, with their number and the first and last text.
void report_unaligned(const PairedFacts& pair, Side side, const UnalignedRun& stretch,
                      const char* one, const char* many, std::vector<Finding>& findings);

}  // namespace dragoman::qa
