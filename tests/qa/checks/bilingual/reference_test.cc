// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;

TEST(Reference, FlagsAnotherValueAndNothingElse) {
  expect_replaced(
      "reference",
      {
          {"under article 7 (3) (d)", "en vertu du paragraphe 3 d) de l'article 7",
           "en vertu du paragraphe 3 e) de l'article 7", "error article 7(3)(d) | article 7(3)(e)"},
          {"ARTICLE 9 Costs", "ARTICLE 9 Coûts", "ARTICLE 6 Coûts", "error article 9 | article 6"},
          {"Part III of the Protocol", "troisième partie du Protocole", "la partie IV du Protocole",
           "error part 3 | part 4"},
          {"as said in paragraph 8 above", "comme il est dit au paragraphe 8 ci-dessus",
           "comme il est dit au paragraphe 8 ci-dessous", "error place above | place below"},
          {"paragraphs 3 to 6", "les paragraphes 3, 4, 5 et 6", "les paragraphes 3 et 6",
           "error paragraph 3-6 | paragraph 3"},
          {"subject to Annex 1", "sous réserve d'une annexe, l'annexe 1",
           "sous réserve d'une annexe, l'annexe 4", "error annex 1 | annex 4"},
          {"as defined in (b) above", "au sens de l'alinéa b) ci-dessus",
           "au sens de l'alinéa c) ci-dessus", "error subparagraph b | subparagraph c"},
          {"paragraphs 1 and 2, and again paragraph 1",
           "les paragraphes 1 et 2, et de nouveau le paragraphe 1",
           "les paragraphes 1 et 2, et de nouveau le paragraphe 2",
           "warning paragraph 1 | paragraph 2"},
      });
}

TEST(Reference, OnOneSideAloneIsGoodToKnow) {
  EXPECT_THAT(summaries(findings_of("reference", {{"as article 5 says", "comme il est dit"}})),
              ElementsAre("info article 5"));
}

}  // namespace
}  // namespace dragoman::qa
