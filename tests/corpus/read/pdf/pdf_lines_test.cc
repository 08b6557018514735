// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/read/pdf/poppler_words.h"

namespace dragoman::pdf {
namespace {

Word word(float left, float base, const std::string& text, float size = 10, bool spaced = true) {
  static std::uint32_t order = 0;
  Word made;
  made.left = left;
  made.right = left + 0.5F * size * static_cast<float>(text.size());
  made.base = base;
  made.size = size;
  made.text = text;
  made.spaced = spaced;
  made.order = order++;
  return made;
}

std::vector<std::string> texts(std::vector<Word> words) {
  mark_scripts(words);
  std::vector<std::string> result;
  for (const Line& line : lines_of(std::move(words))) result.push_back(line.text);
  return result;
}

using ::testing::ElementsAre;

TEST(PdfLines, AreWordsOnOneBaseline) {
  EXPECT_THAT(texts({word(50, 112, "below"), word(80, 100, "right"), word(50, 100.4F, "left")}),
              ElementsAre("left right", "below"));
}

TEST(PdfLines, ShowPowersAsPowers) {
  EXPECT_THAT(texts({word(50, 100, "10"), word(60, 96.5F, "\u2212", 6.5F, false),
                     word(70, 96.5F, "34", 6.5F, false), word(90, 100, "J")}),
              ElementsAre("10⁻³⁴ J"));
  EXPECT_THAT(texts({word(50, 100, "K"), word(55, 101, "J", 6.5F, false), word(70, 100, "and")}),
              ElementsAre("KJ and"));
}

TEST(PdfLines, ShowDegreesThatAreARaisedLetter) {
  EXPECT_THAT(
      texts({word(50, 100, "20"), word(64, 96.5F, "o", 6.5F), word(67.3F, 100, "C", 10, false)}),
      ElementsAre("20 °C"));
}

TEST(PdfLines, LeaveOutBulletsAndBarCodes) {
  std::vector<Word> words = {word(50, 100, "•"), word(60, 100, "report"),
                             word(140, 100, "\uF02A\uF032")};
  const std::vector<Line> lines = lines_of(std::move(words));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].bullet);
  EXPECT_EQ(lines[0].text, "report");
}

TEST(PdfLines, JoinLettersThatStandApart) {
  std::vector<Word> words;
  float left = 50;
  for (const char c : std::string("PARTONE")) {
    words.push_back(word(left, 100, std::string(1, c), 10, false));
    left += c == 'T' && words.size() == 4 ? 20.0F : 8.0F;
  }
  EXPECT_THAT(texts(std::move(words)), ElementsAre("PART ONE"));
}

TEST(PdfLines, AreNotSpacedAsTheDotsAreThatLeadToAPage) {
  std::vector<Word> words = {word(50, 100, "Default"), word(88, 100, "rules")};
  for (int k = 0; k < 30; ++k) {
    words.push_back(word(120 + 8 * static_cast<float>(k), 100, ".", 10, false));
  }
  for (Word& one : words) one.spaced = false;
  EXPECT_THAT(texts(std::move(words)), ElementsAre(::testing::StartsWith("Default rules")));
}

TEST(PdfLines, TakeTheMarkOfANoteFromItsBeginning) {
  std::vector<Word> words = {word(50, 97, "4", 6), word(56, 100, "See")};
  mark_scripts(words);
  const std::vector<Line> lines = lines_of(std::move(words));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].raised, "4");
  EXPECT_EQ(lines[0].text, "See");
}

TEST(PopplerWords, MayHoldBytesThatAreNoText) {
  const std::vector<PageParts> pages = parse_poppler_words(
      "<doc><page width=\"600\" height=\"800\"><word xMin=\"50\" yMin=\"90\" xMax=\"80\" "
      "yMax=\"101\">a\xFF\xFE"
      "b</word></page></doc>");
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_EQ(pages[0].words.size(), 1U);
  EXPECT_EQ(pages[0].words[0].text, "a??b");
}

}  // namespace
}  // namespace dragoman::pdf
