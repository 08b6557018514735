// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

TEST(Person, FlagsAnotherSpelling) {
  expect_verdicts(
      "person",
      {
          {"Mr. Karl Bergstrom", "M. Karl Bergstrom", "-"},
          {"Mr. Karl Bergstrom", "M. Karl Bergstron", "error"},
          {"Mr. Karl Bergstrom", "M. K. BERGSTRÖM", "-"},
          {"(Signed) N. Karl Bergstrom", "(Signé) Karl Bergstrom", "-"},
          {"Mr. Yuri Chernyakov", "M. Iouri Tcherniakov", "-"},
          {"Prime Minister Lindqvist spoke", "le Premier Ministre, M. Lindqvist", "-"},
          {"Prime Minister Lindqvist spoke", "le Premier Ministre, M. Lindqvisk", "error"},
          {"Ms. Fatima Abdulkarim", "Mme Fatima Abdoulkarim", "-"},
      });
}

TEST(Person, WarnsOfAnotherPersonOfTheSameName) {
  const auto found =
      findings_of("person", {{"(Signed) Karl Bergstrom", "(Signé) Bergstrom Tilda"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::warning);
  EXPECT_TRUE(findings_of("person", {{"Mr. K. Bergstrom", "M. Karl Bergstrom"}}).empty());
  EXPECT_TRUE(findings_of("person", {{"Mr. Yusuf Omar", "M. Youssouf Omar"}}).empty());
}

}  // namespace
}  // namespace dragoman::qa
