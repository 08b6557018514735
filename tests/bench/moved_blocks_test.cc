// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/moved_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::bench {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::IsEmpty;
using ::testing::Le;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAreArray;

std::string source_line(std::size_t k) { return "source " + std::to_string(k); }
std::string target_line(std::size_t k) { return "target " + std::to_string(k); }

// A pair in order in which every seventh bead has two target lines and every eleventh has none.
// Bead k's lines bear its number.
TextPair made_pair(std::size_t beads) {
  TextPair pair;
  pair.name = "made";
  for (std::size_t k = 0; k < beads; ++k) {
    Rung rung;
    rung.source = {static_cast<std::uint32_t>(pair.source.size())};
    pair.source.push_back(source_line(k));
    for (int lines = k % 11 == 5 ? 0 : k % 7 == 3 ? 2 : 1; lines > 0; --lines) {
      rung.target.push_back(static_cast<std::uint32_t>(pair.target.size()));
      pair.target.push_back(target_line(k));
    }
    pair.gold.push_back(rung);
  }
  return pair;
}

std::vector<std::uint32_t> up_to(std::size_t size) {
  std::vector<std::uint32_t> ids(size);
  std::iota(ids.begin(), ids.end(), 0U);
  return ids;
}

// The beads of a gold alignment whose sides are both unbroken.
std::vector<Bead> beads_of(const std::vector<Rung>& gold) {
  std::vector<Bead> beads;
  for (const Rung& rung : gold) {
    const auto span = [](const std::vector<std::uint32_t>& ids) {
      return ids.empty() ? Span{} : Span{ids.front(), ids.back() + 1};
    };
    beads.push_back({span(rung.source), span(rung.target), 1});
  }
  return beads;
}

// The lowest and the highest target line of some beads.
std::pair<std::uint32_t, std::uint32_t> ends(const TextPair& pair,
                                             const std::vector<std::size_t>& beads) {
  return {pair.gold[beads.front()].target.front(), pair.gold[beads.back()].target.back()};
}

class MovedBlocks : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  const TextPair before = made_pair(80 + GetParam() * 60);
  const MovedPair moved = move_blocks(before, GetParam());
};

TEST_P(MovedBlocks, HaveEveryLineOfBothSidesInTheGoldOnce) {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  for (const Rung& rung : moved.pair.gold) {
    source.insert(source.end(), rung.source.begin(), rung.source.end());
    target.insert(target.end(), rung.target.begin(), rung.target.end());
  }
  EXPECT_THAT(source, UnorderedElementsAreArray(up_to(moved.pair.source.size())));
  EXPECT_THAT(target, UnorderedElementsAreArray(up_to(moved.pair.target.size())));
}

TEST_P(MovedBlocks, DifferFromTheOriginalInTheOrderOfTargetLinesOnly) {
  EXPECT_EQ(moved.pair.source, before.source);
  EXPECT_NE(moved.pair.target, before.target);
  EXPECT_THAT(moved.pair.target, UnorderedElementsAreArray(before.target));
}

TEST_P(MovedBlocks, KeepEachBeadsLinesTogether) {
  ASSERT_EQ(moved.pair.gold.size(), before.gold.size());
  for (std::size_t k = 0; k < before.gold.size(); ++k) {
    const auto& target = moved.pair.gold[k].target;
    ASSERT_EQ(target.size(), before.gold[k].target.size());
    for (std::size_t n = 0; n < target.size(); ++n) {
      EXPECT_EQ(target[n], target[0] + n);
      EXPECT_EQ(moved.pair.target[target[n]], target_line(k));
    }
  }
}

TEST_P(MovedBlocks, LeaveTheOthersInOrder) {
  std::vector<bool> stays(before.gold.size(), true);
  for (const Move& move : moved.moves) {
    for (const std::size_t bead : move.block) stays[bead] = false;
  }
  std::vector<std::uint32_t> order;
  for (std::size_t k = 0; k < stays.size(); ++k) {
    const auto& target = moved.pair.gold[k].target;
    if (stays[k]) order.insert(order.end(), target.begin(), target.end());
  }
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST_P(MovedBlocks, StandOnTheOtherSideOfTheNeighbourTheyChangedPlacesWith) {
  for (const Move& move : moved.moves) {
    if (move.other.empty()) continue;
    const auto [first, last] = ends(moved.pair, move.block);
    const auto [old_first, old_last] = ends(before, move.block);
    const auto [other_first, other_last] = ends(moved.pair, move.other);
    const auto [other_old_first, other_old_last] = ends(before, move.other);
    EXPECT_TRUE(old_last + 1 == other_old_first || other_old_last + 1 == old_first);
    EXPECT_EQ(old_last + 1 == other_old_first, other_last + 1 == first);
    EXPECT_EQ(other_old_last + 1 == old_first, last + 1 == other_first);
  }
}

TEST_P(MovedBlocks, AreTheSameForTheSameSeed) {
  const MovedPair again = move_blocks(before, GetParam());
  EXPECT_EQ(again.pair.target, moved.pair.target);
  EXPECT_EQ(again.pair.gold, moved.pair.gold);
  EXPECT_NE(move_blocks(before, GetParam() + 1000).pair.target, moved.pair.target);
}

INSTANTIATE_TEST_SUITE_P(Seeds, MovedBlocks, ::testing::Range<std::uint64_t>(0, 6));

TEST(MoveBlocks, DrawsTheSameOnEveryMachine) {
  const MovedPair moved = move_blocks(made_pair(100), 1);
  ASSERT_EQ(moved.moves.size(), 1U);
  EXPECT_THAT(moved.moves[0].block, ElementsAre(85, 86, 87));
}

TEST(MoveBlocks, MovesOneToTenBeadsAtATimeThatTouchNoOthers) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const Move& move : move_blocks(made_pair(330), seed).moves) {
      EXPECT_THAT(move.block, SizeIs(AllOf(Ge(1U), Le(10U))));
      EXPECT_THAT(move.other, SizeIs(Le(10U)));
      std::vector<std::size_t> beads = move.block;
      beads.insert(beads.end(), move.other.begin(), move.other.end());
      const auto [first, last] = std::minmax_element(beads.begin(), beads.end());
      ranges.emplace_back(*first, *last);
    }
    ASSERT_THAT(ranges, SizeIs(AllOf(Ge(1U), Le(4U)))) << "seed " << seed;
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t k = 1; k < ranges.size(); ++k) {
      EXPECT_GT(ranges[k].first, ranges[k - 1].second + 1) << "seed " << seed;
    }
  }
}

TEST(MoveBlocks, LeavesAShortPairAsItIs) {
  const TextPair pair = made_pair(40);
  const MovedPair moved = move_blocks(pair, 1);
  EXPECT_THAT(moved.moves, IsEmpty());
  EXPECT_EQ(moved.pair.target, pair.target);
}

TEST(MoveBlocks, RefusesAPairThatIsOutOfOrder) {
  TextPair pair = made_pair(100);
  std::swap(pair.gold[0].target, pair.gold[1].target);
  EXPECT_THROW(move_blocks(pair, 1), Error);
}

TEST(ScoreMoved, GivesFullMarksToTheGoldWithEitherOfTwoSwappedBlocksCrossing) {
  const MovedPair moved{made_pair(100), {{{0, 1}, {2}}, {{20, 21}, {}}}};
  for (const bool first : {true, false}) {
    std::vector<Bead> found = beads_of(moved.pair.gold);
    using Places = std::vector<std::size_t>;
    for (const std::size_t k : first ? Places{0, 1, 20, 21} : Places{2, 20, 21}) {
      found[k].crossing = true;
    }
    EXPECT_DOUBLE_EQ(moved_quality(score_moved(moved, found)).f1, 1);
  }
}

TEST(ScoreMoved, CountsBeadsThatCrossWithoutHavingMovedAgainstPrecision) {
  const MovedPair moved{made_pair(100), {{{20, 21}, {}}}};
  std::vector<Bead> found = beads_of(moved.pair.gold);
  for (const std::size_t k : {20U, 21U, 50U, 51U}) found[k].crossing = true;
  const Quality quality = moved_quality(score_moved(moved, found));
  EXPECT_DOUBLE_EQ(quality.precision, 0.5);
  EXPECT_DOUBLE_EQ(quality.recall, 1);
}

TEST(ScoreMoved, CountsWhatIsPairedOtherwiseAgainstRecall) {
  const MovedPair moved{made_pair(100), {{{20, 21}, {}}}};
  std::vector<Bead> found = beads_of(moved.pair.gold);
  found[20].target = {};
  found[21].crossing = true;
  const Quality quality = moved_quality(score_moved(moved, found));
  EXPECT_DOUBLE_EQ(quality.precision, 1);
  EXPECT_DOUBLE_EQ(quality.recall, 0.5);
}

TEST(ScoreMoved, GivesNothingToAnAlignmentInWhichNothingCrosses) {
  const MovedPair moved{made_pair(100), {{{20, 21}, {}}}};
  EXPECT_DOUBLE_EQ(moved_quality(score_moved(moved, beads_of(moved.pair.gold))).f1, 0);
}

}  // namespace
}  // namespace dragoman::bench
