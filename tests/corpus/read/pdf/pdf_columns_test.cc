// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/read/pdf/pdf_grid.h"

namespace dragoman::pdf {
namespace {

using ::testing::ElementsAre;

// Words of a text that begins at a place, with even spaces.
void add(std::vector<Word>& words, float left, float base, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    Word word;
    word.left = left + 5.0F * static_cast<float>(at);
    word.right = left + 5.0F * static_cast<float>(end);
    word.base = base;
    word.size = 10;
    word.spaced = true;
    word.text = text.substr(at, end - at);
    word.order = static_cast<std::uint32_t>(words.size());
    words.push_back(word);
    at = end + 1;
  }
}

std::vector<std::string> texts(std::vector<Word> words) {
  std::vector<std::string> result;
  for (Region& region : regions_of(std::move(words))) {
    std::string text = region.cell ? "cell:" : "";
    for (const Line& line : lines_of(std::move(region.words))) text += " " + line.text;
    result.push_back(text);
  }
  return result;
}

TEST(PdfColumns, OfProseAreReadOneAfterTheOther) {
  std::vector<Word> words;
  for (int k = 0; k < 5; ++k) {
    add(words, 50, 100.0F + 12.0F * static_cast<float>(k), "one two three four five");
    add(words, 190, 100.0F + 12.0F * static_cast<float>(k), "six seven eight nine ten");
  }
  const std::vector<std::string> found = texts(std::move(words));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].find("six"), std::string::npos);
  EXPECT_EQ(found[1].find("one"), std::string::npos);
}

TEST(PdfColumns, OfTablesWithoutLinesAreReadRowByRow) {
  std::vector<Word> words;
  add(words, 50, 100, "AT");
  add(words, 90, 100, "Austria");
  add(words, 50, 112, "BA");
  add(words, 90, 112, "Bosnia and");
  add(words, 90, 124, "Herzegovina");
  add(words, 50, 136, "CH");
  add(words, 90, 136, "Switzerland");
  EXPECT_THAT(texts(std::move(words)),
              ElementsAre("cell: AT", "cell: Austria", "cell: BA", "cell: Bosnia and Herzegovina",
                          "cell: CH", "cell: Switzerland"));
}

TEST(PdfColumns, AreNoneInStretchedLines) {
  std::vector<Word> words;
  add(words, 50, 100, "and");
  add(words, 90, 100, "importing");
  add(words, 170, 100, "goods");
  add(words, 50, 112, "from");
  add(words, 110, 112, "a");
  add(words, 160, 112, "country");
  add(words, 50, 124, "that is not a member of it");
  EXPECT_EQ(texts(std::move(words)).size(), 1U);
}

TEST(PdfColumns, DoNotPartLabelsFromTheirText) {
  std::vector<Word> words;
  for (int k = 0; k < 4; ++k) {
    add(words, 50, 100.0F + 12.0F * static_cast<float>(k), std::to_string(k + 1) + ".");
    add(words, 80, 100.0F + 12.0F * static_cast<float>(k), "Item of the agenda");
  }
  EXPECT_EQ(texts(std::move(words)).size(), 1U);
}

TEST(PdfGrid, FindsCellsBetweenPiecesOfLines) {
  std::vector<Rule> rules;
  for (const float y : {100.0F, 120.0F, 140.0F}) {
    rules.push_back({50, y, 100, y + 0.5F});
    rules.push_back({100.5F, y, 150, y + 0.5F});
  }
  for (const float x : {50.0F, 100.0F, 150.0F}) {
    rules.push_back({x, 100.5F, x + 0.5F, 120});
    rules.push_back({x, 120.5F, x + 0.5F, 140});
  }
  const std::vector<GridCell> cells = cells_of(rules);
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[3].row, 1);
  EXPECT_EQ(cells[3].column, 1);
}

TEST(PdfGrid, KeepsCellsThatSpanSeveralTogether) {
  std::vector<Rule> rules = {{50, 100, 150, 100}, {50, 120, 150, 120},  {50, 140, 150, 140},
                             {50, 100, 50, 140},  {150, 100, 150, 140}, {100, 120, 100, 140}};
  const std::vector<GridCell> cells = cells_of(rules);
  ASSERT_EQ(cells.size(), 3U);
  EXPECT_FLOAT_EQ(cells[0].right, 150);
}

TEST(PdfGrid, IsNoneOfAFrameOrOfDrawings) {
  EXPECT_TRUE(
      cells_of({{50, 100, 150, 100}, {50, 120, 150, 120}, {50, 100, 50, 120}, {150, 100, 150, 120}})
          .empty());
  std::vector<Rule> many;
  for (int k = 0; k < 40'000; ++k) {
    const auto at = static_cast<float>(k % 700);
    many.push_back({at, at, at + 300, at});
    many.push_back({at, at, at, at + 300});
  }
  cells_of(many);
}

}  // namespace
}  // namespace dragoman::pdf
