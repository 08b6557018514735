// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_edits.h"

#include <gmock/gmock.h>

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "tests/tmx/sample_bitext.h"
#include "workflow/bitext/bitext_json.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;

const Editor kAna = {"Ana", 1'700'000'000};

// Three rows of one sentence each, and a fourth of two with one.
Bitext plain_bitext() {
  Bitext bitext{empty_document("a.en", "en"), empty_document("a.fr", "fr"), {}, {}};
  add_block(bitext.source, BlockKind::paragraph, {}, {"One.", "Two.", "Three."});
  add_block(bitext.source, BlockKind::paragraph, {}, {"Four.", "Five."});
  add_block(bitext.target, BlockKind::paragraph, {}, {"Un.", "Deux.", "Trois."});
  add_block(bitext.target, BlockKind::paragraph, {}, {"Quatre, cinq."});
  bitext.beads = {{{0, 1}, {0, 1}, 0.9F},
                  {{1, 2}, {1, 2}, 0.8F},
                  {{2, 3}, {2, 3}, 0.7F},
                  {{3, 5}, {3, 4}, 0.6F}};
  return bitext;
}

// Each row as "SOURCE | TARGET".
std::vector<std::string> rows_of(const BitextModel& model) {
  const Bitext bitext = model.bitext();
  std::vector<std::string> rows;
  for (const Bead& bead : bitext.beads) {
    rows.push_back(joined_text(bitext.source, bead.source) + " | " +
                   joined_text(bitext.target, bead.target));
  }
  return rows;
}

std::vector<std::string> after(BitextModel model, const BitextChange& change) {
  EXPECT_TRUE(model.allows(change));
  model.apply(change);
  return rows_of(model);
}

TEST(BitextModel, GivesBackTheBitextThatItWasMadeOf) {
  for (const Bitext& bitext : {sample_bitext(), crossing_bitext(), arabic_bitext()}) {
    const Bitext made = BitextModel(bitext).bitext();
    EXPECT_EQ(made.beads, bitext.beads);
    for (std::size_t k = 0; k < bitext.source.blocks.size(); ++k) {
      EXPECT_EQ(made.source.blocks[k].text, bitext.source.blocks[k].text);
      EXPECT_EQ(made.source.blocks[k].label, bitext.source.blocks[k].label);
    }
    EXPECT_EQ(made.target.segments, bitext.target.segments);
  }
}

TEST(BitextModel, KeepsTextAndFormattingThatNoSegmentHas) {
  Bitext bitext{empty_document("a", "en"), empty_document("b", "fr"), {}, {}};
  Block block;
  block.text = "One. Two. (rest)";
  block.format = {{0, 9, Style::bold}};
  bitext.source.blocks = {block};
  bitext.source.segments = {{0, 0, 4}, {0, 5, 9}};
  bitext.beads = {{{0, 1}, {0, 0}, 1}, {{1, 2}, {0, 0}, 1}};
  const Document made = BitextModel(bitext).bitext().source;
  EXPECT_EQ(made.blocks[0].text, block.text);
  EXPECT_EQ(made.blocks[0].format, block.format);
}

TEST(MergingRows, JoinsBothSides) {
  const BitextModel model(plain_bitext());
  EXPECT_THAT(
      after(model, merge_rows(model, 1, kAna)),
      ElementsAre("One. | Un.", "Two. Three. | Deux. Trois.", "Four. Five. | Quatre, cinq."));
}

TEST(MergingRows, MakesTheRowAPersons) {
  BitextModel model(plain_bitext());
  model.apply(merge_rows(model, 0, kAna));
  EXPECT_EQ(model.rows()[0].state, RowState::accepted);
  EXPECT_EQ(model.rows()[0].user, "Ana");
  EXPECT_EQ(model.rows()[0].confidence, 1);
  EXPECT_EQ(model.rows()[1].state, RowState::machine);
}

TEST(MergingRows, IsRefusedBehindTheLastRow) {
  const BitextModel model(plain_bitext());
  EXPECT_THROW(merge_rows(model, 3, kAna), Error);
}

TEST(MergingRows, IsRefusedWhereTheTargetsStandApart) {
  const BitextModel model(crossing_bitext());
  EXPECT_THROW(merge_rows(model, 0, kAna), Error);
}

TEST(MergingASide, LeavesTheOtherSideWhereItIs) {
  const BitextModel model(plain_bitext());
  EXPECT_THAT(
      after(model, merge_side(model, 0, Side::target, kAna)),
      ElementsAre("One. | Un. Deux.", "Two. | ", "Three. | Trois.", "Four. Five. | Quatre, cinq."));
}

TEST(SplittingARow, CutsBetweenSegmentsAndInsideOne) {
  const BitextModel model(plain_bitext());
  EXPECT_THAT(after(model, split_row(model, 3, {1, {}}, {0, 7}, kAna)),
              ElementsAre("One. | Un.", "Two. | Deux.", "Three. | Trois.", "Four. | Quatre,",
                          "Five. | cinq."));
}

TEST(SplittingARow, CanLeaveASideWhole) {
  const BitextModel model(plain_bitext());
  EXPECT_THAT(after(model, split_row(model, 0, {1, {}}, {0, {}}, kAna)),
              ElementsAre("One. | ", " | Un.", "Two. | Deux.", "Three. | Trois.",
                          "Four. Five. | Quatre, cinq."));
}

TEST(SplittingARow, IsRefusedWhereItCutsNothing) {
  const BitextModel model(plain_bitext());
  EXPECT_THROW(split_row(model, 0, {1, {}}, {1, {}}, kAna), Error);
  EXPECT_THROW(split_row(model, 0, {0, 0}, {0, {}}, kAna), Error);
  EXPECT_THROW(split_row(model, 0, {2, {}}, {0, {}}, kAna), Error);
  EXPECT_THROW(split_row(model, 0, {0, 90}, {0, {}}, kAna), Error);
}

TEST(MovingASegment, TakesItToTheRowAboveOrBelow) {
  const BitextModel model(plain_bitext());
  EXPECT_THAT(
      after(model, move_up(model, 1, Side::target, kAna)),
      ElementsAre("One. | Un. Deux.", "Two. | ", "Three. | Trois.", "Four. Five. | Quatre, cinq."));
  EXPECT_THAT(
      after(model, move_down(model, 2, Side::source, kAna)),
      ElementsAre("One. | Un.", "Two. | Deux.", " | Trois.", "Three. Four. Five. | Quatre, cinq."));
  EXPECT_THROW(move_up(model, 0, Side::target, kAna), Error);
}

TEST(MovingASegment, TakesARowAwayThatIsLeftEmpty) {
  BitextModel model(plain_bitext());
  model.apply(move_up(model, 1, Side::target, kAna));
  EXPECT_THAT(
      after(model, move_up(model, 1, Side::source, kAna)),
      ElementsAre("One. Two. | Un. Deux.", "Three. | Trois.", "Four. Five. | Quatre, cinq."));
}

TEST(EditingAText, PutsItOnOneLineAndKeepsTheFormattingAroundTheEdit) {
  Bitext bitext = plain_bitext();
  bitext.target.blocks[1].format = {{0, 6, Style::bold}, {8, 12, Style::italic}};
  BitextModel model(bitext);
  model.apply(edit_text(model, Side::target, 3, "Quatre\n et aussi  cinq.", kAna));
  EXPECT_EQ(model.segments(Side::target)[3].text, "Quatre et aussi cinq.");
  EXPECT_THAT(model.segments(Side::target)[3].format,
              ElementsAre(FormatSpan{0, 6, Style::bold}, FormatSpan{16, 20, Style::italic}));
  EXPECT_EQ(model.rows()[3].state, RowState::accepted);
}

TEST(EditingAText, RefusesWhatIsNoText) {
  const BitextModel model(plain_bitext());
  EXPECT_THROW(edit_text(model, Side::target, 0, " \n", kAna), Error);
  EXPECT_THROW(edit_text(model, Side::target, 0, "a\xff", kAna), Error);
  EXPECT_TRUE(edit_text(model, Side::target, 0, "Un.", kAna).empty());
}

TEST(ReplacingBeads, KeepsRowsThatStayTheSame) {
  BitextModel model(plain_bitext());
  const std::vector<std::size_t> first = {0};
  model.apply(set_state(model, first, RowState::needs_review, kAna));
  const std::int64_t id = model.rows()[0].id;
  model.apply(replace_beads(model, {{{0, 1}, {0, 1}, 0.5F},
                                    {{1, 3}, {1, 2}, 0.4F},
                                    {{3, 3}, {2, 3}, 0.3F},
                                    {{3, 5}, {3, 4}, 0.2F}}));
  EXPECT_THAT(rows_of(model), ElementsAre("One. | Un.", "Two. Three. | Deux.", " | Trois.",
                                          "Four. Five. | Quatre, cinq."));
  EXPECT_EQ(model.rows()[0].id, id);
  EXPECT_EQ(model.rows()[0].state, RowState::needs_review);
  EXPECT_FLOAT_EQ(model.rows()[0].confidence, 0.9F);
  EXPECT_FLOAT_EQ(model.rows()[3].confidence, 0.2F);
}

// The texts of both sides, from which no edit but one of a text may take anything away.
std::string all_text(const BitextModel& model) {
  std::string all;
  for (const Side side : kSides) {
    for (const BitextSegment& segment : model.segments(side)) {
      for (const char c : segment.text) {
        if (c != ' ') all += c;
      }
    }
  }
  return all;
}

// Each edit as often as it can be made, in any order, then all of them backwards.
TEST(Edits, CanAllBeTakenBackAndLoseNothing) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return random() % n; };
  for (const Bitext& bitext : {sample_bitext(), crossing_bitext(), plain_bitext()}) {
    BitextModel model(bitext);
    const std::string text = all_text(model);
    std::vector<BitextChange> done;
    std::vector<std::vector<std::string>> before;
    for (int k = 0; k < 400; ++k) {
      const std::size_t row = below(model.rows().size());
      const Side side = below(2) == 0 ? Side::source : Side::target;
      const auto cut = [&]() -> Cut {
        if (below(2) == 0) return {below(3), {}};
        return {below(2), below(6)};
      };
      const std::vector<std::size_t> rows = {row};
      const std::vector<std::function<BitextChange()>> edits = {
          [&] { return merge_rows(model, row, kAna); },
          [&] { return merge_side(model, row, side, kAna); },
          [&] { return split_row(model, row, cut(), cut(), kAna); },
          [&] { return move_up(model, row, side, kAna); },
          [&] { return move_down(model, row, side, kAna); },
          [&] { return set_state(model, rows, RowState::needs_review, kAna); },
      };
      try {
        const BitextChange change = edits[below(edits.size())]();
        ASSERT_TRUE(model.allows(change));
        before.push_back(rows_of(model));
        model.apply(change_from_json(change_to_json(change)));
        done.push_back(change);
        ASSERT_EQ(all_text(model), text);
      } catch (const Error&) {
        // One that can't be made there.
      }
    }
    ASSERT_GT(done.size(), 100U);
    while (!done.empty()) {
      const BitextChange back = reversed(done.back());
      ASSERT_TRUE(model.allows(back));
      model.apply(back);
      ASSERT_EQ(rows_of(model), before.back());
      done.pop_back();
      before.pop_back();
    }
    EXPECT_EQ(model.bitext().beads, bitext.beads);
  }
}

}  // namespace
}  // namespace dragoman::workflow
