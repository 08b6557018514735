// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "tests/align/made_text.h"

namespace dragoman {
namespace {

// Moves `count` target paragraphs from `first` to stand before the one that was `before`, in a text
// whose beads are all 1-1, and says in the gold where they stand now.
void move_target_blocks(testing::MadeText& text, std::uint32_t first, std::uint32_t count,
                        std::uint32_t before) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t k = 0; k < text.target.blocks.size(); ++k) order.push_back(k);
  const auto at = [&](std::uint32_t place) { return order.begin() + place; };
  if (before < first) {
    std::rotate(at(before), at(first), at(first + count));
  } else {
    std::rotate(at(first), at(first + count), at(before));
  }
  std::vector<Block> blocks;
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t k = 0; k < order.size(); ++k) {
    blocks.push_back(text.target.blocks[order[k]]);
    place[order[k]] = k;
  }
  text.target.blocks = std::move(blocks);
  for (std::uint32_t k = 0; k < order.size(); ++k) {
    text.target.segments[k] = {k, 0, static_cast<std::uint32_t>(text.target.blocks[k].text.size())};
    text.gold[k].target = {place[k]};
  }
}

std::vector<std::uint32_t> crossing_sources(const Bitext& bitext) {
  std::vector<std::uint32_t> sources;
  for (const Bead& bead : bitext.beads) {
    if (bead.crossing) sources.push_back(bead.source.first);
  }
  return sources;
}

void expect_in_order(const Bitext& bitext) {
  Span source, target;
  for (const Bead& bead : bitext.beads) {
    EXPECT_GE(bead.source.first, source.last);
    source = bead.source;
    if (bead.crossing) continue;
    EXPECT_GE(bead.target.first, target.last);
    target = bead.target;
  }
}

testing::MadeText plain_text(std::uint32_t seed) {
  return testing::make_text({.beads = 300, .omitted = 0, .merged = 0, .seed = seed});
}

TEST(Crossing, FindsAStretchThatStandsElsewhere) {
  for (const std::uint32_t count : {1U, 4U, 10U}) {
    auto text = plain_text(count);
    move_target_blocks(text, 200, count, 40);
    const Bitext bitext = align(text.source, text.target);
    std::vector<std::uint32_t> moved;
    for (std::uint32_t k = 0; k < count; ++k) moved.push_back(200 + k);
    EXPECT_EQ(crossing_sources(bitext), moved);
    EXPECT_GT(strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1, 0.99);
  }
}

TEST(Crossing, FindsTwoNeighboursThatChangedPlaces) {
  auto text = plain_text(3);
  move_target_blocks(text, 150, 1, 149);
  const Bitext bitext = align(text.source, text.target);
  const auto crossing = crossing_sources(bitext);
  ASSERT_EQ(crossing.size(), 1U);
  EXPECT_TRUE(crossing[0] == 149 || crossing[0] == 150);
  EXPECT_GT(strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1, 0.99);
}

TEST(Crossing, MarksNothingWhereNothingMoved) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const auto text =
        testing::make_text({.beads = 400, .omitted = 0.15, .merged = 0.05, .seed = seed});
    EXPECT_TRUE(crossing_sources(align(text.source, text.target)).empty()) << "seed " << seed;
  }
}

TEST(Crossing, LeavesTheOtherTargetsAscending) {
  auto text = plain_text(5);
  move_target_blocks(text, 20, 6, 250);
  const Bitext bitext = align(text.source, text.target);
  EXPECT_EQ(crossing_sources(bitext).size(), 6U);
  expect_in_order(bitext);
}

TEST(Crossing, FindsAStretchOfAThousandParagraphs) {
  auto text = testing::make_text({.beads = 4000, .omitted = 0, .merged = 0, .seed = 9});
  move_target_blocks(text, 2500, 1200, 500);
  const Bitext bitext = align(text.source, text.target);
  EXPECT_GT(crossing_sources(bitext).size(), 1150U);
  EXPECT_GT(strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1, 0.97);
}

// Three sentences a paragraph, of which the twelfth has one more in the translation.
TEST(Crossing, LeavesWhatAParagraphThatMovedHasTooMuchInOrder) {
  const auto text = testing::make_text({.beads = 180, .omitted = 0, .merged = 0, .seed = 10});
  const auto extra = testing::make_text({.beads = 1, .omitted = 0, .merged = 0, .seed = 77});
  const auto group = [&](const Document& sentences, std::size_t more_in) {
    Document document;
    document.language = sentences.language;
    for (std::uint32_t k = 0; k < 60; ++k) {
      Block block;
      const auto add = [&](const std::string& sentence) {
        const auto begin = static_cast<std::uint32_t>(block.text.size());
        block.text += sentence + " ";
        document.segments.push_back(
            {k, begin, static_cast<std::uint32_t>(begin + sentence.size())});
      };
      for (std::uint32_t part = 0; part < 3; ++part) add(sentences.blocks[3 * k + part].text);
      if (k == more_in) add(extra.target.blocks[0].text);
      document.blocks.push_back(block);
    }
    return document;
  };
  const Document source = group(text.source, 60);
  Document target = group(text.target, 12);
  // Paragraphs 11 to 13 of the translation go behind paragraph 49.
  Document moved;
  moved.language = target.language;
  std::vector<std::uint32_t> order;
  for (std::uint32_t k = 0; k < 60; ++k) order.push_back(k);
  std::rotate(order.begin() + 11, order.begin() + 14, order.begin() + 50);
  for (const std::uint32_t block : order) {
    for (const Segment& segment : target.segments) {
      if (segment.block != block) continue;
      moved.segments.push_back(
          {static_cast<std::uint32_t>(moved.blocks.size()), segment.begin, segment.end});
    }
    moved.blocks.push_back(target.blocks[block]);
  }
  const Bitext bitext = align(source, moved);
  EXPECT_GE(crossing_sources(bitext).size(), 9U);
  expect_in_order(bitext);
}

TEST(Crossing, FindsParagraphsThatMovedWithTheirSentences) {
  auto text = plain_text(7);
  move_target_blocks(text, 120, 3, 30);
  text.source.has_paragraphs = text.target.has_paragraphs = true;
  const std::vector<std::uint32_t> moved = {120, 121, 122};
  EXPECT_EQ(crossing_sources(align(text.source, text.target)), moved);
}

}  // namespace
}  // namespace dragoman
