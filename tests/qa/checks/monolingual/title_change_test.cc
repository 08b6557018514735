// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(TitleChange, FlagsOneOfficeWithTwoTitles) {
  expect_inside(
      "title-change",
      {
          {"WordOfTheTitleIsLost",
           "fr",
           "Le Haut Délégué est venu. Le Haut Commissaire des Nations Unies pour les forêts a "
           "parlé. Puis le Commissaire des Nations Unies pour les forêts, M. Jean Petit, est "
           "parti.",
           {"warning Commissaire | Haut Commissaire"}},
          {"MinisterAndDeputy",
           "en",
           "The report was by the Minister for Foreign Affairs of Norway.\n\nThe report of the "
           "Deputy Minister for Foreign Affairs of Norway.",
           {"warning Deputy Minister | Minister"}},
          {"BodyBeforeTheTitle",
           "en",
           "The United Nations High Commissioner for Refugees spoke.\n\nThe report of the United "
           "Nations Commissioner for Refugees, as asked.",
           {"warning Commissioner | High Commissioner"}},
          {"TwoCountries",
           "en",
           "The report was by the Minister for Foreign Affairs of Norway.\n\nThe report of the "
           "Deputy Minister for Foreign Affairs of Sweden.",
           {}},
          {"TwoPersons",
           "en",
           "The Minister for Foreign Affairs of Norway, Ms. Kari Hansen, spoke.\n\nThe Deputy "
           "Minister for Foreign Affairs of Norway, Mr. Per Olsen, spoke.",
           {}},
          {"DeputiesAreUsual",
           "en",
           "The Permanent Representative of Peru to the United Nations spoke.\n\nThe Deputy "
           "Permanent Representative of Peru to the United Nations spoke.",
           {"info Deputy Permanent Representative | Permanent Representative"}},
      });
}

TEST(TitleChange, IsNotCheckedInALanguageWithoutData) {
  expect_inside(
      "title-change",
      {{"Swahili",
        "sw",
        "The report was by the Minister for Foreign Affairs of Norway.\n\nThe report of the "
        "Deputy Minister for Foreign Affairs of Norway.",
        {}}});
}

}  // namespace
}  // namespace dragoman::qa
