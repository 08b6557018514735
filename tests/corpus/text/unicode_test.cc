// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/unicode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dragoman {
namespace {

TEST(FindInvalidUtf8, FindsTheFirstBrokenByte) {
  EXPECT_EQ(find_invalid_utf8("Été 😀"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\xC3"), 2U);         // truncated
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U);       // overlong
  EXPECT_EQ(find_invalid_utf8("a\xED\xA0\x80"), 1U);  // a surrogate
  EXPECT_EQ(find_invalid_utf8("a\xF5\x80\x80\x80"), 1U);
}

RC_GTEST_PROP(NextChar, ReadsBackWhatWasWritten, ()) {
  const auto chars = *rc::gen::container<std::vector<std::uint32_t>>(
      rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(1, 0x110000),
                        [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; }));
  std::string text;
  for (const auto c : chars) append_utf8(c, text);
  RC_ASSERT(find_invalid_utf8(text) == std::string_view::npos);
  RC_ASSERT(count_chars(text) == chars.size());
  std::size_t at = 0;
  for (const auto c : chars) RC_ASSERT(next_char(text, at) == c);
  RC_ASSERT(at == text.size());
  for (std::size_t k = chars.size(); k-- > 0;) RC_ASSERT(previous_char(text, at) == chars[k]);
}

TEST(Fold, TakesCaseAndMarksAway) {
  EXPECT_EQ(fold("ÉLÈVE Œuvre Straße Ñandú"), "eleve oeuvre strasse nandu");
  EXPECT_EQ(fold(U'Ế'), U'e');
  EXPECT_EQ(fold(U'Ж'), U'ж');
  EXPECT_EQ(fold(U'联'), U'联');
}

TEST(Spaces, AreAllKindsOfWhiteSpace) {
  for (const char32_t c : {U' ', U'\t', U'\u00A0', U'\u202F', U'\u2009', U'\u3000', U'\uFEFF'}) {
    EXPECT_TRUE(is_space(c)) << static_cast<unsigned>(c);
  }
  EXPECT_FALSE(is_space(U'a'));
  EXPECT_EQ(trim("\u00A0\t a b \u202F\n"), "a b");
  EXPECT_EQ(trim(" \u00A0 "), "");
}

TEST(CollapseSpaces, KeepsNoBreakSpacesAndJoinsTheOthers) {
  EXPECT_EQ(collapse_spaces("  a \t b\u00A0: c\n"), "a b\u00A0: c");
}

TEST(DigitValue, KnowsDigitsOfAllScripts) {
  EXPECT_EQ(digit_value(U'7'), 7);
  EXPECT_EQ(digit_value(U'٧'), 7);
  EXPECT_EQ(digit_value(U'x'), -1);
  EXPECT_EQ(digit_value(U'²'), -1);
}

}  // namespace
}  // namespace dragoman
