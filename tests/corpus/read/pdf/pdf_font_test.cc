// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_font.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/read/pdf/file/encodings.h"
#include "corpus/read/pdf/file/read_content.h"
#include "corpus/read/pdf/pdf_picture.h"
#include "tests/corpus/read/made_file.h"
#include "tests/corpus/read/pdf/made_pdf.h"

namespace dragoman::pdf {
namespace {

TEST(PdfEncodings, KnowTheNamesOfGlyphs) {
  EXPECT_EQ(character_of_name("A"), U'A');
  EXPECT_EQ(character_of_name("eacute"), U'é');
  EXPECT_EQ(character_of_name("Scaron"), U'Š');
  EXPECT_EQ(character_of_name("quoteright"), U'’');
  EXPECT_EQ(character_of_name("uni0416"), U'Ж');
  EXPECT_EQ(character_of_name("afii10017"), U'А');
  EXPECT_EQ(character_of_name("afii10023"), U'Ё');
  EXPECT_EQ(character_of_name("afii10097"), U'я');
  EXPECT_EQ(character_of_name("one.oldstyle"), U'1');
  EXPECT_EQ(character_of_name("g23"), char32_t{0});
}

TEST(PdfCharMap, HasSinglesRangesAndLigatures) {
  const CharMap map(
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "2 beginbfchar <0003> <0020> <0010> <00660069> endbfchar\n"
      "2 beginbfrange <0024> <0026> <0041> <0030> <0031> [<0061> <D835DC00>] endbfrange");
  EXPECT_EQ(map.code_bytes(), 2U);
  EXPECT_EQ(map.find(0x10), U"fi");
  EXPECT_EQ(map.find(0x26), U"C");
  EXPECT_EQ(map.find(0x31), U"\U0001D400");
  EXPECT_EQ(map.find(0x27), U"");
  EXPECT_EQ(map.code_of(U'B'), 0x25);
}

std::string page_with_font(const std::string& font, const std::string& shown) {
  return pdf_of_pages({"BT /F9 10 Tf 50 700 Td " + shown + " Tj ET"},
                      "100 0 obj" + font + "endobj\n");
}

std::string first_text(const std::string& pdf) {
  const Document document = read_made("a.pdf", pdf);
  return document.blocks.empty() ? "" : document.blocks[0].text;
}

TEST(PdfFont, TakesItsCharactersFromDifferences) {
  EXPECT_EQ(first_text(page_with_font(
                "<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</BaseEncoding/WinAnsiEncoding"
                "/Differences[1/fi/eacute 65/Lslash]>>>>",
                "(\\001n d\\002fait A)")),
            "fin défait Ł");
}

TEST(PdfFont, ShowsThePlacesOfWhatNothingNames) {
  const std::string pdf = page_with_font(
      "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[<</Type/"
      "Font"
      "/Subtype/CIDFontType2/BaseFont/X/DW 500>>]>>",
      "<00240025>");
  const PdfContent content = read_content(pdf);
  ASSERT_EQ(content.fonts.size(), 1U);
  EXPECT_TRUE(content.fonts[0]->unmapped());
  EXPECT_EQ(content.pages[0].glyphs.size(), 2U);
}

constexpr const char* kNameless =
    "100 0 obj<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[<<"
    "/Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500>>]>>endobj\n";

TEST(PdfFont, ThatNamesNothingMakesADocumentUnreadable) {
  const Error error = reading_error(
      "a.pdf", pdf_of_pages({"BT /F9 10 Tf 50 700 Td <002400250026> Tj ET"}, kNameless));
  EXPECT_EQ(error.code(), Errc::unsupported);
  EXPECT_NE(error.remedy().find("OCR"), std::string::npos);
}

TEST(PdfFont, ThatNamesNothingMarksItsParagraphs) {
  const Document document = read_made(
      "a.pdf", pdf_of_pages({text_at(50, 80, "The Committee adopted its report, and rose at noon."),
                             text_at(50, 80, "The Committee met again.") +
                                 "BT /F9 10 Tf 50 600 Td <002400250026> Tj ET"},
                            kNameless));
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(document.blocks[2].content, Content::unreadable);
  EXPECT_EQ(document.segments.size(), 2U);
  EXPECT_EQ(document.unreadable_pages, std::vector<std::uint32_t>{2});
}

TEST(PdfPicture, FramesEachBlock) {
  const std::string svg =
      draw_pdf(pdf_of_pages({text_at(50, 80, "One & only.") + text_at(50, 120, "Two.")}),
               LangTag::parse("en"));
  EXPECT_TRUE(svg.starts_with("<svg"));
  EXPECT_NE(svg.find("One &amp; only."), std::string::npos);
  EXPECT_NE(svg.find(">2</text>"), std::string::npos);
  EXPECT_EQ(svg.find(">3</text>"), std::string::npos);
}

// Its base direction decides where a full stop stands, and which end a line begins at.
TEST(PdfPicture, DrawsArabicFromRightToLeft) {
  const std::string map =
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "1 beginbfrange <0024> <0028> <0627> endbfrange";
  const std::string font =
      "100 0 obj<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/ToUnicode 101 0 R"
      "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500>>]>>endobj\n"
      "101 0 obj<</Length " +
      std::to_string(map.size()) + ">>stream\n" + map + "\nendstream endobj\n";
  const std::string svg =
      draw_pdf(pdf_of_pages({"BT /F9 10 Tf 50 700 Td <00240025002600240025> Tj ET"}, font),
               LangTag::parse("ar"));
  EXPECT_NE(svg.find("<text x=\"75.0\" direction=\"rtl\""), std::string::npos) << svg;
}

}  // namespace
}  // namespace dragoman::pdf
