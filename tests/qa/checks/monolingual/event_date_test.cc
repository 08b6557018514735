// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(EventDate, FlagsAnEventDatedInTwoWays) {
  expect_inside(
      "event-date",
      {
          {"YearDiffers",
           "en",
           "The Third Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006, was a "
           "success.\n\nThe Third Regional Forum on Clean Rivers, hosted by Peru in Lima from 3 "
           "to 5 May 2007, adopted a plan.\n\nAt the Third Regional Forum on Clean Rivers (Lima, "
           "3-5 May 2006), members met.",
           {"error 2007-05-03/2007-05-05 | 2006-05-03/2006-05-05"}},
          {"DateBeforeTheName",
           "fr",
           "Le Pérou et le Chili ont organisé à Lima, du 3 au 5 mai 2006, le troisième Forum "
           "régional sur la propreté des fleuves.\n\nLe troisième Forum, tenu en mai 2007, a "
           "adopté un plan.",
           {"error 2007-05 | 2006-05-03/2006-05-05"}},
          {"DateUnderTheTitle",
           "fr",
           "Troisième Forum régional sur la propreté des fleuves\n\nLima, 3-5 mai 2006\n\n"
           "1. Le troisième Forum régional sur la propreté des fleuves s'est tenu à Lima du 3 au "
           "5 juin 2006.",
           {"error 2006-06-03/2006-06-05 | 2006-05-03/2006-05-05"}},
          {"OneDayMore",
           "en",
           "The Third Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006.\n\nThe "
           "Third Regional Forum on Clean Rivers was held in Lima from 2 to 5 May 2006.",
           {"warning 2006-05-02/2006-05-05 | 2006-05-03/2006-05-05"}},
          {"MonthThatHoldsTheDays",
           "fr",
           "Le troisième Forum régional sur la propreté des fleuves, tenu à Lima du 3 au 5 mai "
           "2006.\n\nLe troisième Forum, tenu en mai 2006, et le troisième Forum régional sur la "
           "propreté des fleuves, tenu à Lima en 2006.",
           {}},
          {"FirstAndSecondAreTwo",
           "en",
           "The First Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006.\n\nThe "
           "Second Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2007.",
           {}},
          {"BodiesHaveSessionsOfTheirOwn",
           "en",
           "The second session of the Working Group on Fish, held in Oslo on 3 May 2006.\n\nThe "
           "second session of the Working Group on Wood, held in Oslo on 3 May 2007. Its second "
           "session, held on 4 June 2009.",
           {}},
      });
}

TEST(EventDate, IsNotCheckedInALanguageWithoutData) {
  expect_inside("event-date",
                {{"Swahili",
                  "sw",
                  "The Third Forum on Fish, held in Lima on 3 May 2006, was a success. "
                  "The Third Forum on Fish, held in Lima on 3 May 2007, was not.",
                  {}}});
}

}  // namespace
}  // namespace dragoman::qa
