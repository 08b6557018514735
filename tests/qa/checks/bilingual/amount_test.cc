// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;

TEST(Amount, FlagsAnotherValueAndNothingElse) {
  expect_replaced("amount", {
                                {"EUR 5 million", "5 millions d'euros", "5 millions de dollars",
                                 "error 5000000 EUR | 5000000 USD"},
                                {"US$ 10 billion", "10 milliards de dollars des États-Unis",
                                 "10 millions de dollars des États-Unis",
                                 "error 10000000000 USD | 10000000 USD"},
                            });
}

TEST(Amount, IsReadAsTheTranslationWritesItWhereTheOriginalDoesToo) {
  EXPECT_THAT(findings_of("amount", {{"It costs 1,335 euros.", "Il coûte 1,335 euros."}}),
              IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
