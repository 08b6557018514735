// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;

TEST(DanglingReference, IsAnAnnexOrParagraphThatIsNotThere) {
  const std::string document =
      "Annex I\n\nStaff\n\nAnnex II\n\nBudget\n\nThe table is long (see annex III).\n\n"
      "The table is long (see annex II).\n\nSee annex IV to the Convention.\n\n"
      "It follows A/57/64, annex V.\n";
  EXPECT_THAT(summaries(findings_inside("dangling-reference", document, "en")),
              ElementsAre("warning annex 3"));
  std::string numbered;
  for (int k = 1; k <= 9; ++k) {
    numbered += std::to_string(k);
    numbered += ". The members met again.\n\n";
  }
  numbered +=
      "10. Paragraph 19 above applies, and paragraph 9 above.\n\n"
      "11. Paragraph 40 of resolution 57/300 applies.\n";
  EXPECT_THAT(summaries(findings_inside("dangling-reference", numbered, "en")),
              ElementsAre("warning paragraph 19"));
}

}  // namespace
}  // namespace dragoman::qa
