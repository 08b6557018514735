// SPDX-License-Identifier: Apache-2.0
#include "align/fixed_beads.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace dragoman {
namespace {

using ::testing::ElementsAre;

Document document_of(std::size_t segments) {
  Document document;
  for (std::uint32_t k = 0; k < segments; ++k) {
    Block block;
    block.text = "x";
    document.blocks.push_back(block);
    document.segments.push_back({k, 0, 1});
  }
  return document;
}

Bitext one_to_one(std::uint32_t size) {
  Bitext bitext{document_of(size), document_of(size), {}, {}, {}};
  for (std::uint32_t k = 0; k < size; ++k) bitext.beads.push_back({{k, k + 1}, {k, k + 1}, 0.9F});
  return bitext;
}

TEST(FixBeads, TakesTheirSegmentsOutOfOthers) {
  Bitext bitext = one_to_one(3);
  fix_beads(bitext, {{{0, 2}, {0, 1}, 1}});
  EXPECT_THAT(bitext.beads, ElementsAre(Bead{{0, 2}, {0, 1}, 1}, Bead{{}, {1, 2}, 0.45F},
                                        Bead{{2, 3}, {2, 3}, 0.9F}));
}

TEST(FixBeads, LetsThemCrossWhatStandsInOrder) {
  Bitext bitext = one_to_one(3);
  fix_beads(bitext, {{{0, 1}, {2, 3}, 1}});
  EXPECT_TRUE(bitext.beads[0].crossing);
  EXPECT_EQ(bitext.beads[0].target, (Span{2, 3}));
}

TEST(FixBeads, ChangesNothingWhereTheyStandAlready) {
  Bitext bitext = one_to_one(3);
  const std::vector<Bead> before = bitext.beads;
  fix_beads(bitext, {{{1, 2}, {1, 2}, 0.9F}});
  EXPECT_EQ(bitext.beads, before);
}

RC_GTEST_PROP(FixBeadsProperty, KeepsEverySegmentInOneBeadAndTheFixedOnesWhole, ()) {
  const auto size = *rc::gen::inRange<std::uint32_t>(1, 12);
  Bitext bitext = one_to_one(size);
  std::vector<std::uint32_t> targets(size);
  for (std::uint32_t k = 0; k < size; ++k) targets[k] = k;
  std::vector<Bead> fixed;
  for (std::uint32_t k = 0; k < size; ++k) {
    const auto other = *rc::gen::inRange<std::size_t>(0, targets.size());
    if (*rc::gen::arbitrary<bool>()) {
      fixed.push_back({{k, k + 1}, {targets[other], targets[other] + 1}, 1});
      targets.erase(targets.begin() + static_cast<std::ptrdiff_t>(other));
    }
    if (targets.empty()) break;
  }
  fix_beads(bitext, fixed);

  std::vector<int> sources(size);
  std::vector<int> seen(size);
  std::uint32_t last = 0;
  for (const Bead& bead : bitext.beads) {
    for (std::uint32_t k = bead.source.first; k < bead.source.last; ++k) ++sources[k];
    for (std::uint32_t k = bead.target.first; k < bead.target.last; ++k) ++seen[k];
    if (bead.target.empty() || bead.crossing) continue;
    RC_ASSERT(bead.target.first >= last);
    last = bead.target.last;
  }
  RC_ASSERT(std::ranges::all_of(sources, [](int count) { return count == 1; }));
  RC_ASSERT(std::ranges::all_of(seen, [](int count) { return count == 1; }));
  for (const Bead& bead : fixed) {
    RC_ASSERT(std::ranges::any_of(bitext.beads, [&](const Bead& other) {
      return other.source == bead.source && other.target == bead.target;
    }));
  }
}

}  // namespace
}  // namespace dragoman
