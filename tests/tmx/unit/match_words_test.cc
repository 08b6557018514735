// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/match_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;

MatchWords split(std::string_view text, std::string_view markup = {}) {
  MatchWords words;
  split_match_words(text, parse_markup(markup).codes, words);
  return words;
}

std::vector<std::string> keys(std::string_view text) {
  const MatchWords words = split(text);
  std::vector<std::string> keys;
  for (const MatchWord& word : words.words) {
    std::string key(words.key(word));
    if (word.number) key.insert(0, "#");
    keys.push_back(std::move(key));
  }
  return keys;
}

TEST(MatchWords, AreRunsOfLettersAndDigitsInLowerCase) {
  EXPECT_THAT(keys("The Assembly, in its A4-sized 2nd part"),
              ElementsAre("the", "assembly", "in", "its", "a4", "sized", "2nd", "part"));
  EXPECT_THAT(keys("L’Élection d'État"), ElementsAre("l", "élection", "d", "état"));
}

TEST(MatchWords, TakeANumberWithItsGroupsAndDecimalsAsOne) {
  EXPECT_THAT(keys("1,500.25 or 1\u00A0500,25 of A/RES/60/1."),
              ElementsAre("#1,500.25", "or", "#1 500,25", "of", "a", "res", "#60", "#1"));
  EXPECT_THAT(keys("in 2003, 35 States"), ElementsAre("in", "#2003", "#35", "states"));
  EXPECT_THAT(keys("page 3\u00A045"), ElementsAre("page", "#3", "#45"));
}

TEST(MatchWords, TakeEachCharacterOfAScriptWithoutSpacesAsOne) {
  EXPECT_THAT(keys("大会决议 60"), ElementsAre("大", "会", "决", "议", "#60"));
}

TEST(MatchWords, AreTheSameInEveryUnicodeForm) {
  EXPECT_EQ(keys("E\u0301tat"), keys("État"));
  EXPECT_EQ(split("E\u0301tat").letter_case, split("État").letter_case);
}

TEST(MatchWords, ReadDigitsOfAnyScriptAsNumbers) {
  EXPECT_THAT(keys("٢٠٠٣"), ElementsAre("#2003"));
}

TEST(MatchWords, TellWhichKindOfThingDiffers) {
  const MatchWords plain = split("The report, in part");
  const MatchWords upper = split("the Report, in part");
  EXPECT_NE(plain.letter_case, upper.letter_case);
  EXPECT_EQ(plain.punctuation, upper.punctuation);
  const MatchWords comma = split("The report in part");
  EXPECT_EQ(plain.letter_case, comma.letter_case);
  EXPECT_NE(plain.punctuation, comma.punctuation);
  EXPECT_NE(split("co-operation").punctuation, split("co operation").punctuation);
}

TEST(MatchWords, TakeWhiteSpaceOfAnyKindAndWidthAsTheSame) {
  EXPECT_EQ(split("a  b\u00A0c\n").punctuation, split(" a b c").punctuation);
}

TEST(MatchWords, DifferInTagsByTheTagsAlone) {
  EXPECT_EQ(split("a b").tags, 0U);
  EXPECT_EQ(split("a b", "a <ph>&lt;br&gt;</ph>b").tags,
            split("c d", "c <ph>&lt;br&gt;</ph>d").tags);
  EXPECT_NE(split("a b", "a <ph>&lt;br&gt;</ph>b").tags,
            split("a b", "a <ph>&lt;p&gt;</ph>b").tags);
  EXPECT_NE(split("a b", "a <ph type=\"x\"/>b").tags, split("a b", "a <ph/>b").tags);
  EXPECT_EQ(split("a b", "a <ph x=\"1\"/>b").tags, split("a b", "a <ph x=\"2\"/>b").tags);
}

}  // namespace
}  // namespace dragoman::tmx
