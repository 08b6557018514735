// SPDX-License-Identifier: Apache-2.0
#include "qa/words/words.h"

#include <gmock/gmock.h>

#include "qa/words/inside_data.h"
#include "qa/words/label_key.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;

std::vector<std::string> folded(std::string_view text, const UnspacedWords& known = {}) {
  std::vector<std::string> words;
  for (const TextWord& word : split_words(text, known)) words.push_back(word.folded);
  return words;
}

TEST(SplitWords, LooksForKnownWordsWhereNoSpaceSeparatesThem) {
  UnspacedWords known;
  for (const char* word : {"在", "举行", "的", "会议", "全体会议"}) known.add(word);
  known.add("Lima");  // has spaces around it anyhow
  EXPECT_THAT(folded("2004年5月在利马举行的全体会议", known),
              ElementsAre("2004", "年", "5", "月", "在", "利马", "举行", "的", "全体会议"));
  EXPECT_THAT(folded("在利马举行的WHO会议"), ElementsAre("在利马举行的", "who", "会议"));
}

TEST(SplitWords, KeepsVowelSignsInTheirWord) {
  EXPECT_THAT(folded("أُغلق العدَّاد"), ElementsAre("اغلق", "العداد"));
}

TEST(SplitWords, TellsMarksOfOtherScriptsAsPlainOnes) {
  const auto words = split_words("一、二；三：（四");
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[1].mark, U',');
  EXPECT_EQ(words[2].mark, U';');
  EXPECT_EQ(words[3].mark, U':');
  EXPECT_EQ(plain_mark(U'؟'), U'?');
  EXPECT_TRUE(words[0].may_be_name());
}

TEST(InsideData, HasWordsInAllTheFormsThatItsFileDescribes) {
  const InsideData& russian = inside_data(LangTag::parse("ru"));
  EXPECT_EQ(russian.office_heads.at("комиссара"), "комиссар");
  EXPECT_EQ(russian.named_events.at("конференциеи"), "conference");
  const InsideData& arabic = inside_data(LangTag::parse("ar"));
  EXPECT_EQ(arabic.named_events.at("بالموتمر"), "conference");
  EXPECT_EQ(arabic.named_events.at("موتمر"), "conference");
}

TEST(LetterBehind, IsOfTheSameScript) {
  EXPECT_EQ(letter_behind("а", 2), "в");
  EXPECT_EQ(letter_behind("ا", 1), "ب");
  EXPECT_EQ(letter_behind("一", 4), "五");
  EXPECT_EQ(letter_behind("一", 40), "");
  EXPECT_EQ(letter_behind("a", 1), "");
}

}  // namespace
}  // namespace dragoman::qa
