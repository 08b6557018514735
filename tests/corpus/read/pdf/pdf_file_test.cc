// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <string>

#include "corpus/base/error.h"
#include "corpus/read/pdf/file/pdf_filters.h"
#include "corpus/read/pdf/file/pdf_object.h"
#include "corpus/read/pdf/file/read_content.h"
#include "tests/corpus/read/made_file.h"
#include "tests/corpus/read/pdf/made_pdf.h"

namespace dragoman::pdf {
namespace {

Object object_of(std::string_view text) {
  Object object;
  Scanner(text).next(object, true);
  return object;
}

TEST(PdfScanner, ReadsWhatObjectsAreMadeOf) {
  const Object dict =
      object_of("<</Name/A#42C /Text(a\\(b\\)\\101) /Hex<4142 4> /List[1 -2.5 3 0 R true null]>>");
  ASSERT_TRUE(dict.is_dict());
  EXPECT_EQ(dict["Name"].text, "ABC");
  EXPECT_EQ(dict["Text"].text, "a(b)A");
  EXPECT_EQ(dict["Hex"].text, "AB@");
  ASSERT_EQ(dict["List"].items.size(), 5U);
  EXPECT_EQ(dict["List"].items[1].number, -2.5);
  EXPECT_TRUE(dict["List"].items[2].is_ref());
  EXPECT_TRUE(dict["Nothing"].is_null());
}

TEST(PdfScanner, EndsWithBytesThatNeverClose) {
  object_of(std::string(100'000, '['));
  object_of("<</A<</B(" + std::string(1000, '('));
  object_of("<12");
  Scanner scanner("]>)}");
  Object object;
  while (!scanner.ended()) {
    if (!scanner.next(object, false)) {
      EXPECT_FALSE(scanner.keyword().empty());
    }
  }
}

TEST(PdfFilters, AreUndone) {
  const Object none;
  EXPECT_EQ(undo_filter("ASCIIHexDecode", none, "48 69>", 100), "Hi");
  EXPECT_EQ(undo_filter("ASCII85Decode", none, "87cURD]i,\"Ebo80~>", 100), "Hello World!");
  EXPECT_EQ(undo_filter("RunLengthDecode", none,
                        std::string("\x02"
                                    "abc"
                                    "\xFE"
                                    "x"
                                    "\x80"),
                        100),
            "abcxxx");
  const std::string lzw = "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01";
  EXPECT_EQ(undo_filter("LZWDecode", none, lzw, 100), "-----A---B");
  EXPECT_FALSE(undo_filter("DCTDecode", none, "x", 100).has_value());
}

// A few bytes can stand for gigabytes, and filters follow each other.
TEST(PdfFilters, GiveNoMoreThanIsAskedFor) {
  const std::string spaces(1'000'000, ' ');
  std::string packed(compressBound(spaces.size()), '\0');
  uLongf size = packed.size();
  ASSERT_EQ(compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                     reinterpret_cast<const Bytef*>(spaces.data()), spaces.size()),
            Z_OK);
  packed.resize(size);
  EXPECT_LT(packed.size(), 2000U);
  EXPECT_EQ(undo_filter("FlateDecode", Object(), packed, 5000), std::string(5000, ' '));
  EXPECT_EQ(undo_filter("RunLengthDecode", Object(), "\x81 \x81 \x81 ", 200),
            std::string(200, ' '));
}

TEST(PdfFile, WithoutTableIsSearchedForObjects) {
  const std::string bytes = pdf_of_pages({text_at(50, 100, "Hello")});
  File file(bytes);
  EXPECT_TRUE(file.get(file.get(file.trailer(), "Root"), "Pages").is_dict());
}

TEST(PdfFile, WithoutPagesIsDamaged) {
  EXPECT_EQ(reading_error("a.pdf", "%PDF-1.4\nnothing").code(), Errc::syntax);
}

TEST(PdfFile, ThatRefersToItselfComesToAnEnd) {
  const std::string bytes =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]"
      "/Count 9>>endobj\n3 0 obj<</Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>endobj\n"
      "4 0 obj<</Subtype/Form/Length 5 0 R>>stream\n/X Do /X Do\nendstream endobj\n5 0 obj 5 0 R "
      "endobj\ntrailer<</Root 1 0 R>>";
  EXPECT_EQ(read_content(bytes).pages.size(), 1U);
}

TEST(PdfFile, WithoutTextNamesTheRemedy) {
  EXPECT_THAT(reading_error("a.pdf", pdf_of_pages({""})).what(), ::testing::HasSubstr("OCR"));
}

TEST(PdfContent, TellsWhereGlyphsAndLinesComeOut) {
  const PdfContent content = read_content(
      pdf_of_pages({"q 2 0 0 2 10 20 cm BT /F1 10 Tf 3 Ts 5 40 Td (Ab) Tj ET Q " +
                    rule(50, 100, 200, 100) + "1 g 0 0 50 50 re f 0 g 10 10 .5 80 re f"}));
  ASSERT_EQ(content.pages.size(), 1U);
  const PageContent& page = content.pages[0];
  ASSERT_EQ(page.glyphs.size(), 2U);
  EXPECT_FLOAT_EQ(page.glyphs[0].x, 20);
  EXPECT_FLOAT_EQ(page.glyphs[0].y, 800 - 106);
  EXPECT_FLOAT_EQ(page.glyphs[0].size, 20);
  EXPECT_NEAR(page.glyphs[1].x, 20 + 0.667 * 20, 0.01);
  // The white box is no line.
  ASSERT_EQ(page.rules.size(), 2U);
  EXPECT_FLOAT_EQ(page.rules[0].top, 100);
  EXPECT_FLOAT_EQ(page.rules[1].bottom, 790);
}

TEST(PdfContent, IsReadThroughAPictureAmongTheText) {
  const PdfContent content =
      read_content(pdf_of_pages({"BI /W 1 /H 1 ID \x80(EI)\nEI\n" + text_at(50, 100, "a")}));
  EXPECT_EQ(content.pages[0].glyphs.size(), 1U);
}

TEST(PdfObject, HasNoValueForAKeyWhereTheFileEnds) {
  pdf::Scanner scanner("<< /Size 3 /Root");
  pdf::Object object;
  ASSERT_TRUE(scanner.next(object, true));
  EXPECT_EQ(object["Size"].integer(), 3);
  EXPECT_TRUE(object["Root"].is_null());
}

}  // namespace
}  // namespace dragoman::pdf
