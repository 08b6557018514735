// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_repair.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tmx/xml/xml_check.h"

namespace dragoman::tmx {
namespace {

TEST(RepairedMarkup, IsTheSameWhereNothingIsWrong) {
  const std::string xml = "<a b=\"1\">&amp;<c/><![CDATA[<]]></a>";
  EXPECT_EQ(repaired_markup(xml, ""), xml);
}

TEST(RepairedMarkup, TakesWhatBeginsNothingAsText) {
  EXPECT_EQ(repaired_markup("<a>R&D < 3 &#11;&#1;</a>", ""), "<a>R&amp;D &lt; 3  </a>");
}

TEST(RepairedMarkup, GivesAttributesQuotesAndElementsTheirEnd) {
  EXPECT_EQ(repaired_markup("<a b=1 c><d>x</a></e>", ""), "<a b=\"1\" c=\"\"><d>x</d></a>");
}

TEST(RepairedMarkup, KeepsOfANameWhatAnXmlParserTakes) {
  EXPECT_EQ(repaired_markup("<b© x=\"1\" ©y=\"2\">y</b©>", ""), "<b x=\"1\" y=\"2\">y</b>");
  EXPECT_EQ(repaired_markup("<©>y", ""), "&lt;©&gt;y");
}

TEST(RepairedMarkup, EndsAVariantWhereTheNextBegins) {
  EXPECT_EQ(repaired_markup("<tuv><seg>a<tuv><seg>b</seg></tuv>", ""),
            "<tuv><seg>a</seg></tuv><tuv><seg>b</seg></tuv>");
  EXPECT_EQ(repaired_markup("<t:seg>a<t:seg>b", "t:"), "<t:seg>a</t:seg><t:seg>b</t:seg>");
}

RC_GTEST_PROP(RepairedMarkup, IsWellFormedWhateverItWas, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "<", ">", "/", "a", "<b", "</b>", "<seg>", "</tuv>", "=", "\"", "'", " ", "&", "&amp;",
      "&#0;", "]]", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "é", "©", "<b©", "\u0301"));
  std::string xml;
  for (const std::string& piece : pieces) xml += piece;
  const auto fault = MarkupChecker().find_fault(repaired_markup(xml, ""));
  RC_ASSERT(!fault.has_value());
}

}  // namespace
}  // namespace dragoman::tmx
