// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/lang_tag.h"

#include <gtest/gtest.h>

#include "corpus/base/error.h"

namespace dragoman {
namespace {

TEST(LangTag, IsTheSameHoweverItIsWritten) {
  EXPECT_EQ(LangTag::parse("EN_us"), LangTag::parse("en-US"));
  EXPECT_EQ(LangTag::parse("zh-hans-cn").str(), "zh-Hans-CN");
}

TEST(LangTag, KnowsItsPrimaryLanguage) {
  EXPECT_EQ(LangTag::parse("fr-CA").language(), "fr");
  EXPECT_EQ(LangTag::parse("fr").language(), "fr");
  EXPECT_EQ(LangTag().str(), "und");
}

TEST(LangTag, CannotBeMalformed) {
  for (const char* tag : {"", "french", "e", "fr-", "12", "fr fr", "en-US-too-long-a-subtag"}) {
    EXPECT_THROW(LangTag::parse(tag), Error) << tag;
  }
}

TEST(LangTag, HasTheNamesThatPeopleGiveFilesByIt) {
  EXPECT_EQ(LangTag::parse("fr-CA").three_letters(), "fra");
  EXPECT_EQ(LangTag::parse("zh-Hans").english_name(), "Chinese");
  EXPECT_TRUE(LangTag::parse("ar").is_known());
  EXPECT_FALSE(LangTag::parse("one").is_known());
}

}  // namespace
}  // namespace dragoman
