// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <utility>
#include <vector>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// The pairs, with the targets of two neighbours exchanged.
Bitext exchanged(const std::vector<TextPair>& pairs, std::size_t first) {
  auto in_order = pairs;
  std::swap(in_order[first].second, in_order[first + 1].second);
  Bitext bitext = bitext_of(in_order);
  std::swap(bitext.beads[first].target, bitext.beads[first + 1].target);
  bitext.beads[first + 1].crossing = true;
  return bitext;
}

TEST(Swapped, NamesBothSegments) {
  const auto findings = findings_in("swapped", exchanged(usual_pairs(), 1));
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_THAT(findings[0].spots, SizeIs(4));
  EXPECT_THAT(findings_in("swapped", bitext_of(usual_pairs())), IsEmpty());
}

// Four countries, the last of which comes first in the translation.
Bitext countries(const std::vector<TextPair>& in_source_order) {
  Bitext bitext = bitext_of(in_source_order);
  for (std::uint32_t k = 0; k < 3; ++k) bitext.beads[k].target = {k + 1, k + 2};
  bitext.beads[3].target = {0, 1};
  bitext.beads[3].crossing = true;
  return bitext;
}

TEST(Swapped, IsSilentWhereEachSideIsSortedByItsOwnLetters) {
  EXPECT_THAT(findings_in("swapped", countries({{"Denmark", "Allemagne"},
                                                {"Fiji", "Danemark"},
                                                {"Finland", "Egypte"},
                                                {"Germany", "Éthiopie"}})),
              IsEmpty());
}

TEST(Swapped, IsFoundInAListThatNoOrderExplains) {
  EXPECT_THAT(findings_in("swapped", countries({{"Denmark", "Fidji"},
                                                {"Fiji", "Allemagne"},
                                                {"Finland", "Danemark"},
                                                {"Germany", "Finlande"}})),
              SizeIs(1));
}

TEST(Swapped, IsNoNoteAndNoLastParagraphOfAPage) {
  const auto severity = [](Bitext bitext) {
    const auto findings = findings_in("swapped", bitext);
    return findings.size() == 1 ? findings[0].severity : Severity::error;
  };
  // The third paragraph is before the first in the translation.
  std::vector<TextPair> pairs = usual_pairs();
  std::swap(pairs[0].second, pairs[2].second);
  std::swap(pairs[1].second, pairs[2].second);
  Bitext moved = bitext_of(pairs);
  moved.beads[0].target = {1, 2};
  moved.beads[1].target = {2, 3};
  moved.beads[2].target = {0, 1};
  moved.beads[2].crossing = true;
  EXPECT_EQ(severity(moved), Severity::warning);
  Bitext note = moved;
  note.source.blocks[2].kind = BlockKind::note;
  EXPECT_EQ(severity(note), Severity::info);
  Bitext page = moved;
  for (std::size_t k = 0; k < 3; ++k) {
    page.target.blocks[k].place.page = k == 0 ? 1 : 2;
    page.source.blocks[k].place.page = k == 2 ? 2 : 1;
  }
  EXPECT_EQ(severity(page), Severity::info);
}

TEST(Swapped, IsSilentAboutLabelsThatAPageHasElsewhere) {
  for (const std::size_t label : {1U, 2U}) {
    auto pairs = usual_pairs();
    pairs[label] = {"A4:", "R4 :"};
    EXPECT_THAT(findings_in("swapped", exchanged(pairs, 1)), IsEmpty());
  }
}

TEST(Swapped, IsFoundInsideABeadByItsWords) {
  Bitext bitext = bitext_of(usual_pairs());
  bitext.beads = {{{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 3}, 1}};
  bitext.coverage.resize(2);
  EXPECT_THAT(findings_in("swapped", bitext), IsEmpty());
  bitext.coverage[1].exchanged = 20;
  EXPECT_THAT(findings_in("swapped", bitext), SizeIs(1));
}

}  // namespace
}  // namespace dragoman::qa
