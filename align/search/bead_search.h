// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "align/model/pair_model.h"
#include "align/search/band.h"
#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

struct SearchResult {
  // Every unit of both sides once, in order; confidence is the bead's posterior probability.
  std::vector<Bead> beads;
  // Each bead's worth, in nats, its label left out: what the text itself says.
  std::vector<float> worth;
  // Expected number of beads of each shape over all alignments in the band.
  ByShape<double> shape_counts{};
  // For each row, the target units between which nearly all of the probability lies; turned inside
  // out where beads leap over the row.
  Band support;
  // Rows of the band in which the path came so near its edge that a better one may lie outside;
  // ascending.
  std::vector<std::uint32_t> edge_rows;
};

// How an alignment may begin and end: with the first and last units, or, for a stretch out of two
// longer texts, anywhere in the first and last rows of the band.
struct SearchEnds {
  bool open_start = false;
  bool open_end = false;
};

// Sums over all alignments within the band by the forward-backward algorithm, each bead priced by
// its log-likelihood ratio against its units standing alone, and gives the alignment whose beads
// have the greatest summed posterior. Time and memory are linear in the band's area.
SearchResult search_beads(const Features& source, const Features& target, const PairModel& model,
                          const Weights& weights, const Band& band, SearchEnds ends = {});

// Whether two alignments of the same units pair them alike, whatever their confidence.
bool same_spans(const std::vector<Bead>& a, const std::vector<Bead>& b);

}  // namespace dragoman
