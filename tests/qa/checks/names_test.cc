// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "qa/checker.h"
#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(NameChecks, FlagTheirWrongExamplesAndNotTheirRightOnes) {
  for (const char* name : {"country", "organization", "person", "masthead", "address"}) {
    const Check* check = find_check(name);
    ASSERT_NE(check, nullptr) << name;
    EXPECT_EQ(verdict(name, source_of(check->wrong), target_of(check->wrong)), "error") << name;
    EXPECT_EQ(verdict(name, source_of(check->right), target_of(check->right)), "-") << name;
  }
}

}  // namespace
}  // namespace dragoman::qa
