// SPDX-License-Identifier: Apache-2.0
//
// From a ranked candidate to the match that a person sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmx/index/word_distance.h"
#include "tmx/match/ranking.h"
#include "tmx/store/store.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

// The match of the query, whose text was split, with the unit's text `source`, all but `touched`.
Match make_match(const MatchQuery& query, const MatchWords& query_words, const StoredUnit& unit,
                 const Tuv& source, const Tuv& target, const Ranked& ranked);

// The matches of the ranked candidates, without those removed in the meantime, and at most as many
// as the options allow. A match whose numbers can't be put in scores less than its rank said, so
// there should be more candidates: see with_spare().
std::vector<Match> answer(const Store& store, const MatchQuery& query, const MatchWords& words,
                          const std::vector<Ranked>& ranked, const MatchOptions& options);

}  // namespace dragoman::tmx
