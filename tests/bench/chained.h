// SPDX-License-Identifier: Apache-2.0
//
// Long pairs, to see how time and memory grow: many short ones end to end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/bench_sets.h"

namespace dragoman::bench {

// Says which sets are chained in which round, so that a text comes again as late as can be and then
// otherwise damaged. Sets that "NAME-recon/VARIANT" tells to be made of NAME are of one text: each
// round has one of them, the most damaged first, then again from the beginning.
std::vector<std::vector<std::string>> chain_rounds(const std::vector<std::string>& sets);

// Chains the pairs of the rounds, each round's in an order of its own, and begins again after the
// last, until there are `size` source segments; the last pair is cut. Of the one-to-one beads 5 in
// a hundred lose the target and 2 the source, which makes the target some 2 % shorter. The same
// seed gives the same pair. There must be a pair that has a source segment.
TextPair chain(const std::vector<std::vector<TextPair>>& rounds, std::size_t size,
               std::uint64_t seed);

}  // namespace dragoman::bench
