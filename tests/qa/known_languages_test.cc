// SPDX-License-Identifier: Apache-2.0
#include "qa/known_languages.h"

#include <gmock/gmock.h>

#include "qa/checks/checks.h"
#include "qa/checks/unsuited.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

TEST(KnownLanguages, AreThoseWithDataOfTheKindThatTheCheckNeeds) {
  EXPECT_THAT(known_languages(checks::kDate), IsSupersetOf({"ar", "en", "es", "fr", "ru", "zh"}));
  EXPECT_THAT(known_languages(checks::kAgreement), ElementsAre("fr"));
  EXPECT_THAT(known_languages(checks::kSymbol), IsEmpty());
  EXPECT_TRUE(knows_language(checks::kSymbol, LangTag::parse("de")));
  EXPECT_TRUE(knows_language(checks::kDate, LangTag::parse("fr-CA")));
  EXPECT_FALSE(knows_language(checks::kDate, LangTag::parse("de")));
}

TEST(Unchecked, NamesTheChecksThatKnowNothingOfALanguage) {
  const Unchecked result = unchecked(bitext_of({{"One.", "Eins."}}, "de"));
  EXPECT_THAT(result.languages, ElementsAre("de"));
  EXPECT_THAT(result.checks, IsSupersetOf({"date", "session", "country", "person", "event-date"}));
  EXPECT_THAT(result.checks, Not(Contains("symbol")));
  EXPECT_THAT(result.checks, Not(Contains("agreement")));  // is about French alone
}

TEST(Unchecked, IsNothingBetweenEnglishAndFrench) {
  EXPECT_THAT(unchecked(bitext_of({{"One.", "Un."}}, "fr")).checks, IsEmpty());
}

TEST(Unchecked, IsNothingInTheOfficialLanguages) {
  for (const char* language : {"en", "fr", "es", "ru", "ar", "zh"}) {
    EXPECT_THAT(unchecked(document_of("1.\n", language)).checks, IsEmpty()) << language;
    EXPECT_THAT(unchecked(bitext_of({{"1.", "1."}}, language)).checks, IsEmpty()) << language;
  }
}

TEST(UnsuitedLanguages, HaveAReason) {
  EXPECT_THAT(unsuited_languages(checks::kTitleChange), ElementsAre(testing::Pair("zh", Not(""))));
  EXPECT_THAT(unsuited_languages(checks::kDate), IsEmpty());
  EXPECT_NE(unsuited(checks::kNameVariant, LangTag::parse("zh-Hant")), nullptr);
  EXPECT_EQ(unsuited(checks::kNameVariant, LangTag::parse("ru")), nullptr);
  EXPECT_THAT(known_languages(checks::kTitleChange), Not(Contains("zh")));
}

TEST(UnsuitedLanguages, AreThoseWhereACheckIsNotRun) {
  const std::string text =
      "El Sr. Hassan Wirajuda habló.\n\nDespués habló Hassan Wirajuda.\n\nLa carta de Hassan "
      "Wirajuda llegó.\n\nLa nota de Hassan Wirajduda se leyó.\n";
  EXPECT_THAT(findings_inside("name-variant", text, "es"), Not(IsEmpty()));
  EXPECT_THAT(findings_inside("name-variant", text, "ar"), IsEmpty());
}

TEST(Unchecked, NamesChosenChecksAlone) {
  const Bitext bitext = bitext_of({{"One.", "Eins."}}, "de");
  EXPECT_THAT(unchecked(bitext, {.chosen = {"number"}}).checks, IsEmpty());
  EXPECT_THAT(unchecked(bitext, {.chosen = {"date", "number"}}).checks, ElementsAre("date"));
  EXPECT_THAT(unchecked(bitext, {.skipped = {"between"}}).checks, Not(Contains("date")));
}

TEST(Unchecked, OfADocumentAloneIsWhatLooksInsideIt) {
  const Unchecked result = unchecked(document_of("Eins.\n", "de"));
  EXPECT_THAT(result.checks, Contains("impossible-date"));
  EXPECT_THAT(result.checks, Not(Contains("date")));
}

}  // namespace
}  // namespace dragoman::qa
