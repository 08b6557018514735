// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Session, FlagsAnotherValueAndNothingElse) {
  expect_replaced("session",
                  {
                      {"at its thirty-first session", "à sa 31e session",
                       "à sa trente-deuxième session", "error session 31 | session 32"},
                      {"at its 12th meeting", "à sa douzième séance", "à sa treizième séance",
                       "error meeting 12 | meeting 13"},
                      {"at its sixth ministerial meeting", "à sa sixième réunion ministérielle",
                       "à sa septième réunion ministérielle", "error meeting 6 | meeting 7"},
                  });
}

}  // namespace
}  // namespace dragoman::qa
