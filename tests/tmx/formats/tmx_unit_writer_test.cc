// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_unit_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/paths.h"
#include "tests/tmx/formats/tmx_files.h"
#include "tests/tmx/xmllint.h"
#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

std::string written(const ExchangeHeader& header, const std::vector<TranslationUnit>& units) {
  std::ostringstream out;
  const auto writer = make_tmx_writer(out);
  writer->header(header);
  for (const TranslationUnit& unit : units) writer->unit(unit);
  writer->finish();
  return out.str();
}

TranslationUnit rich_unit() {
  TranslationUnit unit;
  unit.attributes = {{"tuid", "a\"<>&\n\t"}, {"segtype", "phrase"}};
  unit.properties = {{"x-domain", "law & <order>", {{"xml:lang", "en"}}}, {"x-2", ""}};
  unit.notes = {{"a note", {{"o-encoding", "utf-8"}}}};
  unit.variants.push_back({LangTag::parse("en"), "  A\r\n\"b\" \u00A0e\u0301 ]]> ", {{"p", "q"}}});
  unit.variants.push_back({LangTag::parse("fr-CA"), "c "});
  unit.variants[1].codes =
      parse_markup("<bpt i=\"1\">&lt;b&gt;</bpt>c<ept i=\"1\"/> <ph>[</ph>").codes;
  unit.variants[1].attributes = {{"creationid", "Ann"}, {"usagecount", "2"}};
  unit.variants[1].notes = {{"n"}};
  return unit;
}

ExchangeHeader rich_header() {
  ExchangeHeader header;
  header.attributes = {
      {"srclang", "en"}, {"creationtool", "other"}, {"creationdate", "20240101T000000Z"}};
  header.properties = {{"t", "v"}};
  header.notes = {{"n"}};
  header.others = {"<ude name=\"u\" base=\"b\"><map unicode=\"#xF8FF\" code=\"#xF0\"/></ude>"};
  return header;
}

TEST(TmxUnitWriter, IsValidAgainstTheDtd) {
  if (!has_xmllint()) GTEST_SKIP() << "xmllint (libxml2-utils) is not installed";
  const std::string dtd =
      "--dtdvalid " + (paths::source() / "tests/tmx/formats/tmx14.dtd").string();
  EXPECT_TRUE(xmllint_accepts(written({}, {}), dtd));
  EXPECT_TRUE(xmllint_accepts(written(rich_header(), {rich_unit(), {}, rich_unit()}), dtd));
}

TEST(TmxUnitWriter, WritesAllThatIsReadAgain) {
  const std::string xml = written(rich_header(), {rich_unit(), rich_unit()});
  const TmxContent content = read_text(xml);
  ASSERT_EQ(content.error, "");
  EXPECT_EQ(content.units, (std::vector<TranslationUnit>{rich_unit(), rich_unit()}));
  EXPECT_EQ(content.header.properties, rich_header().properties);
  EXPECT_EQ(content.header.notes, rich_header().notes);
  EXPECT_EQ(content.header.others, rich_header().others);
  EXPECT_EQ(content.header.version, "1.4");
  EXPECT_EQ(attribute_value(content.header.attributes, "creationtool"), "other");
  EXPECT_EQ(attribute_value(content.header.attributes, "segtype"), "sentence");
  EXPECT_EQ(written(content.header, content.units),
            written(read_text(written(content.header, content.units)).header, content.units));
}

TEST(TmxUnitWriter, KeepsALanguageThatIsNoTag) {
  const std::string xml = tmx_of("<tu><tuv xml:lang=\"French &amp; more\"><seg>a</seg></tuv></tu>");
  const TmxContent content = read_text(xml);
  const TmxContent again = read_text(written(content.header, content.units));
  EXPECT_EQ(again.error, "");
  EXPECT_EQ(again.units, content.units);
}

TEST(TmxUnitWriter, BeginsAndEndsAFileWithoutAHeaderOrUnits) {
  std::ostringstream out;
  make_tmx_writer(out)->finish();
  const TmxContent content = read_text(out.str());
  EXPECT_EQ(content.error, "");
  EXPECT_EQ(attribute_value(content.header.attributes, "srclang"), "*all*");
}

// Markup out of random choices, as the reader would give it, and its text.
void append_random(std::string& markup, std::string& text, int depth) {
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    switch (*rc::gen::inRange(0, depth > 2 ? 3 : 6)) {
      case 0:
        markup += "a&amp;é ";
        text += "a&é ";
        break;
      case 1:
        markup += "<ph x=\"1\">&lt;br/&gt;</ph>";
        break;
      case 2:
        markup += "<ut/>";
        break;
      case 3:
        markup += "<hi type=\"&quot;t&quot;\">b";
        text += "b";
        append_random(markup, text, depth + 1);
        markup += "</hi>";
        break;
      case 4:
        markup += "<bpt i=\"1\">[<sub>s";
        text += " s";
        append_random(markup, text, depth + 1);
        markup += "</sub>]</bpt>";
        text += ' ';
        break;
      default:
        markup += "<g id=\"7\">c";
        text += "c";
        append_random(markup, text, depth + 1);
        markup += "</g>";
        break;
    }
  }
}

RC_GTEST_PROP(TmxUnitWriter, LosesNothingOfRandomUnits, ()) {
  const auto text = [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", " ", "\t", "\n", "\r", "&", "<", ">", "\"", "'", "]]>",
                                      "é", "e\u0301", "𝄞", "\u00A0"));
    std::string joined;
    for (const std::string& piece : pieces) joined += piece;
    return joined;
  };
  std::vector<TranslationUnit> units;
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    TranslationUnit& unit = units.emplace_back();
    unit.attributes = {{"tuid", text()}};
    unit.properties = {{text(), text(), {{"o-encoding", text()}}}};
    unit.notes = {{text()}, {text()}};
    for (int j = *rc::gen::inRange(1, 4); j > 0; --j) {
      Tuv& tuv = unit.variants.emplace_back();
      tuv.language = LangTag::parse(*rc::gen::element<std::string>("en", "fr-CA", "zh-Hant"));
      tuv.text = text();
      if (*rc::gen::arbitrary<bool>()) {
        std::string markup = "<ph/>";
        tuv.text.clear();
        append_random(markup, tuv.text, 0);
        InlineText made = parse_markup(markup);
        RC_ASSERT(made.text == tuv.text);
        RC_ASSERT(to_markup(made.text, made.codes) == markup);
        tuv.codes = std::move(made.codes);
      }
    }
  }
  const TmxContent content = read_text(written({}, units));
  RC_ASSERT(content.error == "");
  RC_ASSERT(content.units == units);
}

}  // namespace
}  // namespace dragoman::tmx
