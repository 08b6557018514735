// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/numerals.h"

#include <gtest/gtest.h>

#include <string_view>

namespace dragoman {
namespace {

TEST(Numerals, AreRomanInTheirUsualFormAndOneCaseOnly) {
  EXPECT_EQ(roman_value("IV"), 4);
  EXPECT_EQ(roman_value("xviii"), 18);
  EXPECT_EQ(roman_value("XCIX"), 99);
  EXPECT_EQ(roman_value("CCCLXXXVIII"), 388);
  for (const std::string_view text : {"", "IIII", "IXI", "VX", "Xi", "CCCC", "A", "MM"}) {
    EXPECT_EQ(roman_value(text), 0) << text;
  }
}

TEST(Numerals, AreFiguresOfAnyScript) {
  EXPECT_EQ(figure("12"), "12");
  EXPECT_EQ(figure("١٢"), "12");
  EXPECT_EQ(figure("１２"), "12");
  EXPECT_EQ(figure("1234"), "");
  EXPECT_EQ(figure("1a"), "");
}

TEST(Numerals, AreChineseUpToNinetyNine) {
  EXPECT_EQ(chinese_figure("七"), "7");
  EXPECT_EQ(chinese_figure("十二"), "12");
  EXPECT_EQ(chinese_figure("九十九"), "99");
  for (const std::string_view text : {"", "〇", "一二", "十十", "百"}) {
    EXPECT_EQ(chinese_figure(text), "") << text;
  }
}

}  // namespace
}  // namespace dragoman
