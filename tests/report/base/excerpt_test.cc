// SPDX-License-Identifier: Apache-2.0
#include "report/base/excerpt.h"

#include <gmock/gmock.h>

namespace dragoman::report {
namespace {

using testing::ElementsAre;

std::string joined(const std::vector<Cell>& row) {
  std::string text;
  for (const Cell& cell : row) text += cell.bytes;
  return text;
}

std::string excerpt_of(std::string_view text, std::string_view words, unsigned columns) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  const auto end = begin + static_cast<std::uint32_t>(words.size());
  return joined(with_brackets(excerpt(text, {{begin, end}}, columns)));
}

std::vector<std::string> broken(std::string_view text, unsigned columns) {
  std::vector<std::string> texts;
  for (const auto& row : lines(cells(text), columns)) texts.push_back(joined(row));
  return texts;
}

TEST(Excerpt, IsTheWholeTextWhereThatFits) {
  EXPECT_EQ(excerpt_of("Le 3 mai 2005, à Lima", "mai", 21), "Le 3 [[mai]] 2005, à Lima");
}

TEST(Excerpt, IsCutBetweenWordsOnBothSides) {
  EXPECT_EQ(excerpt_of("one two three four five six seven", "four", 16), "…three [[four]] five…");
  EXPECT_EQ(excerpt_of("one two three four five six seven", "one", 15), "[[one]] two three…");
  EXPECT_EQ(excerpt_of("one two three four five six seven", "seven", 15), "…five six [[seven]]");
}

TEST(Excerpt, CutsWhatIsTooLongItself) {
  EXPECT_EQ(excerpt_of("one two three four five", "two three four", 10), "…[[two three]]…");
  EXPECT_EQ(excerpt_of("a abcdefghijkl b", "abcdefghijkl", 5), "…[[abcdefghijkl]]…");
}

TEST(Excerpt, ShowsAPlaceWithoutWords) {
  EXPECT_EQ(joined(excerpt("one two", {{3, 3}}, 20)), "one two");
  EXPECT_EQ(joined(excerpt("", {{0, 0}}, 20)), "");
}

TEST(Excerpt, MarksSeveralRanges) {
  EXPECT_EQ(joined(with_brackets(excerpt("one two three", {{0, 3}, {8, 13}}, 20))),
            "[[one]] two [[three]]");
}

TEST(Difference, IsOfWholeWords) {
  const auto words = [](std::string_view text, std::string_view other) {
    const MarkedRange found = difference(text, other);
    return std::string(text.substr(found.begin, found.end - found.begin));
  };
  EXPECT_EQ(words("Il a adopté le texte.", "Il a adapté le texte."), "adopté");
  EXPECT_EQ(words("les États réélus", "les États élus"), "réélus");
  EXPECT_EQ(words("à la fin", "a la fin"), "à");
  EXPECT_EQ(words("a very long way", "a long way"), "very ");
  EXPECT_EQ(words("a long way", "a very long way"), "");
  EXPECT_EQ(words("same", "same"), "");
  EXPECT_EQ(words("", "other"), "");
}

TEST(Cells, KeepAMarkWithItsLetterAndLetNoControlCharacterThrough) {
  EXPECT_EQ(cells("e\u0301a").size(), 2U);
  EXPECT_EQ(joined(cells("a\x1b[31mb\u202E")), "a\uFFFD[31mb\uFFFD");
}

TEST(Lines, CountColumnsAndNotBytes) {
  EXPECT_EQ(columns_of("été 1\u00A0000"), 9U);
  EXPECT_EQ(columns_of("日本e\u0301"), 5U);
  EXPECT_THAT(broken("été où çà abcdefghijk", 6), ElementsAre("été où", "çà", "abcdef", "ghijk"));
}

TEST(Lines, DoNotBreakAtANoBreakSpaceNorInsideGuillemets) {
  EXPECT_THAT(broken("ab 1\u00A0000", 6), ElementsAre("ab", "1\u00A0000"));
  EXPECT_THAT(broken("ab « cd » : ef", 6), ElementsAre("ab", "« cd »", ": ef"));
  EXPECT_THAT(broken("abc : de", 4), ElementsAre("abc ", ": de"));
}

}  // namespace
}  // namespace dragoman::report
