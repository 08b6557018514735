// SPDX-License-Identifier: Apache-2.0
#include "align/search/bead_order.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace dragoman {
namespace {

// Beads of one segment a side in any order, some of them without counterpart.
SearchResult any_beads(std::uint32_t size) {
  std::vector<std::uint32_t> targets(size);
  std::iota(targets.begin(), targets.end(), 0U);
  for (std::uint32_t k = size; k > 1; --k) {
    std::swap(targets[k - 1], targets[*rc::gen::inRange(0U, k)]);
  }
  SearchResult all;
  for (std::uint32_t s = 0; s < size; ++s) {
    const std::uint32_t t = targets[s];
    if (*rc::gen::inRange(0, 4) > 0) {
      all.beads.push_back({{s, s + 1}, {t, t + 1}, 0.5});
    } else {
      all.beads.push_back({{s, s + 1}, {}, 0.5});
      all.beads.push_back({{}, {t, t + 1}, 0.5});
    }
  }
  for (std::size_t k = 0; k < all.beads.size(); ++k) all.worth.push_back(static_cast<float>(k));
  return all;
}

// The most pairs whose targets ascend, in quadratic time.
std::size_t longest_ascent(const std::vector<Bead>& beads) {
  std::vector<std::size_t> longest;
  std::vector<Bead> pairs;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    std::size_t best = 0;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      if (pairs[k].target < bead.target) best = std::max(best, longest[k]);
    }
    pairs.push_back(bead);
    longest.push_back(best + 1);
  }
  return longest.empty() ? 0 : *std::max_element(longest.begin(), longest.end());
}

RC_GTEST_PROP(OrderBeads, KeepsTheOrderOfABitextWithTheFewestCrossingBeads, ()) {
  const auto size = *rc::gen::inRange(1U, 30U);
  SearchResult all = any_beads(size);
  const std::size_t beads = all.beads.size();
  order_beads(all);
  RC_ASSERT(all.beads.size() == beads);
  RC_ASSERT(all.worth.size() == beads);
  Span source, target;
  std::size_t in_order = 0;
  for (const Bead& bead : all.beads) {
    RC_ASSERT(bead.source.first == source.last);
    source = bead.source;
    if (bead.crossing) continue;
    RC_ASSERT(bead.target.first >= target.last);
    target = bead.target;
    in_order += !bead.source.empty() && !bead.target.empty();
  }
  RC_ASSERT(source.last == size);
  RC_ASSERT(in_order == longest_ascent(all.beads));
}

TEST(OrderBeads, PutsAnInsertionWhereItsTargetIs) {
  SearchResult all;
  all.beads = {{{0, 1}, {0, 1}, 1}, {{1, 2}, {2, 3}, 1}, {{}, {1, 2}, 1}};
  all.worth = {1, 2, 3};
  order_beads(all);
  EXPECT_EQ(all.beads[1], (Bead{{1, 1}, {1, 2}, 1}));
  EXPECT_FLOAT_EQ(all.worth[1], 3);
}

TEST(OrderBeads, MarksTheOneThatMovedAndNotTheRest) {
  SearchResult all;
  all.beads = {{{0, 1}, {2, 3}, 1}, {{1, 2}, {0, 1}, 1}, {{2, 3}, {1, 2}, 1}};
  all.worth = {0, 0, 0};
  order_beads(all);
  EXPECT_TRUE(all.beads[0].crossing);
  EXPECT_FALSE(all.beads[1].crossing);
  EXPECT_FALSE(all.beads[2].crossing);
}

}  // namespace
}  // namespace dragoman
