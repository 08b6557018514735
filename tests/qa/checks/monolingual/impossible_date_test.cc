// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(ImpossibleDate, FlagsWhatIsNotInTheCalendar) {
  expect_inside(
      "impossible-date",
      {
          {"NoSuchDay", "en", "It met on 31 April 2003.", {"error 2003-04-31"}},
          {"OtherWeekday",
           "fr",
           "Le mardi 12 mars 2017, la séance est ouverte.",
           {"error 2017-03-12 | 2"}},
          {"RightWeekday", "en", "On Sunday, 12 March 2017, and Thursday, 1 January 1970.", {}},
          {"LeapDay", "fr", "Le 29 février 2000 et le 29 février 1900.", {"error 1900-02-29"}},
      });
}

}  // namespace
}  // namespace dragoman::qa
