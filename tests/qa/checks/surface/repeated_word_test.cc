// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RepeatedWord, IsOneByMistakeOnly) {
  EXPECT_THAT(said_inside("repeated-word", "le rapport de de la Commission"),
              ElementsAre("warning de"));
  EXPECT_THAT(said_inside("repeated-word", "The the report", "en"), ElementsAre("warning the"));
  for (const char* right : {"Nous nous félicitons", "à Pago Pago", "l'Afrique de l'Est est grande",
                            "la sous-commission commission", "12 12 12", "la fin. Fin du texte",
                            "mot \u023A\u023Aé \u2C65\u2C65"}) {
    EXPECT_THAT(said_inside("repeated-word", right), IsEmpty()) << right;
  }
  EXPECT_THAT(said_inside("repeated-word", "He said that that had had an effect", "en"), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
