// SPDX-License-Identifier: Apache-2.0
#include "align/evaluate.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

const std::vector<Rung> kGold = {{{0}, {0}, 1}, {{1}, {1, 2}, 1}, {{2}, {}, 1}, {{3}, {3}, 1}};

TEST(Evaluate, GivesFullMarksToTheGoldItself) {
  const Score score = evaluate(kGold, kGold);
  EXPECT_EQ(score.gold, 3U);
  EXPECT_EQ(score.found, 4U);
  EXPECT_DOUBLE_EQ(strict_quality(score).f1, 1);
  EXPECT_DOUBLE_EQ(lax_quality(score).f1, 1);
}

TEST(Evaluate, CountsABeadThatOverlapsOnBothSidesAsLaxOnly) {
  const std::vector<Rung> found = {{{0}, {0}, 1}, {{1}, {1}, 1}, {{2}, {2}, 1}, {{3}, {3}, 1}};
  const Score score = evaluate(kGold, found);
  EXPECT_EQ(score.strict_hits, 2U);
  EXPECT_EQ(score.lax_hits, 3U);  // 2-2 overlaps no gold bead on both sides
  EXPECT_EQ(score.strict_recalled, 2U);
  EXPECT_EQ(score.lax_recalled, 3U);
}

TEST(Evaluate, CountsAnEmptySideInPrecisionButNotInRecall) {
  const std::vector<Rung> found = {
      {{0}, {0}, 1}, {{1}, {}, 1}, {{}, {1, 2}, 1}, {{2}, {}, 1}, {{3}, {3}, 1}};
  const Score score = evaluate(kGold, found);
  EXPECT_EQ(score.found, 5U);
  EXPECT_EQ(score.strict_hits, 3U);
  EXPECT_DOUBLE_EQ(strict_quality(score).precision, 3.0 / 5);
  EXPECT_DOUBLE_EQ(strict_quality(score).recall, 2.0 / 3);
  EXPECT_DOUBLE_EQ(strict_quality(score).f1, 2 * (3.0 / 5) * (2.0 / 3) / (3.0 / 5 + 2.0 / 3));
}

TEST(Evaluate, AddsUpOverFiles) {
  Score total = evaluate(kGold, kGold);
  total += evaluate(kGold, {{{0, 1, 2, 3}, {0, 1, 2, 3}, 1}});
  EXPECT_EQ(total.gold, 6U);
  EXPECT_EQ(total.found, 5U);
  EXPECT_EQ(total.strict_hits, 4U);
  EXPECT_EQ(total.lax_recalled, 6U);
}

TEST(Evaluate, ScoresNothingAgainstNothingAsPerfect) {
  EXPECT_DOUBLE_EQ(strict_quality(evaluate({}, {})).f1, 1);
  EXPECT_DOUBLE_EQ(strict_quality(evaluate(kGold, {{{}, {0, 1, 2, 3}, 1}})).f1, 0);
}

}  // namespace
}  // namespace dragoman
