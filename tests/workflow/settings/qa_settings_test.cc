// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/qa_settings.h"

#include <gmock/gmock.h>

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Optional;

TEST(QaSettings, FallBackOnOthers) {
  QaSettings given;
  given.severity = "error";
  QaSettings project;
  project.severity = "info";
  project.skip = {"date"};
  const QaSettings both = merged(given, project);
  EXPECT_THAT(both.severity, Optional(std::string("error")));
  EXPECT_THAT(check_choice(both).skipped, ElementsAre("date"));
  EXPECT_TRUE(check_choice(both).chosen.empty());
}

TEST(QaSettings, AreRefusedWithTheNearestName) {
  EXPECT_EQ(trouble_with_check("between"), "");
  EXPECT_EQ(trouble_with_check("date"), "");
  EXPECT_THAT(trouble_with_check("cuontry"), HasSubstr("the nearest is \"country\""));
  EXPECT_THAT(trouble_with_severity("never"), HasSubstr("no severity is called \"never\""));
  EXPECT_EQ(trouble_with_fail_on("never"), "");
  EXPECT_NE(trouble_with_messages("de"), "");
}

TEST(QaSettings, NameSeverities) {
  EXPECT_EQ(severity_named("warning"), qa::Severity::warning);
  EXPECT_EQ(severity_named("never"), std::nullopt);
}

}  // namespace
}  // namespace dragoman::workflow
