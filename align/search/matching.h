// SPDX-License-Identifier: Apache-2.0
//
// Which items of two lists belong together where their order says nothing: a matching, in which
// each item has one counterpart or none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dragoman {

// A pair of items that may belong together.
struct MatchCandidate {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  float worth = 0;  // nats gained by pairing them over leaving both alone
};

// The probability of each candidate, summed over all matchings of the items, where a matching is as
// likely as the exponential of its total worth. By belief propagation: exact where the candidates
// form no cycle, and close where they do (Bayati, Shah and Sharma 2008; Zdeborová and Mézard 2006,
// section 3, for matchings that may leave items alone). Linear in the number of candidates.
std::vector<float> match_posteriors(std::span<const MatchCandidate> candidates);

// The candidates of the matching that has the greatest expected number of right items, as far as
// taking the surest first finds it; ascending.
std::vector<std::uint32_t> choose_matches(std::span<const MatchCandidate> candidates,
                                          std::span<const float> posteriors);

}  // namespace dragoman
