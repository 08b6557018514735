// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"

namespace dragoman {

// A pair of units that very probably translate each other.
struct Anchor {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
};

// Anchors that ascend on both sides: among the pairs of units that share rare tokens, the chain
// with the greatest total weight. A token's weight is its rarity, so a pair counts for much only
// with several witnesses, and one false number cannot pull the chain away from its neighbours. None
// if the chain is as short as chance would make it. O(K log N) for K candidate pairs.
std::vector<Anchor> find_anchors(const Features& source, const Features& target,
                                 std::uint32_t vocabulary_size);

// The states that a search visits: after i source units, first[i] to last[i] target units (both
// inclusive). Both ascend, begin at 0 and end at the number of target units.
struct Band {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> last;
};

Band full_band(std::uint32_t sources, std::uint32_t targets);

// All states within `reach` units of a state of the band, on either side.
Band band_around(Band states, std::uint32_t reach);

// All states within `reach` source units and `reach` target units of the chain of anchors. Between
// anchors that are farther apart, all states between them or, where these are many, those near the
// straight line between them.
Band band_around(std::span<const Anchor> chain, std::uint32_t sources, std::uint32_t targets,
                 std::uint32_t reach);

// Widens the band by `reach` on both sides around each of the rows, which ascend.
void widen_band(Band& band, std::span<const std::uint32_t> rows, std::uint32_t reach);

}  // namespace dragoman
