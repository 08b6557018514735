// SPDX-License-Identifier: Apache-2.0
#include "workflow/finding_choice.h"

#include <gmock/gmock.h>

namespace dragoman::workflow {
namespace {

using qa::Severity;
using ::testing::ElementsAre;

class FindingChoices : public ::testing::Test {
 protected:
  FindingChoices() {
    for (const Severity severity : {Severity::info, Severity::error, Severity::warning}) {
      findings_.push_back({.check = "date", .severity = severity});
    }
  }

  std::vector<qa::Finding> findings_;
  std::vector<std::string> fingerprints_ = {"a", "b", "c"};
};

TEST_F(FindingChoices, ShowFindingsFromASeverityOn) {
  const FindingChoice all = choose_findings(findings_, fingerprints_, {}, Severity::info);
  EXPECT_THAT(all.shown, ElementsAre(0, 1, 2));
  const FindingChoice grave = choose_findings(findings_, fingerprints_, {}, Severity::warning);
  EXPECT_THAT(grave.shown, ElementsAre(1, 2));
  EXPECT_THAT(grave.baseline, ElementsAre(1, 2));
}

TEST_F(FindingChoices, HideWhatWasJudgedAndKeepItInANewBaseline) {
  const FindingChoice choice =
      choose_findings(findings_, fingerprints_, {"a", "b", "gone"}, Severity::warning);
  EXPECT_THAT(choice.shown, ElementsAre(2));
  EXPECT_THAT(choice.baseline, ElementsAre(0, 1, 2));
  EXPECT_EQ(choice.judged, 1U);  // "a" would not have been shown anyway
}

TEST_F(FindingChoices, FailByTheFindingsShown) {
  const FindingChoice all = choose_findings(findings_, fingerprints_, {}, Severity::info);
  EXPECT_TRUE(fails(findings_, all, Severity::error));
  EXPECT_FALSE(fails(findings_, all, std::nullopt));
  const FindingChoice rest = choose_findings(findings_, fingerprints_, {"b"}, Severity::info);
  EXPECT_FALSE(fails(findings_, rest, Severity::error));
  EXPECT_TRUE(fails(findings_, rest, Severity::warning));
  EXPECT_FALSE(fails(findings_, {}, Severity::info));
}

}  // namespace
}  // namespace dragoman::workflow
