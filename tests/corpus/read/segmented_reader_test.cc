// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "corpus/reader.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

Document parse(std::string_view text) { return parse_segmented(text, LangTag::parse("en"), "t"); }

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Segment& segment : document.segments) {
    result.emplace_back(document.text(segment));
  }
  return result;
}

TEST(ParseSegmented, TakesBlankLinesForParagraphs) {
  const Document document = parse("1. One.\nTwo.\n\n2. Three.\n");
  EXPECT_TRUE(document.has_paragraphs);
  EXPECT_THAT(texts(document), ElementsAre("One.", "Two.", "Three."));
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].text, "One. Two.");
  EXPECT_EQ(document.blocks[0].label.text, "1.");
  EXPECT_EQ(document.label(document.segments[1]).key, "");
  EXPECT_EQ(document.label(document.segments[2]).key, "2");
}

TEST(ParseSegmented, LeavesParagraphsOpenWithoutBlankLines) {
  const Document document = parse("(a) one\n(b) two\nthree\n");
  EXPECT_FALSE(document.has_paragraphs);
  EXPECT_THAT(texts(document), ElementsAre("one", "two", "three"));
  EXPECT_EQ(document.label(document.segments[1]).key, "b");
}

TEST(ParseSegmented, TakesBlankLinesAtTheEndsForNothing) {
  EXPECT_FALSE(parse("\n\none\ntwo\n\n").has_paragraphs);
}

TEST(ParseSegmented, KeepsALineThatIsALabelAlone) {
  const Document document = parse("(a)\ntext\n");
  EXPECT_THAT(texts(document), ElementsAre("(a)", "text"));
  EXPECT_TRUE(document.blocks[0].label.in_text);
}

TEST(ParseSegmented, CountsALineWithoutWidthAsASegment) {
  EXPECT_EQ(parse("one\n\u200B\ntwo\n").segments.size(), 3U);
}

TEST(ParseSegmented, TellsTheKindsOfBlocks) {
  using enum BlockKind;
  const Document document = parse("I. Scope\n\n1. One.\nTwo.\n\n(a) three;\n\n(Signed) A. B.\n");
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  EXPECT_THAT(kinds, ElementsAre(heading, paragraph, list_item, signature));
}

RC_GTEST_PROP(ParseSegmented, MakesOneSegmentOfEachLine, ()) {
  const auto lines = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
      std::vector<std::string>{"", " ", "1.", "1. a", "(a) b", "a b", "Annex I", "*", "\u00A0x"}));
  std::string text;
  std::size_t full = 0;
  for (const std::string& line : lines) {
    text += line + "\n";
    full += !line.empty() && line != " ";
  }
  RC_ASSERT(parse(text).segments.size() == full);
}

}  // namespace
}  // namespace dragoman
