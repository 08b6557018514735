// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/word_breaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dragoman {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

TEST(WordBreaks, AreWhereWordsBeginAndEnd) {
  EXPECT_THAT(word_breaks("a bc, d", LangTag::parse("en")), ElementsAre(0, 1, 2, 4, 5, 6, 7));
  EXPECT_THAT(word_breaks("", LangTag::parse("en")), ElementsAre(0));
}

TEST(WordBreaks, AreThoseOfTheDictionaryWhereNoSpacesAreWritten) {
  const auto breaks =
      word_breaks("并合并合理的贡献", LangTag::parse("zh"));  // 并 合并 合理 的 贡献
  EXPECT_THAT(breaks, Contains(3U));
  EXPECT_THAT(breaks, Not(Contains(6U)));
}

}  // namespace
}  // namespace dragoman
