// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/collation.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

int compare(const char* language, const char* a, const char* b) {
  return Collation(LangTag::parse(language)).compare(a, b);
}

TEST(Collation, PutsAccentedLettersWhereTheirLanguageHasThem) {
  EXPECT_LT(compare("fr", "Émirats arabes unis", "Fidji"), 0);
  EXPECT_GT(compare("es", "ñandú", "nube"), 0);
  EXPECT_LT(compare("ru", "Ёлкино", "Жуковка"), 0);
}

TEST(Collation, IgnoresCase) { EXPECT_EQ(compare("en", "CHILE", "Chile"), 0); }

TEST(Collation, KnowsSomeOrderForAnyLanguage) { EXPECT_LT(compare("qaa", "a", "b"), 0); }

}  // namespace
}  // namespace dragoman
