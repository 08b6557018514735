// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(AgendaItem, FlagsAnotherValueAndNothingElse) {
  expect_replaced(
      "agenda-item",
      {
          {"Agenda item 74", "Point 74 de l'ordre du jour", "Point 47 de l'ordre du jour",
           "error 74 | 47"},
          {"under agenda item 12 (c)", "au titre de l'alinéa c) du point 12 de l'ordre du jour",
           "au titre de l'alinéa d) du point 12 de l'ordre du jour", "error 12(c) | 12(d)"},
      });
}

}  // namespace
}  // namespace dragoman::qa
