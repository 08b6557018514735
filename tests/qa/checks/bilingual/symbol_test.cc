// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Symbol, IsNoChoiceOfTwoNames) {
  expect_verdicts("symbol", {{"with BX2/BX3 support", "qui connaît BX2 et BX3", "-"},
                             {"see BX/2/3 for details", "voir le détail", "warning"}});
}

TEST(Symbol, FlagsAnotherValueAndNothingElse) {
  expect_replaced("symbol",
                  {
                      {"resolution 1373 (2001)", "la résolution S/RES/1373 (2001)",
                       "la résolution 1373 (2003)", "error 1373(2001) | 1373(2003)"},
                      {"see A/57/64", "voir A/57/64", "voir A/57/46", "error A/57/64 | A/57/46"},
                  });
}

}  // namespace
}  // namespace dragoman::qa
