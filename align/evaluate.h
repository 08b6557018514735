// SPDX-License-Identifier: Apache-2.0
//
// Scores an alignment against a gold alignment, with the definitions of Thompson and Koehn (2019),
// so that the figures can be compared with the literature.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/ladder.h"

namespace dragoman {

// Counts, which can be summed over files. A found bead is strictly right if the gold alignment has
// the same bead, and laxly right if it shares a segment of each side with one gold bead. Precision
// is over all found beads; recall is over gold beads with both sides.
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

// Precision and recall are 1 where there was nothing to find and nothing was found.
Quality strict_quality(const Score& score);
Quality lax_quality(const Score& score);

// Compares two alignments of the same pair of documents. Linear, unless beads overlap many others.
Score evaluate(const std::vector<Rung>& gold, const std::vector<Rung>& found);

}  // namespace dragoman
