// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Address, FlagsAnAddressThatDiffers) {
  expect_verdicts("address", {
                                 {"at https://www.example.org/", "sur www.example.org", "-"},
                                 {"at info@example.org", "à info@exemple.org", "error"},
                                 {"at www.example.org/en/a", "sur www.example.org/fr/a", "info"},
                             });
}

}  // namespace
}  // namespace dragoman::qa
