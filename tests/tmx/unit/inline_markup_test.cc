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
  *out << code.place << ' ' << static_cast<int>(code.kind) << ' ' << code.element << ' ' << code.id
       << ' ' << code.type << " \"" << code.content << '"';
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(InlineMarkup, IsCodesAtPlacesOfTheText) {
  const std::string markup =
      "é<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>b<ept i=\"1\">&lt;/b&gt;</ept> "
      "<hi x=\"2\" type=\"term\">c</hi><ph x=\"3\"/><it pos=\"end\" x=\"4\">}</it>&amp;";
  EXPECT_EQ(plain_text(markup), "éb c&");
  EXPECT_THAT(inline_codes(markup),
              ElementsAre(InlineCode{2, CodeKind::begin, "bpt", "1", "bold", "&lt;b&gt;"},
                          InlineCode{3, CodeKind::end, "ept", "1", "", "&lt;/b&gt;"},
                          InlineCode{4, CodeKind::begin, "hi", "2", "term", ""},
                          InlineCode{5, CodeKind::end, "hi", "2", "", ""},
                          InlineCode{5, CodeKind::single, "ph", "3", "", ""},
                          InlineCode{5, CodeKind::end, "it", "4", "", "}"}));
  EXPECT_EQ(to_markup(plain_text(markup), inline_codes(markup)), markup);
}

TEST(InlineMarkup, CodesSplitWhereASubHoldsText) {
  const std::string markup =
      "a<ph x=\"1\">[<sub type=\"t\">note <hi>x</hi></sub>;<sub>y</sub>]</ph>b";
  EXPECT_EQ(plain_text(markup), "a note x  y b");
  EXPECT_THAT(inline_codes(markup), ElementsAre(InlineCode{1, CodeKind::single, "ph", "1", "", "["},
                                                InlineCode{1, CodeKind::begin, "sub", "", "t", ""},
                                                InlineCode{7, CodeKind::begin, "hi", "", "", ""},
                                                InlineCode{8, CodeKind::end, "hi", "", "", ""},
                                                InlineCode{9, CodeKind::end, "sub", "", "", ";"},
                                                InlineCode{9, CodeKind::begin, "sub", "", "", ""},
                                                InlineCode{12, CodeKind::end, "sub", "", "", "]"},
                                                InlineCode{12, CodeKind::end, "ph", "1", "", ""}));
  EXPECT_EQ(to_markup(plain_text(markup), inline_codes(markup)), markup);
}

TEST(InlineMarkup, SurvivesTheWayThroughCodes) {
  for (const std::string markup :
       {"<bpt i=\"1\">{<sub>a</sub>}</bpt>b<ept i=\"1\">{<sub>c</sub></ept>",
        "<g x=\"1\">a</g><y/>", "<ut>x<sub><ph>y<sub>z</sub></ph></sub></ut>",
        "<hi><hi>a</hi></hi>", "<it pos=\"begin\"><sub>a</sub></it>", " <ph/> ",
        "<sub>odd</sub>"}) {
    const std::vector<InlineCode> codes = inline_codes(markup);
    const std::string again = to_markup(plain_text(markup), codes);
    EXPECT_EQ(again, markup);
    EXPECT_EQ(inline_codes(again), codes);
  }
}

TEST(InlineMarkup, OfNothingIsNothing) {
  EXPECT_THAT(inline_codes(""), IsEmpty());
  EXPECT_EQ(plain_text(""), "");
  EXPECT_EQ(to_markup("a < b", {}), "a &lt; b");
}

TEST(InlineMarkup, MustBeWellFormed) {
  for (const std::string markup : {"<ph>", "a & b", "</ph>", "</seg><seg>", "<ph a=b/>", "<!"}) {
    EXPECT_THROW(inline_codes(markup), Error) << markup;
    EXPECT_THROW(plain_text(markup), Error) << markup;
  }
}

TEST(InlineMarkup, IsAsDeepAsItLikes) {
  std::string markup;
  for (int i = 0; i < 100'000; ++i) markup += "<hi>";
  markup += "a";
  for (int i = 0; i < 100'000; ++i) markup += "</hi>";
  EXPECT_EQ(plain_text(markup), "a");
  EXPECT_EQ(inline_codes(markup).size(), 200'000U);
}

}  // namespace
}  // namespace dragoman::tmx
