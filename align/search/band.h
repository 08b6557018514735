// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"

namespace dragoman {

// A pair of units that probably translate each other.
struct Anchor {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
};

// Anchors that ascend on both sides: of the pairs of units that share rare tokens, the chain with
// the greatest summed weight. A token's weight is its rarity, so a pair needs several witnesses to
// count for much, and a single false number can't drag the chain away from its neighbours.
// O(K log N) for K candidate pairs.
std::vector<Anchor> find_anchors(const Features& source, const Features& target,
                                 std::uint32_t vocabulary_size);

// The states that a search visits: after i source units, between first[i] and last[i] target units
// (both inclusive). Both ascend, begin at 0 and end at the number of target units.
struct Band {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> last;
};

Band full_band(std::uint32_t sources, std::uint32_t targets);

// All states within `reach` units, either way, of those of a band.
Band band_around(Band states, std::uint32_t reach);

// All states within `reach` source units and `reach` target units of the chain of anchors; between
// anchors that lie farther apart, all that lies between them, or, where that is much, what lies
// near the straight line between them.
Band band_around(std::span<const Anchor> chain, std::uint32_t sources, std::uint32_t targets,
                 std::uint32_t reach);

// Widens the band by `reach` both ways around each of the rows, which ascend.
void widen_band(Band& band, std::span<const std::uint32_t> rows, std::uint32_t reach);

}  // namespace dragoman
