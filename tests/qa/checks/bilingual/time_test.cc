// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Time, IsNoPartOfAName) {
  expect_verdicts("time",
                  {{"It runs Midnight Gardener at night.", "Il lance le jardinier.", "-"},
                   {"It opens at Midnight on Sundays.", "Il ouvre le dimanche.", "warning"}});
}

TEST(Time, FlagsAnotherValueAndNothingElse) {
  expect_replaced("time", {
                              {"at 3.30 p.m.", "à 15 h 30", "à 16 h 30", "error 15:30 | 16:30"},
                          });
}

}  // namespace
}  // namespace dragoman::qa
