// SPDX-License-Identifier: Apache-2.0
#include "tmx/unstated_languages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"
#include "tmx/unit/language_choice.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> languages(const std::string& tsv, const ReadOptions& options = {},
                                   ReadReport* report = nullptr) {
  std::vector<std::string> found;
  const std::vector<TranslationUnit> units = units_of(".tsv", tsv, options, report);
  for (const Tuv& variant : units.at(0).variants) {
    found.push_back(variant.language.str());
  }
  return found;
}

const std::string kFrenchFirst =
    "Le vote est reporté au mois de mai.\tThe vote was postponed to the month of May.\n";

TEST(UnstatedLanguages, AreThoseThatTheTextsShow) {
  ReadReport report;
  EXPECT_THAT(languages(kFrenchFirst, {}, &report), ElementsAre("fr", "en"));
  ASSERT_TRUE(report.taken);
  EXPECT_TRUE(report.taken->shown);
}

TEST(UnstatedLanguages, AreThoseThatTheCallerNames) {
  ReadReport report;
  const ReadOptions options{.source = LangTag::parse("fr-CA"), .target = LangTag::parse("en")};
  EXPECT_THAT(languages(kFrenchFirst, options, &report), ElementsAre("fr-CA", "en"));
  EXPECT_FALSE(report.taken);
}

TEST(UnstatedLanguages, AreAssumedAndSaidToBeWhereTheTextsShowNone) {
  ReadReport report;
  EXPECT_THAT(languages("A\tB\n", {}, &report), ElementsAre("en", "fr"));
  ASSERT_TRUE(report.taken);
  EXPECT_FALSE(report.taken->shown);
  // What is known of one side is not taken for the other too.
  const ReadOptions french{.source = LangTag::parse("fr")};
  EXPECT_THAT(languages("A\tB\n", french), ElementsAre("fr", "en"));
}

TEST(LanguageChoice, TakesThePairThatMostUnitsHave) {
  const auto unit = [](std::initializer_list<const char*> tags) {
    TranslationUnit made;
    for (const char* tag : tags) made.variants.push_back({LangTag::parse(tag), tag});
    return made;
  };
  const std::vector<TranslationUnit> units = {unit({"ar", "fr"}), unit({"en", "es"}),
                                              unit({"en-GB", "es", "fr"})};
  const auto all = choose_languages(units, {}, {});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->source.str(), "en");
  EXPECT_EQ(all->target.str(), "es");
  EXPECT_EQ(choose_languages(units, {}, LangTag::parse("fr"))->source.str(), "ar");
  const std::vector<TranslationUnit> english = {unit({"en-GB", "en-US"})};
  EXPECT_EQ(choose_languages(english, {}, {})->target.str(), "en-US");
  EXPECT_FALSE(choose_languages(std::vector{unit({"en"})}, {}, {}));
}

TEST(Exchange, RefusesADocument) {
  EXPECT_THAT(error_of(".txt", "One sentence.\nAnother one.\n"),
              HasSubstr("a document, not a table"));
  EXPECT_THAT(error_of(".tmx", "%PDF-1.4 …"), HasSubstr("is a PDF document, not a file of"));
}

TEST(Exchange, JoinsTheHalvesOfACharacterThatReferencesName) {
  const auto units = units_of(
      ".tmx",
      "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>A "
      "&#xD83D;&#xDE00; b &#55357;&#56832;</seg></tuv><tuv xml:lang=\"fr\"><seg>C</seg></tuv></tu>"
      "</body></tmx>");
  EXPECT_EQ(units.at(0).variants.at(0).text, "A 😀 b 😀");
  EXPECT_THAT(error_of(".tmx",
                       "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>"
                       "&#xD83D;</seg></tuv></tu></body></tmx>"),
              HasSubstr("is not allowed in XML"));
}

}  // namespace
}  // namespace dragoman::tmx
