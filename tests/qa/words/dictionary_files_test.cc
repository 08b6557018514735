// SPDX-License-Identifier: Apache-2.0
#include "qa/words/dictionary_files.h"

#include <gtest/gtest.h>

#include "qa/words/speller.h"
#include "qa/words/word_forms.h"

namespace dragoman::qa {
namespace {

TEST(Dictionaries, AreFoundForALanguageThatHasThem) {
  EXPECT_FALSE(find_dictionary(LangTag::parse("xx")).has_value());
  EXPECT_EQ(speller(LangTag::parse("xx")), nullptr);
  EXPECT_EQ(word_forms(LangTag::parse("xx")), nullptr);
}

}  // namespace
}  // namespace dragoman::qa
