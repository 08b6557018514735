// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/escape.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dragoman {
namespace {

std::string xml_text(std::string_view text) {
  std::string xml;
  append_xml_text(text, xml);
  return xml;
}

TEST(Escape, XmlTextHasEntitiesForWhatBeginsMarkup) {
  EXPECT_EQ(xml_text("a < b & \"c\" > d"), "a &lt; b &amp; \"c\" &gt; d");
}

TEST(Escape, XmlTextKeepsTabsAndLineEndsAndRefersToCarriageReturns) {
  EXPECT_EQ(xml_text("a\tb\nc\rd"), "a\tb\nc&#13;d");
}

TEST(Escape, XmlTextHasNothingThatXmlForbids) {
  EXPECT_EQ(xml_text(std::string_view("a\0b\x01\x0B"
                                      "c\x0C\x1F",
                                      8)),
            "ab c ");
  EXPECT_EQ(xml_text("a\xEF\xBF\xBE"
                     "b\xEF\xBF\xBF"
                     "c\xEF\xBB\xBF"),
            "abc\xEF\xBB\xBF");
}

TEST(Escape, AnXmlParserReadsAnAttributeAsItWasGiven) {
  const std::string value = "\"a\"\t<b>\n&amp;'c'\r";
  std::string xml = "<x";
  append_xml_attribute("y", value, xml);
  xml += "/>";
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(xml.c_str()));
  EXPECT_EQ(document.first_child().attribute("y").value(), value);
}

TEST(Escape, HtmlShowsControlsAsTheirSymbols) {
  EXPECT_EQ(escape_html("<a href=\"x\">&\x01\t\n"), "&lt;a href=&quot;x&quot;&gt;&amp;&#9217;\t\n");
}

TEST(Escape, CsvFieldsAreQuotedOnlyWhereTheyMustBe) {
  EXPECT_EQ(csv_field("M. Dupont"), "M. Dupont");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("a;b\tc"), "\"a;b\tc\"");
  EXPECT_EQ(csv_field("say \"yes\"\r\n"), "\"say \"\"yes\"\"\r\n\"");
  EXPECT_EQ(csv_field(""), "");
}

TEST(CsvField, GivesASpreadsheetNoFormulaToRun) {
  EXPECT_EQ(csv_field("=cmd|'/c calc'!A1"), "'=cmd|'/c calc'!A1");
  EXPECT_EQ(csv_field("@SUM(1+1)"), "'@SUM(1+1)");
  EXPECT_EQ(csv_field("-2+3"), "'-2+3");
  EXPECT_EQ(csv_field("+A1"), "'+A1");
  EXPECT_EQ(csv_field("- an item"), "'- an item");
  EXPECT_EQ(csv_field(" =A1"), "' =A1");
  EXPECT_EQ(csv_field("\t=A1,2"), "\"'\t=A1,2\"");
  EXPECT_EQ(csv_field("'=A1"), "''=A1");
  for (const char* plain : {"-12.5", "+33", "\u2013 item", "a = b", "'tis", "'"}) {
    EXPECT_EQ(csv_field(plain), plain);
  }
}

TEST(CsvField, IsTheTextAgainWithoutItsGuard) {
  for (const char* text : {"=A1", "'=A1", "''-x", "- item", "-5", "'tis", "'", "", "+", " =1"}) {
    EXPECT_EQ(unguarded(csv_field(text)), text);
  }
}

}  // namespace
}  // namespace dragoman
