// SPDX-License-Identifier: Apache-2.0
//
// The checks of names, each over pairs of segments: what they find, and what they let pass.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "qa/checker.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

// The severest finding of a check on one pair; "-" for none.
std::string verdict(std::string_view check, std::string_view english, std::string_view french) {
  std::string result = "-";
  auto worst = Severity::info;
  for (const Finding& finding : findings_of(check, {{std::string(english), std::string(french)}})) {
    if (result != "-" && finding.severity < worst) continue;
    worst = finding.severity;
    result = to_string(worst);
  }
  return result;
}

struct Case {
  std::string_view check;
  std::string_view english;
  std::string_view french;
  std::string_view verdict;
};

class NameChecks : public testing::TestWithParam<Case> {};

TEST_P(NameChecks, FindWhatAReviserWould) {
  const Case& c = GetParam();
  EXPECT_EQ(verdict(c.check, c.english, c.french), c.verdict) << c.english << " | " << c.french;
}

INSTANTIATE_TEST_SUITE_P(
    Countries, NameChecks,
    testing::Values(
        Case{"country", "Peru, Chad and Fiji", "les Fidji, le Pérou et le Tchad", "-"},
        Case{"country", "Peru, Chad and Fiji", "les Fidji, le Pérou et le Togo", "error"},
        Case{"country", "Malta and Cyprus", "Chypre et Chypre", "error"},
        Case{"country", "the Kenyan delegation", "la délégation du Kenya", "-"},
        Case{"country", "the Kenyan delegation", "la délégation de Malte", "warning"},
        Case{"country", "the delegation of the Congo", "la délégation congolaise", "-"},
        Case{"country", "the islands of Palau", "les îles", "info"},
        // Said twice on one side; as a name and an adjective.
        Case{"country", "Peru and its coast", "le Pérou et la côte du Pérou", "-"},
        Case{"country", "In Peru, ports grew.", "Au Togo, les ports péruviens ont grandi.",
             "error"},
        // A name that is left in its language.
        Case{"country", "the American Samoa Fund", "l'American Samoa Fund (fonds samoan)", "-"},
        Case{"country", "the Salvador Declaration", "la Déclaration de Salvador", "-"},
        Case{"country", "American Indians of Peru", "les Indiens d'Amérique au Pérou", "-"}));

INSTANTIATE_TEST_SUITE_P(
    Organizations, NameChecks,
    testing::Values(
        Case{"organization", "ILO and IOM met.", "L'OIM et l'OIT se sont réunies.", "-"},
        Case{"organization", "ILO and WHO met.", "L'OIT et l'OIM se sont réunies.", "warning"},
        Case{"organization", "a report of UNDP",
             "un rapport du Programme des Nations Unies pour le "
             "développement (PNUD)",
             "-"},
        Case{"organization", "a report of UNDP", "un rapport du PNUB", "error"},
        Case{"organization", "a report of UNDP", "un rapport de l'UNDP", "warning"},
        Case{"organization", "the African Union and ICC", "l'UA et la CPI", "-"},
        Case{"organization", "visits by the Red Cross", "des visites du CICR", "-"},
        Case{"organization", "visits by the Red Cross", "des visites de la Croix-Bleue", "error"},
        Case{"organization", "an acronym, OPRQ", "un sigle, QRPO", "-"}));

INSTANTIATE_TEST_SUITE_P(Offices, NameChecks,
                         testing::Values(Case{"organization", "the Deputy Minister spoke",
                                              "le Vice-Ministre a parlé", "-"},
                                         Case{"organization", "the Deputy Minister spoke",
                                              "le Ministre a parlé", "error"},
                                         Case{"organization", "the Prime Minister spoke",
                                              "il a parlé", "-"}));

INSTANTIATE_TEST_SUITE_P(
    Persons, NameChecks,
    testing::Values(Case{"person", "Mr. Karl Bergstrom", "M. Karl Bergstrom", "-"},
                    Case{"person", "Mr. Karl Bergstrom", "M. Karl Bergstron", "error"},
                    Case{"person", "Mr. Karl Bergstrom", "M. K. BERGSTRÖM", "-"},
                    Case{"person", "(Signed) N. Karl Bergstrom", "(Signé) Karl Bergstrom", "-"},
                    Case{"person", "Mr. Yuri Chernyakov", "M. Iouri Tcherniakov", "-"},
                    Case{"person", "Prime Minister Lindqvist spoke",
                         "le Premier Ministre, M. Lindqvist", "-"},
                    Case{"person", "Prime Minister Lindqvist spoke",
                         "le Premier Ministre, M. Lindqvisk", "error"},
                    Case{"person", "Ms. Fatima Abdulkarim", "Mme Fatima Abdoulkarim", "-"}));

INSTANTIATE_TEST_SUITE_P(
    MastheadsAndAddresses, NameChecks,
    testing::Values(Case{"masthead", "Distr.: General", "Distr. générale", "-"},
                    Case{"masthead", "Distr.: General", "Distr. restreinte", "error"},
                    Case{"masthead", "Original: English", "Original : français", "error"},
                    Case{"address", "at https://www.example.org/", "sur www.example.org", "-"},
                    Case{"address", "at info@example.org", "à info@exemple.org", "error"},
                    Case{"address", "at www.example.org/en/a", "sur www.example.org/fr/a",
                         "info"}));

TEST(EachNameCheck, FlagsItsWrongExampleAndNotItsRightOne) {
  for (const char* name : {"country", "organization", "person", "masthead", "address"}) {
    const Check* check = find_check(name);
    ASSERT_NE(check, nullptr) << name;
    const auto example = [&](std::string_view text) {
      const std::size_t bar = text.find(" | ");
      return verdict(name, text.substr(0, bar), text.substr(bar + 3));
    };
    EXPECT_EQ(example(check->wrong), "error") << check->wrong;
    EXPECT_EQ(example(check->right), "-") << check->right;
  }
}

TEST(PersonCheck, WarnsOfAnotherPersonOfTheSameName) {
  const auto found =
      findings_of("person", {{"(Signed) Karl Bergstrom", "(Signé) Bergstrom Tilda"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::warning);
  EXPECT_TRUE(findings_of("person", {{"Mr. K. Bergstrom", "M. Karl Bergstrom"}}).empty());
  EXPECT_TRUE(findings_of("person", {{"Mr. Yusuf Omar", "M. Youssouf Omar"}}).empty());
}

TEST(CountryCheck, IsSurerOfACountryThatTheOriginalNowhereSpeaksOf) {
  const auto found = findings_of("country", {{"The country agreed.", "Le Togo a accepté."},
                                             {"Peru asked the country.", "Le Pérou l'a demandé."},
                                             {"The country refused.", "Le Pérou a refusé."}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_GT(found[0].confidence, found[1].confidence);
  EXPECT_EQ(found[0].severity, Severity::info);
}

TEST(CountryCheck, KnowsWhereAMissionWorks) {
  EXPECT_TRUE(
      findings_of("country", {{"The role of UNMIL", "Le rôle de la Mission au Libéria"}}).empty());
}

TEST(CountryCheck, LetsACountryMoveToTheNextSentence) {
  EXPECT_TRUE(findings_of("country", {{"Peru spoke.", "Il a parlé."},
                                      {"It was heard.", "Le Pérou a été entendu."}})
                  .empty());
}

TEST(OrganizationCheck, TakesAnAcronymThatTheTargetDefines) {
  EXPECT_TRUE(
      findings_of("organization", {{"the Association of Southeast Asian Nations (ASEAN)",
                                    "l'Association des nations de l'Asie du Sud-Est (ASEAN)"},
                                   {"a forum of ASEAN", "un forum de l'ASEAN"}})
          .empty());
}

}  // namespace
}  // namespace dragoman::qa
