// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/unanchored.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace dragoman::bench {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> many(const std::string& line) {
  return std::vector<std::string>(100, line);
}

TEST(WithoutAnchors, TakesOutFiguresPunctuationAndNames) {
  const TextPair pair =
      without_anchors({"pair", many("In 1865, the rat met Alice. No: 42!"), many("Rien"), {}}, 0);
  for (const std::string& line : pair.source) {
    EXPECT_THAT(line, Not(HasSubstr("alice")));
    EXPECT_THAT(line, Not(ContainsRegex("[^a-z ]")));
  }
  EXPECT_GT(std::count(pair.source.begin(), pair.source.end(), "in the rat met no"), 30);
}

TEST(WithoutAnchors, LeavesEachLineAWord) {
  const TextPair pair = without_anchors({"pair", many("1865"), many("Ici"), {}}, 0);
  EXPECT_EQ(pair.target, many("rxr"));
  for (const std::string& line : pair.source) EXPECT_FALSE(line.empty());
}

TEST(WithoutAnchors, KeepsShortWordsInEachRoundButNotLongOnes) {
  const TextPair pair{"pair", {"but"}, {"mais"}, {}};
  EXPECT_EQ(without_anchors(pair, 0).source, without_anchors(pair, 1).source);
  EXPECT_EQ(without_anchors(pair, 0).target, without_anchors(pair, 1).target);
  const TextPair longer{"pair", {"rabbit"}, {"lapin"}, {}};
  EXPECT_NE(without_anchors(longer, 0).source, without_anchors(longer, 1).source);
  EXPECT_NE(without_anchors(longer, 0).target, without_anchors(longer, 1).target);
}

TEST(WithoutAnchors, GivesTheSameForTheSameRound) {
  const TextPair pair{"pair", many("one two three four five"), many("un deux trois"), {}};
  EXPECT_EQ(without_anchors(pair, 1).source, without_anchors(pair, 1).source);
}

}  // namespace
}  // namespace dragoman::bench
