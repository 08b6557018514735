// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/bidi.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman {
namespace {

TEST(Bidi, ReadsArabicFromTheRight) {
  EXPECT_EQ(logical_from_visual("ملاس"), "سالم");
  EXPECT_EQ(logical_from_visual("2015 ماع"), "عام 2015");
}

TEST(Bidi, KeepsLatinWordsAndTheirBrackets) {
  EXPECT_EQ(logical_from_visual("ب UN Environment أ"), "أ UN Environment ب");
  // Brackets as they are read, and as they look.
  EXPECT_EQ(logical_from_visual("ب )WDPA( أ"), "أ (WDPA) ب");
  EXPECT_EQ(logical_from_visual("ب (WDPA) أ"), "أ (WDPA) ب");
}

TEST(Bidi, MakesLettersOfShapes) {
  EXPECT_EQ(logical_from_visual("\uFEE1\uFEFC\uFEB3"), "سلام");
  EXPECT_EQ(logical_from_visual("ﻡـــﻼـــﺳ"), "سلام");
}

TEST(Bidi, ReadsHebrew) { EXPECT_EQ(logical_from_visual("םולש 12"), "12 שלום"); }

}  // namespace
}  // namespace dragoman
