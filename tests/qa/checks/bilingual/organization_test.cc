// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

TEST(Organization, FlagsAnotherOrganizationOrAcronym) {
  expect_verdicts("organization",
                  {
                      {"ILO and IOM met.", "L'OIM et l'OIT se sont réunies.", "-"},
                      {"ILO and WHO met.", "L'OIT et l'OIM se sont réunies.", "warning"},
                      {"a report of UNDP",
                       "un rapport du Programme des Nations Unies pour le "
                       "développement (PNUD)",
                       "-"},
                      {"a report of UNDP", "un rapport du PNUB", "error"},
                      {"a report of UNDP", "un rapport de l'UNDP", "warning"},
                      {"the African Union and ICC", "l'UA et la CPI", "-"},
                      {"visits by the Red Cross", "des visites du CICR", "-"},
                      {"visits by the Red Cross", "des visites de la Croix-Bleue", "error"},
                      {"an acronym, OPRQ", "un sigle, QRPO", "-"},
                      {"the compiler GCC 4", "GCC, le compilateur", "-"},
                  });
}

TEST(Organization, FlagsAnotherOffice) {
  expect_verdicts("organization",
                  {
                      {"the Deputy Minister spoke", "le Vice-Ministre a parlé", "-"},
                      {"the Deputy Minister spoke", "le Ministre a parlé", "error"},
                      {"the Prime Minister spoke", "il a parlé", "-"},
                  });
}

TEST(Organization, TakesAnAcronymThatTheTargetDefines) {
  EXPECT_TRUE(
      findings_of("organization", {{"the Association of Southeast Asian Nations (ASEAN)",
                                    "l'Association des nations de l'Asie du Sud-Est (ASEAN)"},
                                   {"a forum of ASEAN", "un forum de l'ASEAN"}})
          .empty());
}

}  // namespace
}  // namespace dragoman::qa
