// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Omission, IsASourceSegmentWithoutATarget) {
  const std::string lost = "It decided to postpone the matter to its next session.";
  const auto findings = findings_among_usual("omission", {lost, ""});
  EXPECT_THAT(summaries(findings), ElementsAre("error " + lost));
  EXPECT_THAT(findings[0].spots, ElementsAre(Spot{Side::source, 1, 0, 54}));
  EXPECT_THAT(findings_among_usual("addition", {lost, ""}), IsEmpty());
}

TEST(Omission, OfSeveralSegmentsInARowIsOneFinding) {
  auto pairs = usual_pairs();
  pairs.push_back({"The first of them was withdrawn by its sponsors.", ""});
  pairs.push_back({"The second was put to the vote and rejected.", ""});
  const auto findings = findings_in("omission", bitext_of(pairs));
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_THAT(findings[0].spots, SizeIs(2));
}

TEST(Omission, IsNoneWhereNothingIsSaid) {
  EXPECT_THAT(findings_among_usual("omission", {"* * *", ""}), IsEmpty());
  EXPECT_THAT(findings_among_usual("omission", {"17/24", ""}), IsEmpty());
}

TEST(Omission, IsNoneWhereTheNeighbourIsLongEnoughForBoth) {
  auto pairs = usual_pairs();
  pairs.push_back({"The text was adopted.",
                   "Le texte a été adopté, après quoi la séance, qui avait duré plus longtemps que "
                   "prévu, a été levée par le Président."});
  pairs.push_back(
      {"The meeting, which had lasted longer than planned, was then closed by its chair.", ""});
  EXPECT_THAT(findings_in("omission", bitext_of(pairs)), IsEmpty());
}

TEST(Omission, IsNoneWhereTheNeighbourSaysTheSameFewWords) {
  auto pairs = usual_pairs();
  pairs.push_back({"Article III", ""});
  pairs.push_back({"Functions of the Board", "Article III Fonctions du Conseil"});
  EXPECT_THAT(findings_in("omission", bitext_of(pairs)), IsEmpty());
}

TEST(Omission, IsLessSureWhereTheTargetHasSomethingElseThere) {
  auto pairs = usual_pairs();
  pairs.push_back({"Nobody wished to take the floor on that occasion.", ""});
  pairs.push_back({"", "La liste des orateurs est demeurée vide jusqu'au soir."});
  const auto findings = findings_in("omission", bitext_of(pairs));
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_LT(findings[0].confidence, 0.6F);
}

TEST(Omission, IsNoPieceThatAReaderHasCutOff) {
  auto pairs = usual_pairs();
  pairs.push_back({"Honey keeps for years if the jars that are used to store it",
                   "Le miel se garde des années si les pots qui servent à le conserver."});
  pairs.push_back({"have been washed.", ""});
  const auto severity = [&] {
    Bitext bitext = bitext_of(pairs);
    for (Block& block : bitext.source.blocks) block.kind = BlockKind::paragraph;
    const auto findings = findings_in("omission", bitext);
    return findings.size() == 1 ? findings[0].severity : Severity::error;
  };
  EXPECT_EQ(severity(), Severity::info);
  pairs[3].first += ".";
  EXPECT_EQ(severity(), Severity::warning);
}

}  // namespace
}  // namespace dragoman::qa
