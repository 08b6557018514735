// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Percentage, FlagsAnotherValueAndNothingElse) {
  expect_replaced("percentage",
                  {
                      {"10 to 15 per cent", "10 % à 15 %", "10 % à 16 %", "error 15 | 16"},
                      {"10 per cent", "10 %", "10", "error 10 | 10"},
                  });
}

TEST(Percentage, OfAHundredIsAlsoSaidInWords) {
  expect_verdicts("percentage", {{"It is 100% free.", "Il est entièrement libre.", "info"},
                                 {"It is 90% free.", "Il est presque libre.", "warning"},
                                 {"It is 100% free.", "Il est libre à 90 %.", "error"}});
}

}  // namespace
}  // namespace dragoman::qa
