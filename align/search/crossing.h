// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "align/model/bitext_model.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// Searches the units that an alignment left without counterpart for stretches whose translation is
// elsewhere: a list in another alphabet's order, paragraphs that changed places, an annex that
// moved. A stretch counts as moved where its beads are worth more than leaving its units unaligned
// plus the improbability of a move (Weights::move). Its beads are marked as crossing and replace
// the null beads of their units. So do the halves of 2-2 beads whose units rather changed places.
// Beads keep source order. About linear in the number of unaligned units.
std::vector<Bead> find_crossing(const Features& source, const Features& target,
                                const BitextModel& model, const Weights& weights,
                                SearchResult alignment);

}  // namespace dragoman
