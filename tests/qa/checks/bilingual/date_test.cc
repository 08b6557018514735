// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Date, FlagsAnotherValueAndNothingElse) {
  expect_replaced(
      "date", {
                  {"It met from 1 to 3 April 2003.", "Il s'est réuni du 1er au 3 avril 2003.",
                   "Il s'est réuni du 1er au 3 août 2003.",
                   "error 2003-04-01/2003-04-03 | 2003-08-01/2003-08-03"},
                  {"the biennium 2004-2005", "l'exercice biennal 2004-2005",
                   "l'exercice biennal 2003-2004", "error 2004/2005 | 2003/2004"},
                  {"in the 1990s", "dans les années 90", "dans les années 80", "error 199X | 198X"},
                  {"on Friday, 6 June 1997", "le vendredi 6 juin 1997", "le vendredi 86 juin 1997",
                   "error 1997-06-06 | 1997-06-86"},
              });
}

}  // namespace
}  // namespace dragoman::qa
