// SPDX-License-Identifier: Apache-2.0
//
// Checks of whole segments: what is left out, added, repeated, exchanged or cut.
#include <gmock/gmock.h>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Pairs as any document has them, so that there is something to compare with.
std::vector<TextPair> usual_pairs() {
  return {
      {"The Committee met in the morning and elected its officers.",
       "Le Comité s'est réuni dans la matinée et a élu son bureau."},
      {"Several delegations thanked the Chair for the preparation of the session.",
       "Plusieurs délégations ont remercié le Président d'avoir préparé la session."},
      {"The draft decision was then introduced by the representative of the host country.",
       "Le projet de décision a ensuite été présenté par le représentant du pays hôte."},
  };
}

std::vector<Finding> findings_of(std::string_view check, const Bitext& bitext) {
  return check_bitext(bitext, {}, {.chosen = {std::string(check)}});
}

std::vector<Finding> findings_among_usual(std::string_view check, const TextPair& pair) {
  auto pairs = usual_pairs();
  pairs.insert(pairs.begin() + 1, pair);
  return findings_of(check, bitext_of(pairs));
}

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
  const auto findings = findings_of("omission", bitext_of(pairs));
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
  EXPECT_THAT(findings_of("omission", bitext_of(pairs)), IsEmpty());
}

TEST(Omission, IsNoneWhereTheNeighbourSaysTheSameFewWords) {
  auto pairs = usual_pairs();
  pairs.push_back({"Article III", ""});
  pairs.push_back({"Functions of the Board", "Article III Fonctions du Conseil"});
  EXPECT_THAT(findings_of("omission", bitext_of(pairs)), IsEmpty());
}

TEST(Omission, IsLessSureWhereTheTargetHasSomethingElseThere) {
  auto pairs = usual_pairs();
  pairs.push_back({"Nobody wished to take the floor on that occasion.", ""});
  pairs.push_back({"", "La liste des orateurs est demeurée vide jusqu'au soir."});
  const auto findings = findings_of("omission", bitext_of(pairs));
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_LT(findings[0].confidence, 0.6F);
}

TEST(Addition, IsATargetSegmentWithoutASource) {
  const std::string extra = "Il a décidé de renvoyer la question à sa prochaine session.";
  EXPECT_THAT(summaries(findings_among_usual("addition", {"", extra})),
              ElementsAre("error " + extra));
}

TEST(Addition, OfANoteInBracketsIsGoodToKnow) {
  EXPECT_THAT(summaries(findings_among_usual("addition", {"", "(Traduit de l'original anglais)"})),
              ElementsAre("info (Traduit de l'original anglais)"));
}

TEST(Duplicate, StandsTwiceWhereTheSourceHasItOnce) {
  const std::string text = "La séance est ouverte à 10 heures.";
  auto pairs = usual_pairs();
  pairs.push_back({"The meeting opens at 10 a.m.", text});
  pairs.push_back({"", text});
  const Bitext bitext = bitext_of(pairs);
  EXPECT_THAT(summaries(findings_of("duplicate", bitext)), ElementsAre("error " + text));
  EXPECT_THAT(findings_of("addition", bitext), IsEmpty());
}

TEST(Duplicate, IsFoundInsideABeadAndWhateverTheCase) {
  auto pairs = usual_pairs();
  pairs.push_back({"The meeting opens at 10 a.m.", "La séance est ouverte à 10 heures."});
  pairs.push_back({"", "LA SÉANCE EST OUVERTE À 10 HEURES"});
  Bitext bitext = bitext_of(pairs);
  bitext.beads.pop_back();
  ++bitext.beads.back().target.last;
  const auto findings = findings_of("duplicate", bitext);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].spots[0].segment, 4U);
}

TEST(Duplicate, IsNoneWhereTheSourceRepeatsItselfOrTheLabelDiffers) {
  const std::vector<TextPair> repeated = {{"Adopted.", "Adopté."}, {"Adopted.", "Adopté."}};
  EXPECT_THAT(findings_of("duplicate", bitext_of(repeated)), IsEmpty());
  const std::vector<TextPair> labelled = {{"1. Reserved", "1. Réservé"}, {"", "2. Réservé"}};
  EXPECT_THAT(findings_of("duplicate", bitext_of(labelled)), IsEmpty());
}

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
  const auto findings = findings_of("swapped", exchanged(usual_pairs(), 1));
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_THAT(findings[0].spots, SizeIs(4));
  EXPECT_THAT(findings_of("swapped", bitext_of(usual_pairs())), IsEmpty());
}

TEST(Swapped, IsNoAlarmWhereEachSideIsSortedByItsOwnLetters) {
  const std::vector<TextPair> countries = {{"Denmark", "Allemagne"},
                                           {"Fiji", "Danemark"},
                                           {"Finland", "Fidji"},
                                           {"Germany", "Finlande"}};
  Bitext bitext = bitext_of(countries);
  for (std::uint32_t k = 0; k < 3; ++k) bitext.beads[k].target = {k + 1, k + 2};
  bitext.beads[3].target = {0, 1};
  bitext.beads[3].crossing = true;
  for (const Finding& finding : findings_of("swapped", bitext)) {
    EXPECT_EQ(finding.severity, Severity::info);
  }
}

TEST(Swapped, IsFoundInsideABeadByItsWords) {
  Bitext bitext = bitext_of(usual_pairs());
  bitext.beads = {{{0, 1}, {0, 1}, 1}, {{1, 3}, {1, 3}, 1}};
  bitext.coverage.resize(2);
  EXPECT_THAT(findings_of("swapped", bitext), IsEmpty());
  bitext.coverage[1].exchanged = 20;
  EXPECT_THAT(findings_of("swapped", bitext), SizeIs(1));
}

const TextPair kCut = {
    "The Secretary-General was asked to report on the measures taken, on their cost and on the "
    "difficulties that Governments had met in carrying them out.",
    "Le Secrétaire général a été prié de faire rapport sur les mesures prises et sur leur."};

TEST(Truncated, BreaksOffBeforeTheEndOfItsOriginal) {
  auto pairs = usual_pairs();
  pairs.push_back(kCut);
  Bitext bitext = bitext_of(pairs);
  bitext.coverage.resize(pairs.size());
  for (Coverage& words : bitext.coverage) words.source_tail = -3;
  bitext.coverage.back().source_tail = 6;
  const auto findings = findings_of("truncated", bitext);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].spots[1].segment, 3U);
}

TEST(Truncated, IsNoTranslationThatEndsAsItShould) {
  const std::vector<TextPair> right = {
      // Short, but complete.
      {"It should be noted that no agreement on that question has been reached so far.",
       "Aucun accord ne s'est dégagé à ce sujet."},
      {"The meeting was held at the initiative of the Secretariat of East Jerusalem.",
       "La réunion s'est tenue à l'initiative du secrétariat de Jérusalem-Est."},
      {"See the note on abuse of a dominant position.2",
       "Voir la note sur l'abus de position dominante."},
  };
  auto pairs = usual_pairs();
  pairs.insert(pairs.end(), right.begin(), right.end());
  Bitext bitext = bitext_of(pairs);
  bitext.coverage.resize(pairs.size());
  for (Coverage& words : bitext.coverage) words.source_tail = -2;
  EXPECT_THAT(findings_of("truncated", bitext), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
