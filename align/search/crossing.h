// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "align/model/pair_model.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// Looks a second time at the units that an alignment left alone, for stretches that stand elsewhere
// on the other side: a list in another alphabet's order, paragraphs that changed places, an annex
// that moved. A stretch is taken for moved where its beads are worth more than leaving its units
// alone and than the improbability of the move; its beads are marked as crossing, and take the
// place of the null beads of their units. So are the halves of 2-2 beads whose units rather changed
// places. Beads keep source order. About linear in the number of lonely units.
std::vector<Bead> find_crossing(const Features& source, const Features& target,
                                const PairModel& model, const Weights& weights,
                                SearchResult alignment);

}  // namespace dragoman
