// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/chained.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace dragoman::bench {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAreArray;

// So many lines "NAME K" a side, paired one to one.
TextPair made_pair(const std::string& name, std::uint32_t lines) {
  TextPair pair;
  pair.name = name;
  for (std::uint32_t k = 0; k < lines; ++k) {
    pair.source.push_back(name + ' ' + std::to_string(k));
    pair.target.push_back(name + ' ' + std::to_string(k));
    pair.gold.push_back({{k}, {k}, 1});
  }
  return pair;
}

std::vector<std::vector<TextPair>> made_rounds() {
  return {{made_pair("a", 70), made_pair("b", 130)}, {made_pair("c", 90)}};
}

std::vector<std::uint32_t> up_to(std::size_t size) {
  std::vector<std::uint32_t> ids(size);
  std::iota(ids.begin(), ids.end(), 0U);
  return ids;
}

TEST(Chain, HasTheSizeThatWasAskedForAndATargetSomeTwoPercentShorter) {
  const TextPair pair = chain(made_rounds(), 10'000, 1);
  EXPECT_EQ(pair.source.size(), 10'000U);
  EXPECT_GT(pair.target.size(), 9'500U);
  EXPECT_LT(pair.target.size(), 9'900U);
}

TEST(Chain, HasEveryLineOfBothSidesInTheGoldOnce) {
  const TextPair pair = chain(made_rounds(), 1'000, 1);
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  for (const Rung& rung : pair.gold) {
    source.insert(source.end(), rung.source.begin(), rung.source.end());
    target.insert(target.end(), rung.target.begin(), rung.target.end());
  }
  EXPECT_THAT(source, UnorderedElementsAreArray(up_to(pair.source.size())));
  EXPECT_THAT(target, UnorderedElementsAreArray(up_to(pair.target.size())));
}

TEST(Chain, PairsTheLinesThatWerePaired) {
  const TextPair pair = chain(made_rounds(), 1'000, 1);
  std::size_t pairs = 0;
  for (const Rung& rung : pair.gold) {
    if (rung.source.empty() || rung.target.empty()) continue;
    EXPECT_EQ(pair.source[rung.source[0]], pair.target[rung.target[0]]);
    ++pairs;
  }
  EXPECT_GT(pairs, 850U);
}

TEST(Chain, IsTheSameForTheSameSeed) {
  EXPECT_EQ(chain(made_rounds(), 500, 1).target, chain(made_rounds(), 500, 1).target);
  EXPECT_NE(chain(made_rounds(), 500, 1).target, chain(made_rounds(), 500, 2).target);
}

TEST(ChainRounds, TakeOneSetOfEachTextTheMostDamagedFirst) {
  EXPECT_THAT(chain_rounds({"a", "a-recon/clean", "a-recon/hard", "b"}),
              ElementsAre(ElementsAre("a-recon/hard", "b"), ElementsAre("a-recon/clean", "b"),
                          ElementsAre("a", "b")));
}

}  // namespace
}  // namespace dragoman::bench
