// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"
#include "tmx/formats/table_units.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

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
  EXPECT_THAT(error_of(".csv", "a,b\nc,\xFF\n"), HasSubstr(":2: byte 3 of the line breaks UTF-8"));
  ReadReport report;
  EXPECT_EQ(units_of(".csv", "a,b\nc\nd,e\n", {.lenient = true}, &report).size(), 2U);
  EXPECT_EQ(report.skipped, 1U);
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
