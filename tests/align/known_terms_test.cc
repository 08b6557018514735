// SPDX-License-Identifier: Apache-2.0
#include "align/known_terms.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dragoman {
namespace {

const LangTag kEnglish = LangTag::parse("en");

// Whether some term has these two names.
bool knows(const char* target, std::string_view source_name, std::string_view target_name) {
  const auto terms = KnownTerms::shipped(kEnglish, LangTag::parse(target));
  const auto has = [](std::string_view names, std::string_view name) {
    return names == name || names.starts_with(std::string(name) + "|") ||
           names.find("|" + std::string(name)) != std::string_view::npos;
  };
  return terms &&
         std::any_of(terms->list().terms.begin(), terms->list().terms.end(), [&](const Term& term) {
           return has(term.source, source_name) && has(term.target, target_name);
         });
}

TEST(KnownTerms, HoldCountriesInTheSixLanguages) {
  EXPECT_TRUE(knows("fr", "Germany", "Allemagne"));
  EXPECT_TRUE(knows("es", "Germany", "Alemania"));
  EXPECT_TRUE(knows("ru", "Germany", "Германия"));
  EXPECT_TRUE(knows("ar", "Germany", "ألمانيا"));
  EXPECT_TRUE(knows("zh", "Germany", "德国"));
}

TEST(KnownTerms, HoldFormalAndFormerNames) {
  EXPECT_TRUE(knows("fr", "Turkey", "Turquie"));
  EXPECT_TRUE(knows("fr", "Islamic Republic of Iran", "Iran (République islamique d')"));
}

TEST(KnownTerms, HoldTheTermsOfTheThesaurus) {
  EXPECT_TRUE(knows("ru", "expropriation", "экспроприация"));
}

TEST(KnownTerms, ServeAnyTwoOfTheLanguagesInTheirDirection) {
  const auto terms = KnownTerms::shipped(LangTag::parse("es-MX"), LangTag::parse("zh"));
  ASSERT_TRUE(terms);
  EXPECT_TRUE(terms->serves(LangTag::parse("es"), LangTag::parse("zh-Hant")));
  EXPECT_FALSE(terms->serves(LangTag::parse("zh"), LangTag::parse("es")));
}

TEST(KnownTerms, AreNotThereForOtherLanguages) {
  EXPECT_FALSE(KnownTerms::shipped(kEnglish, LangTag::parse("de")));
}

}  // namespace
}  // namespace dragoman
