// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/inline_markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::tmx {

inline void PrintTo(const InlineCode& code, std::ostream* out) {
  *out << code.place << ' ' << static_cast<int>(code.kind) << ' ' << code.element;
  for (const auto& [name, value] : code.attributes) *out << ' ' << name << '=' << value;
  *out << " \"" << code.content << (code.holds_sub ? "\" …" : "\"");
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string again(const std::string& markup) {
  const InlineText content = parse_markup(markup);
  return to_markup(content.text, content.codes);
}

InlineCode holding_sub(InlineCode code) {
  code.holds_sub = true;
  return code;
}

TEST(InlineMarkup, IsCodesAtPlacesOfTheText) {
  const std::string markup =
      "é<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>b<ept i=\"1\">&lt;/b&gt;</ept> "
      "<hi x=\"2\" type=\"term\">c</hi><ph x=\"3\"/><it pos=\"end\" x=\"4\">}</it>&amp;";
  EXPECT_EQ(parse_markup(markup).text, "éb c&");
  EXPECT_THAT(parse_markup(markup).codes,
              ElementsAre(make_code(2, CodeKind::begin, "bpt", "1", "bold", "&lt;b&gt;"),
                          make_code(3, CodeKind::end, "ept", "1", "", "&lt;/b&gt;"),
                          make_code(4, CodeKind::begin, "hi", "2", "term", ""),
                          make_code(5, CodeKind::end, "hi", "2", "", ""),
                          make_code(5, CodeKind::single, "ph", "3", "", ""),
                          make_code(5, CodeKind::end, "it", "4", "", "}")));
  EXPECT_EQ(again(markup), markup);
}

TEST(InlineMarkup, CodesSplitWhereASubHoldsText) {
  const std::string markup =
      "a<ph x=\"1\">[<sub type=\"t\">note <hi>x</hi></sub>;<sub>y</sub>]</ph>b";
  EXPECT_EQ(parse_markup(markup).text, "a note x  y b");
  EXPECT_THAT(parse_markup(markup).codes,
              ElementsAre(holding_sub(make_code(1, CodeKind::single, "ph", "1", "", "[")),
                          make_code(1, CodeKind::begin, "sub", "", "t", ""),
                          make_code(7, CodeKind::begin, "hi", "", "", ""),
                          make_code(8, CodeKind::end, "hi", "", "", ""),
                          make_code(9, CodeKind::end, "sub", "", "", ";"),
                          make_code(9, CodeKind::begin, "sub", "", "", ""),
                          make_code(12, CodeKind::end, "sub", "", "", "]"),
                          make_code(12, CodeKind::end, "ph", "1", "", "")));
  EXPECT_EQ(again(markup), markup);
}

TEST(InlineMarkup, SurvivesTheWayThroughCodes) {
  for (const std::string markup :
       {"<bpt i=\"1\">{<sub>a</sub>}</bpt>b<ept i=\"1\">{<sub>c</sub></ept>",
        "<g x=\"1\">a</g><y/>", "<ut>x<sub><ph>y<sub>z</sub></ph></sub></ut>",
        "<hi><hi>a</hi></hi>", "<it pos=\"begin\"><sub>a</sub></it>", " <ph/> ", "<sub>odd</sub>",
        "<hi/> <hi>a</hi><sub/>", "<ph/><sub>a</sub>", "<ept i=\"1\"/><sub>a</sub><ept i=\"1\"/>",
        "<ept i=\"1\"><sub>a</sub></ept>", "<bpt x=\"9\" i=\"1\" o=\"&quot;&#10;\" type=\"b\"/>a",
        "<ph><y z=\"1\">n</y>m</ph>a", "<foo a=\"1\" b=\"2\">in<bar/></foo><foo/>"}) {
    EXPECT_EQ(again(markup), markup);
  }
}

TEST(InlineMarkup, OfNothingIsNothing) {
  EXPECT_THAT(parse_markup("").codes, IsEmpty());
  EXPECT_EQ(parse_markup("").text, "");
  EXPECT_EQ(to_markup("a < b", {}), "a &lt; b");
}

TEST(InlineMarkup, HasNoTextInsideOfNativeCode) {
  const InlineText content = parse_markup("<ph>[<y>native</y>]</ph>text<it pos=\"end\"/>");
  EXPECT_EQ(content.text, "text");
  EXPECT_EQ(content.codes.back().place, 4U);
}

TEST(InlineMarkup, MustBeWellFormed) {
  for (const std::string markup : {"<ph>", "a & b", "</ph>", "</seg><seg>", "<ph a=b/>", "<!"}) {
    EXPECT_THROW(parse_markup(markup), Error) << markup;
  }
}

TEST(InlineMarkup, IsAsDeepAsItLikes) {
  std::string markup;
  for (int i = 0; i < 100'000; ++i) markup += "<hi>";
  markup += "a";
  for (int i = 0; i < 100'000; ++i) markup += "</hi>";
  EXPECT_EQ(parse_markup(markup).text, "a");
  EXPECT_EQ(parse_markup(markup).codes.size(), 200'000U);
}

}  // namespace
}  // namespace dragoman::tmx
