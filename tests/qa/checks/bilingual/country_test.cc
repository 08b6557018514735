// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

TEST(Country, FlagsWhatIsReplacedMissingOrAdded) {
  expect_verdicts("country",
                  {
                      {"Peru, Chad and Fiji", "les Fidji, le Pérou et le Tchad", "-"},
                      {"Peru, Chad and Fiji", "les Fidji, le Pérou et le Togo", "error"},
                      {"Malta and Cyprus", "Chypre et Chypre", "error"},
                      {"the Kenyan delegation", "la délégation du Kenya", "-"},
                      {"the Kenyan delegation", "la délégation de Malte", "warning"},
                      {"the delegation of the Congo", "la délégation congolaise", "-"},
                      {"the islands of Palau", "les îles", "info"},

                      // Said twice on one side; as a name and an adjective.
                      {"Peru and its coast", "le Pérou et la côte du Pérou", "-"},
                      {"In Peru, ports grew.", "Au Togo, les ports péruviens ont grandi.", "error"},

                      // A name that is left in its language.
                      {"the American Samoa Fund", "l'American Samoa Fund (fonds samoan)", "-"},
                      {"the Salvador Declaration", "la Déclaration de Salvador", "-"},
                      {"American Indians of Peru", "les Indiens d'Amérique au Pérou", "-"},
                  });
}

TEST(Country, IsSurerOfACountryThatTheOriginalNowhereSpeaksOf) {
  const auto found = findings_of("country", {{"The country agreed.", "Le Togo a accepté."},
                                             {"Peru asked the country.", "Le Pérou l'a demandé."},
                                             {"The country refused.", "Le Pérou a refusé."}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_GT(found[0].confidence, found[1].confidence);
  EXPECT_EQ(found[0].severity, Severity::info);
}

TEST(Country, KnowsWhereAMissionWorks) {
  EXPECT_TRUE(
      findings_of("country", {{"The role of UNMIL", "Le rôle de la Mission au Libéria"}}).empty());
}

TEST(Country, LetsACountryMoveToTheNextSentence) {
  EXPECT_TRUE(findings_of("country", {{"Peru spoke.", "Il a parlé."},
                                      {"It was heard.", "Le Pérou a été entendu."}})
                  .empty());
}

}  // namespace
}  // namespace dragoman::qa
