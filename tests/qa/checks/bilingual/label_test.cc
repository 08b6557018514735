// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

TEST(Label, FlagsAnotherValueAndNothingElse) {
  expect_replaced("label",
                  {
                      {"(c) Trade;", "c) Commerce ;", "d) Commerce ;", "error c | d"},
                      {"14. Requests the Secretary-General to report;",
                       "14. Prie le Secrétaire général de faire rapport;",
                       "15. Prie le Secrétaire général de faire rapport;", "error 14 | 15"},
                      {"II. Trade", "II. Commerce", "IV. Commerce", "error II | IV"},
                  });
}

TEST(Label, SaysOnceThatAllThatFollowIsOneFurther) {
  EXPECT_THAT(said_between("label", {{"1. The first;", "1. Le premier ;"},
                                     {"2. The second;", "3. Le deuxième ;"},
                                     {"3. The third;", "4. Le troisième ;"},
                                     {"4. The fourth;", "4. Le quatrième ;"},
                                     {"5. The fifth;", "6. Le cinquième ;"}}),
              testing::SizeIs(2));
}

TEST(Label, OfAnotherSeriesIsNotFurtherForThat) {
  EXPECT_THAT(said_between("label", {{"(b) The second;", "c) Le deuxième ;"},
                                     {"12. The twelfth;", "13. Le douzième ;"}}),
              testing::SizeIs(2));
}

TEST(Label, IsLessSureWhereTheSegmentsMoved) {
  Bitext bitext = bitext_of({{"(c) Trade;", "d) Commerce ;"}});
  const CheckChoice labels{.chosen = {"label"}};
  const Finding sure = check_bitext(bitext, {}, labels).front();
  EXPECT_EQ(sure.severity, Severity::error);
  bitext.beads[0].crossing = true;
  const Finding crossing = check_bitext(bitext, {}, labels).front();
  EXPECT_EQ(crossing.severity, Severity::warning);
  EXPECT_LT(crossing.confidence, sure.confidence);
}

}  // namespace
}  // namespace dragoman::qa
