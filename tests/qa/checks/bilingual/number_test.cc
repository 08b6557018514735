// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

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

TEST(Number, IsPointedAt) {
  const auto findings = findings_of("number", {{"Only 22 came.", "Seuls 21 sont venus."}});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].spots,
              ElementsAre(Spot{Side::source, 0, 5, 7}, Spot{Side::target, 0, 6, 8}));
  EXPECT_THAT(findings[0].message.arguments, ElementsAre("22", "21"));
}

}  // namespace
}  // namespace dragoman::qa
