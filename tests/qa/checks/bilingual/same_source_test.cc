// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

TEST(SameSource, IsOftenRightAndSeldomWorthALook) {
  const TextPair usual{"The Council adopted the draft decision.",
                       "Le Conseil adopte le projet de décision."};
  const TextPair other{"The Council adopted the draft decision.", "Le Conseil a adopté ce projet."};
  EXPECT_THAT(summaries(findings_of("same-source", {usual, other})),
              ElementsAre(StartsWith("info")));
  EXPECT_THAT(summaries(findings_of("same-source", {usual, usual, other, usual, usual})),
              ElementsAre(StartsWith("warning")));
  EXPECT_THAT(findings_of("same-source", {usual, usual}), IsEmpty());
  EXPECT_THAT(
      findings_of("same-source",
                  {{"The meeting rose at 5.15 p.m. that day.", "La séance est levée à 17 h 15."},
                   {"The meeting rose at 6 p.m. that day.", "La séance est levée à 18 heures."}}),
      IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
