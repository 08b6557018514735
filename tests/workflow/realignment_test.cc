// SPDX-License-Identifier: Apache-2.0
#include "workflow/realignment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/sample_bitext.h"
#include "workflow/bitext/bitext_edits.h"

namespace dragoman::workflow {
namespace {

const Editor kAna = {"Ana", 1'700'000'000};

const std::vector<std::string> kEnglish = {
    "The meeting was called to order at 10 a.m.", "The agenda was adopted.",
    "The Chair welcomed the 14 new members.", "The report of 12 May was discussed.",
    "The meeting rose at 1 p.m."};
const std::vector<std::string> kFrench = {
    "La séance est ouverte à 10 heures.", "L'ordre du jour est adopté.",
    "Le Président accueille les 14 nouveaux membres.", "Le rapport du 12 mai est examiné.",
    "La séance est levée à 13 heures."};

Document document(const char* language, const std::vector<std::string>& sentences) {
  Document made = empty_document(language, language);
  for (const std::string& sentence : sentences) {
    add_block(made, BlockKind::paragraph, {}, {sentence});
  }
  return made;
}

// All in one row, so that there is something to mend.
BitextModel heap() {
  Bitext bitext{document("en", kEnglish), document("fr", kFrench), {{{0, 5}, {0, 5}, 0.1F}}, {}};
  return BitextModel(bitext);
}

TEST(Realigning, PairsWhatNobodyHasAccepted) {
  BitextModel model = heap();
  model.apply(realigned(model));
  ASSERT_EQ(model.rows().size(), 5U);
  for (std::uint32_t k = 0; k < 5; ++k) {
    EXPECT_EQ(model.span(Side::target, k), (Span{k, k + 1}));
  }
}

TEST(Realigning, LeavesAcceptedRowsAsTheyAre) {
  BitextModel model = heap();
  model.apply(realigned(model));
  model.apply(merge_rows(model, 1, kAna));
  model.apply(merge_side(model, 2, Side::target, kAna));  // wrong, but a person's
  const std::vector<BitextRow> before(model.rows().begin(), model.rows().end());
  model.apply(realigned(model));
  for (const BitextRow& row : before) {
    if (row.state != RowState::accepted) continue;
    const auto now = model.find_row(row.id);
    ASSERT_TRUE(now);
    EXPECT_EQ(model.rows()[*now].state, RowState::accepted);
  }
  EXPECT_EQ(model.span(Side::source, 1), (Span{1, 3}));
  EXPECT_EQ(model.span(Side::target, 2), (Span{3, 5}));
}

TEST(Reissuing, KeepsWhatWasAcceptedWhereTheTextIsTheSame) {
  BitextModel model = heap();
  model.apply(realigned(model));
  const std::vector<std::size_t> rows = {1, 3};
  model.apply(set_state(model, rows, RowState::accepted, kAna));
  std::vector<std::string> english = kEnglish;
  std::vector<std::string> french = kFrench;
  english.insert(english.begin(), "Opening of the session");
  french.insert(french.begin(), "Ouverture de la session");
  english[4] = "The report of 13 May was discussed.";
  french[4] = "Le rapport du 13 mai est examiné.";
  const BitextChange change = reissued(model, document("en", english), document("fr", french));
  const BitextModel before = model;
  model.apply(change);
  ASSERT_EQ(model.rows().size(), 6U);
  EXPECT_EQ(model.rows()[2].state, RowState::accepted);
  EXPECT_EQ(model.rows()[2].user, "Ana");
  EXPECT_EQ(model.rows()[4].state, RowState::machine);
  EXPECT_EQ(model.segments(Side::source)[4].text, english[4]);

  const BitextChange back = reversed(change);
  ASSERT_TRUE(model.allows(back));
  model.apply(back);
  EXPECT_EQ(model.bitext().source.segments, before.bitext().source.segments);
  EXPECT_EQ(model.rows()[3].state, RowState::accepted);
}

}  // namespace
}  // namespace dragoman::workflow
