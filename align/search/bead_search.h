// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "align/model/bitext_model.h"
#include "align/search/band.h"
#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

struct SearchResult {
  // Each unit of both sides in one bead, in order; confidence is the bead's posterior probability.
  std::vector<Bead> beads;
  // Each bead's worth in nats without its label: what the text itself says.
  std::vector<float> worth;
  // Expected number of beads of each shape over all alignments in the band.
  ByShape<double> shape_counts{};
  // For each row, the target units between which nearly all of the probability is; `first` is above
  // `last` where beads pass over the row.
  Band support;
  // Rows where the path is so near the band's edge that a better one may be outside; ascending.
  std::vector<std::uint32_t> edge_rows;
};

// Where an alignment may begin and end: at the first and last units or, for a stretch of two longer
// texts, anywhere in the first and last rows of the band.
struct SearchEnds {
  bool open_start = false;
  bool open_end = false;
};

// Sums over all alignments within the band by the forward-backward algorithm and returns the one
// whose beads have the greatest total posterior. A bead's score is its log-likelihood ratio against
// leaving its units unaligned. Time and memory are linear in the band's area.
SearchResult search_beads(const Features& source, const Features& target, const BitextModel& model,
                          const Weights& weights, const Band& band, SearchEnds ends = {});

// Whether two alignments have the same beads, whatever their confidence.
bool same_spans(const std::vector<Bead>& a, const std::vector<Bead>& b);

}  // namespace dragoman
