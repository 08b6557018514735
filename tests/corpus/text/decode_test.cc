// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/decode.h"

#include <gtest/gtest.h>

#include <fstream>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"

namespace dragoman {
namespace {

using namespace std::string_literals;

// The error that decoding ends with, or a failure.
Error decoding_error(std::string_view bytes) {
  try {
    decode(bytes, "letter.txt");
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "was decoded";
  return Error(Errc::usage, {}, "");
}

TEST(Decode, ReadsUtf8WithAndWithoutMark) {
  EXPECT_EQ(decode("Assemblée", "f"), "Assemblée");
  EXPECT_EQ(decode("\xEF\xBB\xBF"
                   "Assemblée",
                   "f"),
            "Assemblée");
}

TEST(Decode, ReadsUtf16OfBothByteOrdersWithAndWithoutMark) {
  EXPECT_EQ(decode("\xFF\xFE"
                   "\xC9\0t\0\xE9\0"s,
                   "f"),
            "Été");
  EXPECT_EQ(decode("\xFE\xFF\0\xC9\0t\0\xE9"s, "f"), "Été");
  EXPECT_EQ(decode("A\0 \0l\0e\0t\0t\0e\0r\0"s, "f"), "A letter");
  EXPECT_EQ(decode("\0A\0 \0l\0e\0t\0t\0e\0r"s, "f"), "A letter");
  EXPECT_EQ(decode("\xFF\xFE"
                   "\x3D\xD8\x00\xDE"s,
                   "f"),
            "😀");
}

TEST(Decode, ReadsLatin1AndWindows1252) {
  EXPECT_EQ(decode("\xC0 l'issue de l'ann\xE9"
                   "e",
                   "f"),
            "À l'issue de l'année");
  EXPECT_EQ(decode("l\x92oeuvre \x96 \x80 5", "f"), "l’oeuvre – € 5");
}

TEST(Decode, ReadsUtf32OfBothByteOrdersWithAndWithoutMark) {
  EXPECT_EQ(decode("\xFF\xFE\0\0\xC9\0\0\0t\0\0\0"s, "f"), "Ét");
  EXPECT_EQ(decode("\0\0\xFE\xFF\0\0\0\xC9\0\1\xF6\0"s, "f"), "É😀");
  EXPECT_EQ(decode("A\0\0\0 \0\0\0b\0\0\0"s, "f"), "A b");
  EXPECT_EQ(decode("\0\0\0A\0\0\0 \0\0\0b"s, "f"), "A b");
  EXPECT_EQ(decoding_error("\xFF\xFE\0\0\0\0\x11\0"s).where().offset, 4U);
}

TEST(Decode, ReadsC1ControlsAsBrowsersDoAndCountsThem) {
  const DecodedText text = decode_text("It\u0092s \u0093good\u0094 \u0096 yes\u0085", "f");
  EXPECT_EQ(text.text, "It’s “good” – yes…");
  EXPECT_EQ(text.mended_controls, 5U);
  EXPECT_EQ(decode("a\u0085 b", "f"), "a… b");
  EXPECT_EQ(decode_text("a\u0085b\u0085", "f").mended_controls, 0U);
}

TEST(Decode, TurnsEveryLineEndIntoOneLineFeed) {
  EXPECT_EQ(decode("a\r\nb\rc\nd\r\n", "f"), "a\nb\nc\nd\n");
  EXPECT_EQ(decode("a\u2028b\u0085c", "f"), "a\nb\nc");
}

TEST(Decode, ComposesWhatComesDecomposed) { EXPECT_EQ(decode("e\u0301te\u0301", "f"), "été"); }

TEST(Decode, KeepsNoBreakSpacesTabsAndFormFeeds) {
  EXPECT_EQ(decode("a\u00A0:\u202Fb\tc\fd", "f"), "a\u00A0:\u202Fb\tc\fd");
}

TEST(Decode, NamesTheFirstByteThatIsNoText) {
  const Error binary = decoding_error("abc\0def"s);
  EXPECT_EQ(binary.code(), Errc::encoding);
  EXPECT_EQ(binary.where().offset, 3U);
  EXPECT_EQ(decoding_error("ab\x01").where().offset, 2U);
  EXPECT_EQ(decoding_error("\xEF\xBB\xBF"
                           "ab\x01")
                .where()
                .offset,
            5U);
  EXPECT_EQ(decoding_error("\xE9\x81").where().offset, 1U);  // undefined in Windows-1252
}

TEST(Decode, KnowsUtf16WithoutAMarkInAnyScript) {
  const std::u16string text = u"Принять меры.\nОдобрить доклад и план работы.\n";
  std::string little;
  std::string big;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    little += {low, high};
    big += {high, low};
  }
  const std::string want = "Принять меры.\nОдобрить доклад и план работы.\n";
  EXPECT_EQ(decode(little, "f"), want);
  EXPECT_EQ(decode(big, "f"), want);
}

TEST(Decode, TellsDamagedUtf8FromAnOlderEncoding) {
  const Error error = decoding_error("été, été, été, \xFF été");
  EXPECT_EQ(error.where().offset, 21U);
  EXPECT_NE(std::string(error.what()).find("letter.txt, byte 21"), std::string::npos);
}

TEST(Decode, RefusesHalfASurrogatePairAndHalfACharacter) {
  EXPECT_EQ(decoding_error("\xFF\xFE"
                           "a\0\x3D\xD8"
                           "b\0"s)
                .where()
                .offset,
            4U);
  EXPECT_EQ(decoding_error("\xFF\xFE"
                           "a\0b"s)
                .where()
                .offset,
            4U);
}

TEST(ReadBytes, SaysWhatIsWrongWithAPlaceThatHoldsNoFile) {
  try {
    read_bytes("no/such/file.txt");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::io);
    EXPECT_NE(std::string(error.what()).find("no such file"), std::string::npos);
  }
  try {
    read_bytes(std::filesystem::temp_directory_path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("is a folder"), std::string::npos);
  }
}

}  // namespace
}  // namespace dragoman
