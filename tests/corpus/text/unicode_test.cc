// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/unicode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/uchar.h>

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

TEST(LineBreaks, AreNoSpacesBetweenCharactersThatAreWrittenWithoutThem) {
  EXPECT_TRUE(joins_without_space(U'还', U'可'));
  EXPECT_TRUE(joins_without_space(U'，', U'可'));
  EXPECT_TRUE(joins_without_space(U'。', U'“'));
  EXPECT_TRUE(joins_without_space(U'か', U'カ'));
  EXPECT_FALSE(joins_without_space(U'用', U'T'));
  EXPECT_FALSE(joins_without_space(U'한', U'국'));
  EXPECT_FALSE(joins_without_space(U'a', U'“'));
  EXPECT_FALSE(joins_without_space(U'ب', U'ت'));
}

TEST(Characters, AreWhatUnicodeSaysOfThem) {
  for (char32_t c = 0; c < 0x11000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;  // surrogates
    const auto point = static_cast<UChar32>(c);
    ASSERT_EQ(is_letter(c), u_isalpha(point) != 0) << point;
    ASSERT_EQ(is_digit(c), u_isdigit(point) != 0) << point;
    ASSERT_EQ(is_combining_mark(c), (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0) << point;
    const int breaks = u_getIntPropertyValue(point, UCHAR_LINE_BREAK);
    if (breaks == U_LB_ALPHABETIC) {
      ASSERT_FALSE(is_written_without_spaces(c)) << point;
    }
  }
}

TEST(DigitValue, KnowsDigitsOfAllScripts) {
  EXPECT_EQ(digit_value(U'7'), 7);
  EXPECT_EQ(digit_value(U'٧'), 7);
  EXPECT_EQ(digit_value(U'x'), -1);
  EXPECT_EQ(digit_value(U'²'), -1);
}

TEST(ToNfc, PutsMarksInOrderHoweverManyThereAre) {
  for (const std::size_t count : {2U, 15U, 16U, 100U}) {
    std::string mixed = "e";
    std::string ordered = "e";
    for (std::size_t k = 0; k < count; ++k) mixed += "\u0301\u0323";
    for (std::size_t k = 0; k < count; ++k) ordered += "\u0323";
    for (std::size_t k = 0; k < count; ++k) ordered += "\u0301";
    EXPECT_EQ(to_nfc(mixed + " x"), to_nfc(ordered + " x")) << count;
    EXPECT_TRUE(to_nfc(mixed).starts_with("\u1EB9\u0323")) << count;
  }
}

TEST(ToNfc, TakesMarksApartThatAreMadeOfOthers) {
  // U+0344 is U+0308 with U+0301, of one class, so that nothing changes places.
  std::string composed = "a";
  std::string apart = "a";
  for (int k = 0; k < 40; ++k) {
    composed += "\u0344";
    apart += "\u0308\u0301";
  }
  EXPECT_EQ(to_nfc(composed), to_nfc(apart));
}

}  // namespace
}  // namespace dragoman
