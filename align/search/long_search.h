// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "align/model/bitext_model.h"
#include "align/search/band.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"

namespace dragoman {

// search_beads() for sequences of any length. The band is searched in overlapping windows; two
// windows are joined at a state that both alignments visit, or by a search of what is between them.
// Where the path comes near the edge of a window's band, the band is widened by `reach`, and by
// more each time. So memory is proportional to a window (times `jobs`, the number of threads), and
// time to the number of windows. The result does not depend on `jobs`; its shape_counts are
// approximate, and its edge_rows are empty.
SearchResult search_long(const Features& source, const Features& target, const BitextModel& model,
                         const Weights& weights, const Band& band, std::uint32_t reach,
                         unsigned jobs);

}  // namespace dragoman
