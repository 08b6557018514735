// SPDX-License-Identifier: Apache-2.0
//
// Pairs in which blocks of the target stand elsewhere than in the source, made from pairs that are
// in order, and the score of what an alignment makes of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/evaluate.h"
#include "corpus/model/bitext.h"
#include "tests/bench/bench_sets.h"

namespace dragoman::bench {

// Shorter pairs are left as they are.
inline constexpr std::size_t kFewestBeadsToMove = 60;

// The gold beads of a block that was moved, as indices into the gold alignment, in target order.
struct Move {
  std::vector<std::size_t> block;
  // Where two neighbouring blocks changed places: the beads of the other one, for then each of the
  // two may be called the moved one. Empty for other moves: what such a block went past is more
  // than twice as long as itself.
  std::vector<std::size_t> other;
};

struct MovedPair {
  TextPair pair;
  std::vector<Move> moves;
};

// Moves one to four blocks, by the pair's length, of 1 to 10 gold beads each on the target side:
// past a neighbour of 1 to 10 beads, past 11 to 40 beads, or past a third of the pair or more. No
// block lands in or beside another. The target's lines and the gold alignment are renumbered;
// nothing else changes. The same seed gives the same moves. The pair's gold must be in order on
// both sides, or dragoman::Error(conflict) is thrown.
MovedPair move_blocks(TextPair pair, std::uint64_t seed);

// Counts that add up over pairs. The moved beads are those of all moves, of both blocks where two
// changed places, that have both sides.
struct MovedScore {
  std::size_t gold = 0;      // moved beads
  std::size_t recalled = 0;  // of these, found exactly so, be they called crossing or not
  std::size_t crossing = 0;  // found beads called crossing
  std::size_t right = 0;     // of these, equal to a moved bead

  MovedScore& operator+=(const MovedScore& other);
};

MovedScore score_moved(const MovedPair& moved, std::span<const Bead> found);

// Precision is `right` of `crossing`, and 0 where something was moved but nothing is called
// crossing; recall is `recalled` of `gold`.
Quality moved_quality(const MovedScore& score);

}  // namespace dragoman::bench
