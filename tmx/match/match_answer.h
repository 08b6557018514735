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

// The match of `query` (split) with the unit's text `source`, all but `touched`. `substituted` is
// set if numbers differ and all of the unit's are found in its target.
Match make_match(const MatchWords& query, const StoredUnit& unit, const Tuv& source,
                 const Tuv& target, const Ranked& ranked);

// The matches of all ranked candidates, without those removed in the meantime.
std::vector<Match> answer(const Store& store, const MatchQuery& query, const MatchWords& words,
                          const std::vector<Ranked>& ranked);

// `target` with the numbers of `from` replaced by those of `to`, which `steps` pairs; empty if one
// that differs is not found in the target, or can't be written the way the target writes numbers.
std::string substitute_numbers(const MatchWords& from, const MatchWords& to,
                               const std::vector<WordStep>& steps, std::string_view target);

}  // namespace dragoman::tmx
