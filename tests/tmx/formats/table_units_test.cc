// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/table_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::vector<std::string> texts(const std::vector<TranslationUnit>& units) {
  std::vector<std::string> all;
  for (const TranslationUnit& unit : units) {
    for (const Tuv& variant : unit.variants) all.push_back(variant.text);
  }
  return all;
}

TEST(Csv, HasQuotesLineEndsAndSeparatorsInItsFields) {
  const auto units = units_of(".csv",
                              "en;fr-CA;Confidence;document\r\n"
                              "\"a; \"\"b\"\"\";\"c\nd\";0.5;\"doc, 1\"\r\n"
                              "\r\n"
                              "e;f;;\r\n");
  ASSERT_EQ(units.size(), 2U);
  EXPECT_THAT(texts(units), testing::ElementsAre("a; \"b\"", "c\nd", "e", "f"));
  EXPECT_EQ(units[0].variants[1].language.str(), "fr-CA");
  EXPECT_EQ(property_value(units[0].properties, "x-confidence"), "0.5");
  EXPECT_EQ(property_value(units[0].properties, "x-document"), "doc, 1");
}

TEST(Csv, WithoutAHeaderHasSourceAndTarget) {
  const auto units = units_of(".csv", "One,Un\nTwo,Deux,A/58/1\n");
  EXPECT_THAT(texts(units), testing::ElementsAre("One", "Un", "Two", "Deux"));
  EXPECT_EQ(units[1].variants[1].language.str(), "fr");
  EXPECT_EQ(property_value(units[1].properties, "x-document"), "A/58/1");
}

TEST(Csv, SaysWhereAFieldHasNoEndAndWhereARowHasNoTarget) {
  EXPECT_THAT(error_of(".csv", "a,b\n\"c,d\ne,f\n"),
              HasSubstr(":2: a quoted field without an end"));
  EXPECT_THAT(error_of(".csv", "a,b\nc\n"), HasSubstr(":2: a row with a single field"));
  EXPECT_THAT(error_of(".csv", "a,b\nc,\xFF\n"), HasSubstr(":2: byte 3 of the line breaks UTF-8"));
  ReadReport report;
  EXPECT_EQ(units_of(".csv", "a,b\nc\nd,e\n", {.lenient = true}, &report).size(), 2U);
  EXPECT_EQ(report.skipped, 1U);
}

TEST(Tsv, SkipsOnlyWhatIsWrongWhenReadLeniently) {
  ReadReport report;
  const auto units =
      units_of(".tsv", "a\tb\nno tab\nc\t\xFF\nd\te\t0.25\n", {.lenient = true}, &report);
  EXPECT_THAT(texts(units), testing::ElementsAre("a", "b", "d", "e"));
  EXPECT_EQ(report.skipped, 2U);
  ASSERT_EQ(report.problems.size(), 2U);
  EXPECT_EQ(report.problems[1].line, 3U);
}

TEST(ExchangeFormats, AreToldByTheFirstBytesWhereTheNameDoesNot) {
  EXPECT_EQ(
      units_of(".dat", "{\"source\":[{\"text\":\"a\"}],\"target\":[{\"text\":\"b\"}]}\n").size(),
      1U);
  EXPECT_EQ(units_of(".dat", "a\tb, c\n").size(), 1U);
  EXPECT_EQ(units_of(".dat", "a;b\n").size(), 1U);
  EXPECT_EQ(units_of(".dat",
                     "<?xml version=\"1.0\"?><!-- c --><tmx version=\"1.4\"><body><tu>"
                     "<tuv xml:lang=\"en\"><seg>a</seg></tuv></tu></body></tmx>")
                .size(),
            1U);
  EXPECT_EQ(units_of(".dat", written(ExchangeFormat::xliff12, {made_unit("a", "b")})).size(), 1U);
}

TEST(ExchangeFormats, WriteWhatTheyReadBack) {
  TranslationUnit unit = made_unit("A \"quoted\", text;\twith <all>", "Un texte\nsur deux lignes");
  unit.properties = {{"x-confidence", "0.5000"}, {"x-label", "12"}};
  unit.variants[0].properties = {{"x-document", "a.txt"}};
  for (const ExchangeFormat format : {ExchangeFormat::csv, ExchangeFormat::jsonl}) {
    const std::string extension = format == ExchangeFormat::csv ? ".csv" : ".jsonl";
    const auto back = units_of(extension, written(format, {unit}));
    ASSERT_EQ(back.size(), 1U) << extension;
    EXPECT_EQ(texts(back), texts({unit})) << extension;
    EXPECT_EQ(property_value(back[0].properties, "x-label"), "12");
    EXPECT_EQ(property_value(back[0].properties, "x-document"), "a.txt");
    EXPECT_FALSE(property_value(back[0].properties, "x-confidence").empty());
  }
  EXPECT_EQ(written(ExchangeFormat::tsv, {unit}),
            "A \"quoted\", text; with <all>\tUn texte sur deux lignes\t0.5000\n");
}

TEST(ExchangeFormats, LeaveOutUnitsWithoutBothLanguages) {
  std::ostringstream out;
  const auto writer = make_writer(ExchangeFormat::tsv, {}, out);
  TranslationUnit alone;
  alone.variants.push_back({LangTag::parse("en"), "a"});
  writer->unit(alone);
  writer->unit(made_unit("b", "c"));
  writer->finish();
  EXPECT_EQ(out.str(), "b\tc\n");
  EXPECT_EQ(writer->left_out(), 1U);
  EXPECT_THROW(make_writer(ExchangeFormat::tbx, {}, out), Error);
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

TEST(Tbx, GivesTheFirstUsableTermOfEachLanguage) {
  const auto units = units_of(".tbx",
                              R"(<martif type="TBX"><text><body>
      <termEntry id="c1"><descrip type="subjectField">law</descrip>
        <langSet xml:lang="en"><tig><term>treaty</term></tig><tig><term>pact</term></tig></langSet>
        <langSet xml:lang="fr"><tig><term>vieux</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          <tig><term>traité</term></tig></langSet>
      </termEntry></body></text></martif>)");
  EXPECT_THAT(texts(units), testing::ElementsAre("treaty", "traité"));
  EXPECT_EQ(attribute_value(units.at(0).attributes, "tuid"), "c1");
  EXPECT_EQ(property_value(units.at(0).properties, "x-domain"), "law");
  EXPECT_THAT(texts(units_of(".tbx",
                             "<tbx><text><body><conceptEntry><langSec xml:lang=\"en\">"
                             "<termSec><term>a</term></termSec></langSec></conceptEntry>"
                             "</body></text></tbx>")),
              testing::ElementsAre("a"));
}

TEST(Tbx, SaysWhatIsWrong) {
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<text/></tbx>"), HasSubstr("it has no TBX entries"));
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<conceptEntry/></tbx>"), HasSubstr(":2: an entry without"));
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<a></tbx>"), HasSubstr(":2: "));
  EXPECT_THAT(error_of(".tbx", "<!DOCTYPE tbx [\n<!ENTITY a \"b\">]><tbx/>"),
              HasSubstr(":2: entity declarations are not read"));
}

}  // namespace
}  // namespace dragoman::tmx
