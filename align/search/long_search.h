// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "align/model/pair_model.h"
#include "align/search/band.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"

namespace dragoman {

// search_beads() for sequences of any length. The band is searched window by window, each reaching
// some way into its neighbours; two windows are joined at a state that both alignments visit, or by
// a search of what lies between them. A window's band is widened by `reach`, and more each time,
// where the path comes near its edge. So memory is in proportion to a window (times `jobs`, the
// number of threads), and time to the number of windows. The answer doesn't depend on `jobs`. Of
// the result, shape_counts are near enough to learn from, and edge_rows are empty.
SearchResult search_long(const Features& source, const Features& target, const PairModel& model,
                         const Weights& weights, const Band& band, std::uint32_t reach,
                         unsigned jobs);

}  // namespace dragoman
