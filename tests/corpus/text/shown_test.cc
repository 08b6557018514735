// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/shown.h"

#include <gtest/gtest.h>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

TEST(Shown, GivesATerminalNothingThatActsOnIt) {
  EXPECT_EQ(shown("été 日本.txt"), "été 日本.txt");
  EXPECT_EQ(shown("a\nb\r\t\x1b[31m\x7f"), "a\\nb\\r\\t\\x1b[31m\\x7f");
  EXPECT_EQ(shown("\xC2\x9B"
                  "31m"),
            "\\xc2\\x9b31m");
}

TEST(Shown, NamesBytesThatAreNoText) {
  EXPECT_EQ(shown("x\xff.txt"), "x\\xff.txt");
  EXPECT_EQ(shown(std::filesystem::path("x\xC3")), "x\\xc3");
}

TEST(ValidText, ReplacesWhatIsNoText) {
  EXPECT_EQ(valid_text("été.txt"), "été.txt");
  EXPECT_EQ(valid_text("x\xff\xC3.txt"), "x\uFFFD\uFFFD.txt");
  EXPECT_EQ(valid_text(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(find_invalid_utf8(text_of("\xC3(\xE2\x82.txt")), std::string_view::npos);
}

}  // namespace
}  // namespace dragoman
