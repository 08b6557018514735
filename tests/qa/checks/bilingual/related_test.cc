// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(Related, IsTheOnlyFindingOnDocumentsThatDoNotTranslateEachOther) {
  Bitext bitext = bitext_of({{"On 3 May 2004, 10 members met.", "Le 3 mai 2005, 11 membres …"}});
  EXPECT_THAT(findings_in("related", bitext), IsEmpty());
  bitext.correspondence.verdict = Verdict::unrelated;
  const auto findings = check_bitext(bitext);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].check, "related");
  EXPECT_EQ(findings[0].severity, Severity::error);
}

TEST(Related, IsNotAskedOfAnEmptyDocument) {
  Bitext bitext = bitext_of({{"On 3 May 2004, 10 members met.", ""}});
  bitext.correspondence.verdict = Verdict::unrelated;
  EXPECT_THAT(findings_in("related", bitext), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
