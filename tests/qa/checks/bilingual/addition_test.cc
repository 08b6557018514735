// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;

TEST(Addition, IsATargetSegmentWithoutASource) {
  const std::string extra = "Il a décidé de renvoyer la question à sa prochaine session.";
  EXPECT_THAT(summaries(findings_among_usual("addition", {"", extra})),
              ElementsAre("error " + extra));
}

TEST(Addition, OfANoteInBracketsIsGoodToKnow) {
  EXPECT_THAT(summaries(findings_among_usual("addition", {"", "(Traduit de l'original anglais)"})),
              ElementsAre("info (Traduit de l'original anglais)"));
}

}  // namespace
}  // namespace dragoman::qa
