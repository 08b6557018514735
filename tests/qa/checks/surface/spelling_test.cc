// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "qa/words/speller.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const LangTag kFrench = LangTag::parse("fr");

TEST(Spelling, FindsWhatNoDictionaryKnows) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  EXPECT_THAT(summaries(findings_inside("spelling", "La réunion tenuë à Genève était utile.")),
              ElementsAre("error tenuë"));
  EXPECT_THAT(
      summaries(findings_inside(
          "spelling", "Le minsitre parle. Le ministre écoute. Un ministre, deux ministre.")),
      ElementsAre("error minsitre"));
}

TEST(Spelling, LearnsTheNamesAndTermsOfTheDocument) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  for (const char* right :
       {"M. Wirajuda et le PNUD, à Bali aujourd'hui, vis-à-vis des sous-régions",
        "Le krombal est là. Un krombal vaut deux krombal.", "voir www.unpog.org et a@b.krombl",
        "obser-vateurs électoraux", "c'est-à-dire qu'il s'agit d'abord de l'État"}) {
    EXPECT_THAT(findings_inside("spelling", right), IsEmpty()) << right;
  }
  EXPECT_THAT(findings_of("spelling", {{"the mahalla system", "le régime de la mahalla"}}),
              IsEmpty());
}

TEST(Spelling, LeavesTheHabitsOfTheUnitedNationsAlone) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  EXPECT_THAT(summaries(findings_inside("spelling", "la mise en oeuvre du plan")),
              ElementsAre("info oeuvre"));
}

}  // namespace
}  // namespace dragoman::qa
