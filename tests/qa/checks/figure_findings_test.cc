// SPDX-License-Identifier: Apache-2.0
//
// What the checks of figures have in common.
#include <gmock/gmock.h>

#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FigureFindings, PutUpWithWhatTranslatorsDo) {
  const std::vector<TextPair> pairs = {
      {"It was adopted on 3 May 2004 and entered into force in the same year.",
       "Adopté le 3 mai 2004, il est entré en vigueur en 2004."},
      {"Article 2.1 and rule 10.1.3 apply.", "Les articles 2.1 et 10.1.3 s'appliquent."},
      {"At 1100 hours", "À 11 heures"},
      {"$80 million", "quelque 80 millions de dollars"},
      {"a grant of (80) million US dollars", "une subvention de 80 millions de dollars"},
      {"at the end of the third day", "à la fin du 3e jour"},
      {"after four and a half years", "après quatre ans et demi"},
      {"One of them spoke.", "L'un d'eux a pris la parole."},
      {"Act No. 18246", "la loi no 18.246"},
      {"maps at 1:50,000", "des cartes au 1/50 000"},
      {"the scale 1:50,000", "l'échelle 1:50 000"},
      {"one-half per cent", "0,50 pour 100"},
      {"22 and 18 per cent respectively", "22 % et 18 % respectivement"},
  };
  for (const TextPair& pair : pairs) {
    EXPECT_THAT(summaries(findings_of("between", {pair})), IsEmpty()) << pair.first;
  }
}

TEST(FigureFindings, AreMildWithWhatIsMissingFromOneSide) {
  EXPECT_THAT(summaries(findings_of("number", {{"some 40 States", "des États"}})),
              ElementsAre("info 40"));
  EXPECT_THAT(summaries(findings_of("date", {{"held on 3 May 2004", "tenue alors"}})),
              ElementsAre("warning 2004-05-03"));
}

TEST(FigureFindings, TrustADoubtfulPairLess) {
  Bitext bitext = bitext_of({{"10 members", "11 membres"}});
  const float sure = check_bitext(bitext).front().confidence;
  bitext.beads[0].confidence = 0.3F;
  const Finding doubtful = check_bitext(bitext).front();
  EXPECT_EQ(doubtful.severity, Severity::warning);
  EXPECT_LT(doubtful.confidence, sure);
}

}  // namespace
}  // namespace dragoman::qa
