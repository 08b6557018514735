// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Acronym, FlagsContradictionsAndWhatIsNeverExpanded) {
  expect_inside(
      "acronym",
      {
          {"OneNameTwoAcronyms",
           "fr",
           "L'Agence régionale pour le climat et la forêt (ARCF) a écrit. Une lettre de l'Agence "
           "régionale pour le climat et la forêt (ARCP) est venue.",
           {"error ARCP | ARCF"}},
          {"OneAcronymTwoNames",
           "en",
           "The Regional Inspection System (RIS) began. The River Information Services (RIS) "
           "began later.",
           {"warning RIS | River Information Services | Regional Inspection System"}},
          {"OneWordIsAnother",
           "en",
           "The Regional Plan for Clean Air (RPCA) began. The Regional Plan for Cold Air (RPCA) "
           "began.",
           {"warning RPCA | Regional Plan for Cold Air | Regional Plan for Clean Air"}},
          {"KnownNameWithASlip",
           "fr",
           "L'Organisation mondiale du commerce (OMT) est venue. Le Fonds des Nations Unies pour "
           "l'enfance (UNICEF) aussi.",
           {"error UNWTO | WTO"}},
          {"TextGoesOnWithAnother",
           "en",
           "The Regional Authority for Cold Rivers (RACB) began. Then RACR ended.",
           {"error RACB | RACR"}},
          {"RomanNumeralsAreNone", "en", "Part (XIV) and XIV and XIV and MIX.", {}},
          {"PluralsAreTheSame",
           "en",
           "A Local Action Plan (LAP) began. Local Action Plans (LAPs) began.",
           {}},
          {"NameThatEndsInAnother",
           "en",
           "The Republic of Northern Rivers (RNR) wrote. The Observer Mission in the Republic of "
           "Northern Rivers (MONUR) wrote.",
           {}},
          {"NeverExpanded", "fr", "Le HCR a écrit. Le HCR a répondu. L'ONU aussi.", {"info HCR"}},
          {"UsedBeforeItIsExpanded",
           "en",
           "The LAP is new. The Local Action Plan (LAP) is here.",
           {"info LAP"}},
      });
}

}  // namespace
}  // namespace dragoman::qa
