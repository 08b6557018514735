// SPDX-License-Identifier: Apache-2.0
//
// Scoring an alignment against a gold one, with the definitions that Thompson and Koehn (2019)
// use, so that figures can be compared with the literature's.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/ladder.h"

namespace dragoman {

// Counts that add up over files. A found bead is right in the strict sense if the gold has the
// same, in the lax sense if it shares a segment of each side with one gold bead. Precision looks at
// all found beads; recall at gold beads with both sides, against found beads with both sides.
struct Score {
  std::size_t gold = 0;         // gold beads with both sides
  std::size_t found = 0;        // found beads
  std::size_t strict_hits = 0;  // found beads that are right
  std::size_t lax_hits = 0;
  std::size_t strict_recalled = 0;  // gold beads with both sides that were found
  std::size_t lax_recalled = 0;

  Score& operator+=(const Score& other);
  friend bool operator==(const Score&, const Score&) = default;
};

struct Quality {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// 1 where nothing was to be found and nothing was found.
Quality strict_quality(const Score& score);
Quality lax_quality(const Score& score);

// Compares two alignments of the same pair. Linear, but for beads that overlap many others.
Score evaluate(const std::vector<Rung>& gold, const std::vector<Rung>& found);

}  // namespace dragoman
