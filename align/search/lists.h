// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "align/model/bitext_model.h"
#include "align/model/weights.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"

namespace dragoman {

// Aligns anew the lists that each language sorts by its own alphabet: stretches of short units
// where an alignment in order finds little that belongs together. Their items are matched by what
// they say, whatever their place or label, and the matching replaces the alignment where it is
// worth more than that, in spite of all the orders that there could be. The confidence of list
// items takes both possibilities into account. Beads out of order are marked as crossing. About
// linear in the number of units.
SearchResult align_lists(const Features& source, const Features& target, const BitextModel& model,
                         const Weights& weights, SearchResult alignment);

}  // namespace dragoman
