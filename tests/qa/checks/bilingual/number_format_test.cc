// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NumberFormat, OfTheOtherLanguageIsFlaggedWhereTheSourceShowsTheValue) {
  EXPECT_THAT(said_between("number-format", {{"0.85 per cent", "0.85 %"}}),
              ElementsAre("error 0.85 | 0,85"));
  EXPECT_THAT(said_between("number-format", {{"some 10,000 refugees", "quelque 10,000 réfugiés"}}),
              ElementsAre("warning 10,000 | 10 000"));
  EXPECT_THAT(said_between("number-format", {{"$2.5 million", "2.5 millions de dollars"}}),
              ElementsAre("error 2.5 | 2,5"));
  EXPECT_THAT(
      said_between("number-format",
                   {{"section 3.1.2 and article 2.1", "section 3.1.2, art. 2.1"},
                    {"0.85 per cent", "0,85 %"},
                    {"10,000 people", "10 000 personnes"},
                    {"three items", "en 10,000 exemplaires"},
                    {"clauses 5.1, 9.2.5.1 and 9.2.5.2", "clauses 5.1, 5.2, 9.2.5.1 et 9.2.5.2"},
                    {"Atlas 0.93 was made", "La version 0.93 a été faite"}}),
      IsEmpty());
}

TEST(NumberFormat, IsThatOfTheOriginalWhereNothingIsTranslated) {
  const std::vector<TextPair> left = {{"There were about 15,000 members at the end of that year.",
                                       "There were about 15,000 members at the end of that year."}};
  EXPECT_THAT(said_between("number-format", left), IsEmpty());
  EXPECT_THAT(said_between("number", left), IsEmpty());
  EXPECT_THAT(said_between("number", {{"about 15,000 members", "quelque 15,000 membres"}}),
              IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
