// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Number, FlagsAnotherValueAndNothingElse) {
  expect_replaced(
      "number",
      {
          {"10,000 refugees", "10 000 réfugiés", "100 000 réfugiés", "error 10000 | 100000"},
          {"the past 12 months", "les douze derniers mois", "les dix derniers mois",
           "error 12 | 10"},
          {"Twenty-eight delegations", "Les 28 délégations", "Les 18 délégations", "error 28 | 18"},
          {"3 to 5 members and 3 experts", "3 à 5 membres et 3 experts",
           "3 à 3 membres et 3 experts", "error 5 | 3"},
      });
}

TEST(Number, MayBeListedInRisingOrder) {
  expect_verdicts("number", {{"for both 64 and 32 bits", "pour 32 et 64 bits", "-"},
                             {"for both 32 and 64 bits", "pour 64 et 32 bits", "error"},
                             {"from 64 to 32 bits", "de 32 à 64 bits", "error"}});
}

TEST(Number, IsTheSameHoweverItIsWritten) {
  for (const auto& [english, french] : std::vector<TextPair>{
           {"The area is 12,5 hectares.", "La superficie est de 12,5 hectares."},
           {"It has a 3,5 mm jack.", "Elle a une prise de 3,5 mm."},
           {"at least 0,125 seconds", "au moins 0,125 seconde"},
           {"It rose from .25 to .5.", "Elle est passée de 0,25 à 0,5."},
           {"an upper limit of 7 000 Hz", "une limite supérieure de 7 kHz"},
           {"a mass of 1.5 kg", "une masse de 1 500 grammes"},
           {"It lasted an hour and a half.", "Il a duré une heure et demie."},
           {"The talks went on for two and a half hours.", "Ils ont duré deux heures et demie."},
           {"The twentieth century ended.", "Le XXe siècle s'est achevé."},
           {"It dates from the 19th century.", "Il date du XIXᵉ siècle."},
           {"The vote was 120 to none.", "Le vote a été de 120 voix contre zéro."},
           {"It conforms to 11.8.2 to 11.8.5.", "Il est conforme aux clauses 11.8.2 à 11.8.5."},
           {"volumes 1–4", "quatre volumes"}}) {
    EXPECT_THAT(findings_of("between", {{english, french}}), IsEmpty()) << english;
  }
}

TEST(Number, IsWrongInWordsAndNumeralsToo) {
  expect_verdicts("number",
                  {{"The twentieth century ended.", "Le XIXe siècle s'est achevé.", "error"},
                   {"It lasted an hour and a half.", "Il a duré deux heures et demie.", "error"},
                   {"The vote was 120 to none.", "Le vote a été de 120 voix contre 3.", "error"},
                   {"WCAG 2.1 criterion 1.3.1", "critère 2.1 des WCAG 2.1", "error"},
                   {"a 3,5 mm jack", "une prise de 2,5 mm", "error"},
                   {"an upper limit of 7 000 Hz", "une limite de 70 kHz", "error"}});
}

TEST(Number, IsExchangedForTheOtherEndOfItsRange) {
  expect_verdicts(
      "number", {{"It fell from 7.5 to 5.7.", "Elle est passée de 5,7 à 7,5.", "error"},
                 {"It fell from 7.5 to 5.7.", "Elle est passée de 7,5 à 5,7.", "-"},
                 {"It fell from 7 per cent to 5 per cent.", "Il est passé de 5 % à 7 %.", "error"},
                 {"5 of the 7 members", "Sur les 7 membres, 5", "-"}});
}

TEST(Number, IsLookedForInTheSentencesBeside) {
  EXPECT_THAT(findings_of("number", {{"It has 191 Members.", "L'Organisation compte des Membres."},
                                     {"They meet.", "Au nombre de 191, ils se réunissent."}}),
              IsEmpty());
}

TEST(Number, IsReplacedEvenIfItIsInTheNextSentence) {
  EXPECT_THAT(summaries(findings_of("number", {{"It has 191 Members.", "Elle a 119 Membres."},
                                               {"They meet.", "Les 191 se réunissent."}})),
              ElementsAre("error 191 | 119", "info 191"));
}

TEST(Number, OfAMissingSegmentIsNotReported) {
  EXPECT_THAT(findings_of("number", {{"In 40 States", "Dans 40 États"}, {"12 and 13", ""}}),
              IsEmpty());
}

TEST(Number, OfAHeadingIsTheLabelThatTheOtherSideHas) {
  EXPECT_THAT(
      findings_of("number", {{"6.2 Download the media", "6.2. Descargar los medios"}}, "es"),
      IsEmpty());
  EXPECT_THAT(findings_of("number", {{"6.2. Download a medium", "6.2 Descargar los medios"}}, "es"),
              IsEmpty());
  EXPECT_EQ(
      findings_of("number", {{"6.3 Download the media", "6.2. Descargar los medios"}}, "es").size(),
      1U);
}

TEST(Number, IsPointedAt) {
  const auto findings = findings_of("number", {{"Only 22 came.", "Seuls 21 sont venus."}});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].spots,
              ElementsAre(Spot{Side::source, 0, 5, 7}, Spot{Side::target, 0, 6, 8}));
  EXPECT_THAT(findings[0].message.arguments, ElementsAre("22", "21"));
}

// A bead with more numbers than are compared with one.
TEST(Number, IsFoundInItsPlaceAmongThousands) {
  std::string english = "There are";
  std::string french = "Il y a";
  for (int k = 0; k < 1'500; ++k) {
    english += ' ' + std::to_string(10'000 + 7 * k) + ";";
    french += ' ' + std::to_string(10'000 + 7 * k + (k == 900 ? 1 : 0)) + ";";
  }
  EXPECT_THAT(said_between("number", {{english, french}}), ElementsAre("error 16300 | 16301"));
}

}  // namespace
}  // namespace dragoman::qa
