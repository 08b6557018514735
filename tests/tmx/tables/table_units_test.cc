// SPDX-License-Identifier: Apache-2.0
#include "tmx/tables/table_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

TEST(Csv, HasQuotesLineEndsAndSeparatorsInItsFields) {
  const auto units = units_of(".csv",
                              "en;fr-CA;Confidence;document\r\n"
                              "\"a; \"\"b\"\"\";\"c\nd\";0.5;\"doc, 1\"\r\n"
                              "\r\n"
                              "e;f;;\r\n");
  ASSERT_EQ(units.size(), 2U);
  EXPECT_THAT(texts(units), ElementsAre("a; \"b\"", "c\nd", "e", "f"));
  EXPECT_EQ(units[0].variants[1].language.str(), "fr-CA");
  EXPECT_EQ(property_value(units[0].properties, "x-confidence"), "0.5");
  EXPECT_EQ(property_value(units[0].properties, "x-document"), "doc, 1");
}

TEST(Csv, WithoutAHeaderHasSourceAndTarget) {
  const auto units = units_of(".csv", "One,Un\nTwo,Deux,A/58/1\n");
  EXPECT_THAT(texts(units), ElementsAre("One", "Un", "Two", "Deux"));
  EXPECT_EQ(units[1].variants[1].language.str(), "fr");
  EXPECT_EQ(property_value(units[1].properties, "x-document"), "A/58/1");
}

TEST(Csv, SaysWhereAFieldHasNoEndAndWhereARowHasNoTarget) {
  EXPECT_THAT(error_of(".csv", "a,b\n\"c,d\ne,f\n"),
              HasSubstr(":2: a quoted field without an end"));
  EXPECT_THAT(error_of(".csv", "a,b\nc\n"), HasSubstr(":2: a row with a single field"));
  EXPECT_THAT(error_of(".csv", "a,b\nc,\x81\n"), HasSubstr(":2: byte 3 of the line breaks UTF-8"));
  ReadReport report;
  EXPECT_EQ(units_of(".csv", "a,b\nc\nd,e\n", {.lenient = true}, &report).size(), 2U);
  EXPECT_EQ(report.skipped, 1U);
}

TEST(Csv, ChecksEveryLineOfAQuotedField) {
  EXPECT_THAT(error_of(".csv", "a,b\n\"c\n\x81\",d\n"), HasSubstr(":3: byte 1 of the line"));
}

TEST(Csv, TakesTheLanguagesThatAHeaderNamesInWords) {
  const auto units = units_of(".csv", "sep=;\r\nNo;anglais;French\r\n1;One;Un\r\n");
  ASSERT_EQ(units.size(), 1U);
  EXPECT_THAT(texts(units), ElementsAre("One", "Un"));
  EXPECT_EQ(units[0].variants[0].language.str(), "en");
  EXPECT_EQ(units[0].variants[1].language.str(), "fr");
}

// Minutes, where each field is looked for among the names of all languages.
TEST(Table, MayHaveThousandsOfColumns) {
  std::string bytes;
  for (int k = 0; k < 20'000; ++k) bytes += "no language\t";
  EXPECT_THAT(
      units_of(".tsv", bytes + "English\tFrench\n" + std::string(20'000, '\t') + "One\tUn\n"),
      SizeIs(1));
}

TEST(Table, HasTheColumnsThatAreAskedFor) {
  const std::string bytes = "ID\tEnglish\tNote\tFrench\n7\tOne\tx\tUn\n";
  EXPECT_THAT(texts(units_of(".tsv", bytes, {.columns = {"4", "2"}})), ElementsAre("One", "Un"));
  const auto named = units_of(".tsv", bytes, {.columns = {"note", "French"}});
  EXPECT_THAT(texts(named), ElementsAre("x", "Un"));
  EXPECT_THAT(texts(units_of(".tsv", "7\tOne\tUn\n", {.columns = {"2", "3"}})),
              ElementsAre("One", "Un"));
  try {
    units_of(".tsv", bytes, {.columns = {"2", "Spanish"}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("has no column \"Spanish\": its first row is \"ID\""));
  }
}

TEST(Table, IsReadInEveryEncodingThatDocumentsHave) {
  using namespace std::string_literals;
  const auto expected = ElementsAre("The vote was postponed.", "Le vote est reporté.");
  EXPECT_THAT(texts(units_of(".csv", "The vote was postponed.;Le vote est report\xE9.\r\n")),
              expected);
  std::string wide = "\xFF\xFE";
  std::string wider;
  for (const char16_t c : u"The vote was postponed.\tLe vote est reporté.\r\n"s) {
    const char low = static_cast<char>(c & 0xFF);
    wide += {low, '\0'};
    wider += {low, '\0', '\0', '\0'};
  }
  EXPECT_THAT(texts(units_of(".txt", wide)), expected);
  EXPECT_THAT(texts(units_of(".tsv", wider)), expected);
}

TEST(Tsv, TakesTheQuotesOffFieldsThatASpreadsheetHasQuoted) {
  EXPECT_THAT(texts(units_of(".tsv",
                             "\"He said \"\"no\"\" twice.\"\t\"Il a dit « non ».\"\r\n"
                             "\"The vote was\npostponed.\"\t\"Le vote est\nreporté.\"\r\n")),
              ElementsAre("He said \"no\" twice.", "Il a dit « non ».", "The vote was\npostponed.",
                          "Le vote est\nreporté."));
}

TEST(Tsv, LeavesQuotationsThatOpenOverSeveralLinesAlone) {
  EXPECT_THAT(texts(units_of(".tsv",
                             "\"Recalling its resolution,\t« Rappelant sa résolution,\n"
                             "\"Noting \"the\" report\"\tPrenant note du rapport »\n")),
              ElementsAre("\"Recalling its resolution,", "« Rappelant sa résolution,",
                          "\"Noting \"the\" report\"", "Prenant note du rapport »"));
}

TEST(Tsv, GivesBackTextsAndLanguages) {
  TranslationUnit unit;
  unit.variants = {{LangTag::parse("de"), "\"Ja.\""}, {LangTag::parse("es-MX"), "\"Sí.\" Bien."}};
  unit.properties = {{"x-confidence", "0.5000"}, {"x-document", "A/58/1"}};
  const auto back = units_of(".tsv", written(ExchangeFormat::tsv, {unit}));
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].variants, unit.variants);
  EXPECT_EQ(property_value(back[0].properties, "x-confidence"), "0.5000");
  EXPECT_EQ(property_value(back[0].properties, "x-document"), "A/58/1");
}

TEST(Tsv, SkipsOnlyWhatIsWrongWhenReadLeniently) {
  ReadReport report;
  const auto units =
      units_of(".tsv", "a\tb\nno tab\nc\t\x81\nd\te\t0.25\n", {.lenient = true}, &report);
  EXPECT_THAT(texts(units), ElementsAre("a", "b", "d", "e"));
  EXPECT_EQ(report.skipped, 2U);
  ASSERT_EQ(report.problems.size(), 2U);
  EXPECT_EQ(report.problems[1].line, 3U);
}

RC_GTEST_PROP(Csv, GivesBackAnyTexts, ()) {
  const auto text = [] {
    std::string made;
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
      made += *rc::gen::elementOf(std::vector<std::string>{"a", "\"", ",", ";", "\n", "é", " x"});
    }
    return made + "z";
  };
  const TranslationUnit unit = made_unit("s" + text(), "t" + text());
  RC_ASSERT(texts(units_of(".csv", written(ExchangeFormat::csv, {unit}))) == texts({unit}));
}

}  // namespace
}  // namespace dragoman::tmx
