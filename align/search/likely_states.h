// SPDX-License-Identifier: Apache-2.0
//
// A quick look over a wide band, before the search proper.
#pragma once

#include "align/model/bitext_model.h"
#include "align/search/band.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"

namespace dragoman {

// The part of the band that is worth searching: the states through which some alignment leads that
// is nearly as good as the best. Alignments are judged more cheaply than by search_beads(): the
// best one through a state stands for all, beads have at most three units, and the words of each
// pair of units count by themselves. Where many states are about as good, as in texts that share
// nothing, only the better ones are kept. Time is linear in the band's area, at a few nanoseconds a
// state; memory in its length.
Band likely_states(const Features& source, const Features& target, const BitextModel& model,
                   const Weights& weights, const Band& band, SearchEnds ends = {});

}  // namespace dragoman
