// SPDX-License-Identifier: Apache-2.0
#include "align/search/band.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/align/made_text.h"

namespace dragoman {
namespace {

void expect_sound(const Band& band, std::uint32_t sources, std::uint32_t targets) {
  ASSERT_EQ(band.first.size(), sources + 1);
  EXPECT_EQ(band.first.front(), 0U);
  EXPECT_EQ(band.last.back(), targets);
  for (std::uint32_t row = 0; row <= sources; ++row) {
    EXPECT_LE(band.first[row], band.last[row]);
    EXPECT_LE(band.last[row], targets);
    if (row == 0) continue;
    EXPECT_LE(band.first[row - 1], band.first[row]);
    EXPECT_LE(band.last[row - 1], band.last[row]);
    EXPECT_GE(band.last[row - 1], band.first[row]) << "a path can't get from row to row";
  }
}

RC_GTEST_PROP(BandAround, IsAlwaysConnectedAndHoldsItsAnchors, ()) {
  const auto sources = *rc::gen::inRange<std::uint32_t>(1, 200);
  const auto targets = *rc::gen::inRange<std::uint32_t>(1, 200);
  std::vector<Anchor> chain;
  std::uint32_t s = 0, t = 0;
  while (true) {
    s += *rc::gen::inRange<std::uint32_t>(1, 40);
    t += *rc::gen::inRange<std::uint32_t>(1, 40);
    if (s >= sources || t >= targets) break;
    chain.push_back({s, t});
  }
  const Band band = band_around(chain, sources, targets, 5);
  expect_sound(band, sources, targets);
  for (const Anchor& anchor : chain) {
    RC_ASSERT(band.first[anchor.source] <= anchor.target);
    RC_ASSERT(band.last[anchor.source] >= anchor.target + 1);
  }
}

TEST(WidenBand, WidensNearTheRowsAlone) {
  std::vector<Anchor> chain;
  for (std::uint32_t k = 0; k < 400; ++k) chain.push_back({k, k});
  Band band = band_around(chain, 400, 400, 3);
  const Band before = band;
  const std::vector<std::uint32_t> rows = {200, 202};
  widen_band(band, rows, 12);
  expect_sound(band, 400, 400);
  EXPECT_EQ(band.first[201], before.first[201] - 12);
  EXPECT_EQ(band.last[201], before.last[201] + 12);
  EXPECT_EQ(band.first[100], before.first[100]);
  EXPECT_EQ(band.last[300], before.last[300]);
}

TEST(FindAnchors, PreferTheSamePartOfATextThatRepeatsItself) {
  std::vector<std::string> source, target;
  for (int copy = 0; copy < 8; ++copy) {
    for (int k = 0; k < 40; ++k) {
      source.push_back("Report " + std::to_string(1000 + k) + " of the Committee");
      target.push_back("Rapport " + std::to_string(1000 + k) + " du Comité");
    }
  }
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features s = segment_features(testing::open_document(source, "en"), vocabulary, labels);
  const Features t = segment_features(testing::open_document(target, "fr"), vocabulary, labels);
  const auto anchors = find_anchors(s, t, vocabulary.size());
  EXPECT_EQ(anchors.size(), 320U);
}

TEST(FindAnchors, AreNoneWhereTheTextsShareFiguresByChanceAlone) {
  std::vector<std::string> source, target;
  for (int k = 0; k < 400; ++k) {
    source.push_back("Report " + std::to_string(1000 + k));
    target.push_back("Rapport " + std::to_string(1000 + k * 171 % 401));
  }
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features s = segment_features(testing::open_document(source, "en"), vocabulary, labels);
  const Features t = segment_features(testing::open_document(target, "fr"), vocabulary, labels);
  EXPECT_TRUE(find_anchors(s, t, vocabulary.size()).empty());
}

TEST(BandAround, StaysNarrowWhereNothingAnchorsLongStretches) {
  const Band band = band_around({}, 20000, 15000, 8);
  expect_sound(band, 20000, 15000);
  for (std::size_t row = 0; row < band.first.size(); ++row) {
    EXPECT_LE(band.last[row] - band.first[row], 620U);
  }
}

TEST(FindAnchors, AscendOnBothSides) {
  const auto text = testing::make_text({.beads = 300});
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features source = segment_features(text.source, vocabulary, labels);
  const Features target = segment_features(text.target, vocabulary, labels);
  const auto anchors = find_anchors(source, target, vocabulary.size());
  ASSERT_GT(anchors.size(), 20U);
  for (std::size_t k = 1; k < anchors.size(); ++k) {
    EXPECT_LT(anchors[k - 1].source, anchors[k].source);
    EXPECT_LT(anchors[k - 1].target, anchors[k].target);
  }
}

TEST(FindAnchors, AreNotDraggedAwayByOneFalseFigure) {
  std::vector<std::string> source, target;
  for (int k = 0; k < 60; ++k) {
    source.push_back("Report " + std::to_string(1000 + k) + " of " + std::to_string(5000 + k));
    target.push_back("Rapport " + std::to_string(1000 + k) + " du " + std::to_string(5000 + k));
  }
  source[5] += " see 987654";
  target[50] += " voir 987654";
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features s = segment_features(testing::open_document(source, "en"), vocabulary, labels);
  const Features t = segment_features(testing::open_document(target, "fr"), vocabulary, labels);
  const auto anchors = find_anchors(s, t, vocabulary.size());
  ASSERT_EQ(anchors.size(), 60U);
  for (const Anchor& anchor : anchors) EXPECT_EQ(anchor.source, anchor.target);
}

}  // namespace
}  // namespace dragoman
