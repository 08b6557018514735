// SPDX-License-Identifier: Apache-2.0
#include "qa/words/word_forms.h"

#include <gmock/gmock.h>

namespace dragoman::qa {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const LangTag kFrench = LangTag::parse("fr");

TEST(WordForms, ReadTheFieldsOfADictionary) {
  const WordForms* const forms = word_forms(kFrench);
  if (forms == nullptr) GTEST_SKIP() << "no French dictionary";
  EXPECT_THAT(forms->readings("accords"), Contains(Contains("is:pl")));
  EXPECT_THAT(forms->readings("accord"), Not(Contains(Contains("is:pl"))));
  EXPECT_THAT(forms->readings("bilatéraux"), Contains(Contains("po:adj")));
  EXPECT_THAT(forms->readings("krombal"), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
