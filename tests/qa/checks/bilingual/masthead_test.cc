// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Masthead, FlagsAFieldThatDiffers) {
  expect_verdicts("masthead", {
                                  {"Distr.: General", "Distr. générale", "-"},
                                  {"Distr.: General", "Distr. restreinte", "error"},
                                  {"Original: English", "Original : français", "error"},
                              });
}

}  // namespace
}  // namespace dragoman::qa
