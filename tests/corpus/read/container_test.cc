// SPDX-License-Identifier: Apache-2.0
//
// Documents that came as text and as files of word processors say the same in all of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "corpus/io/subprocess.h"
#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/read/pdf/pdf_tables.h"
#include "tests/corpus/read/made_file.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

const fs::path kShared = paths::shared() / "data";

fs::path text_form(const std::string& name, const std::string& language) {
  if (name == "udhr") return kShared / "align/udhr" / language / "udhr.txt";
  if (name == "charter") {
    const fs::path folder = kShared / "align/un-charter" / language;
    return fs::directory_iterator(folder)->path();
  }
  return kShared / "align/treaties-ca" / language / (name + ".txt");
}

// "LABEL|TEXT" of the blocks that two forms of a document don't share.
std::vector<std::string> differences(const fs::path& file, const std::string& language) {
  const ReadOptions options{.language = LangTag::parse(language)};
  std::map<std::string, int> count;
  for (const std::string& line :
       lines_of(read_document(text_form(file.stem().string(), language), options).blocks)) {
    ++count[line];
  }
  for (const std::string& line : lines_of(read_document(file, options).blocks)) --count[line];
  std::vector<std::string> different;
  for (const auto& [line, surplus] : count) {
    if (surplus != 0) different.push_back(line);
  }
  return different;
}

void compare(const std::string& extension, std::size_t allowed) {
  if (!fs::exists(kShared / "files")) GTEST_SKIP() << "the shared data are not there";
  std::size_t files = 0;
  for (const char* kind : {"plain", "auto", "table"}) {
    for (const char* language : {"en", "fr"}) {
      for (const auto& entry : fs::directory_iterator(kShared / "files" / kind / language)) {
        if (entry.path().extension() != extension) continue;
        ++files;
        // A date and a note whose numbers the maker of the file took for automatic ones.
        const bool is_renumbered = std::string(kind) == "auto" && entry.path().stem() == "undrip";
        const auto different = differences(entry.path(), language);
        EXPECT_LE(different.size(), is_renumbered ? 12 : allowed)
            << entry.path() << ": " << ::testing::PrintToString(different);
      }
    }
  }
  EXPECT_GT(files, 0U);
}

TEST(Container, DocxSaysWhatTheTextSays) { compare(".docx", 0); }
TEST(Container, OdtSaysWhatTheTextSays) { compare(".odt", 0); }
TEST(Container, HtmlSaysWhatTheTextSays) { compare(".html", 0); }

TEST(Container, DocAndRtfSayWhatTheTextSays) {
  if (!find_program("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
  compare(".doc", 0);
  compare(".rtf", 0);
}

TEST(Container, PdfSaysWhatTheTextSaysButForAFewCuts) {
  if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  compare(".pdf", 3);
}

TEST(Container, ThatLibreOfficeMustReadSaysSoWhereItIsMissing) {
  const char* path = std::getenv("PATH");
  const std::string before = path == nullptr ? "" : path;
  ::setenv("PATH", "/nowhere", 1);
  const Error error = reading_error("a.rtf", "{\\rtf1 Text}");
  ::setenv("PATH", before.c_str(), 1);
  EXPECT_EQ(error.code(), Errc::unsupported);
  EXPECT_THAT(error.what(), ::testing::HasSubstr("libreoffice-writer"));
}

// The least that a PDF is made of; readers mend the rest.
std::string pdf_of(const std::vector<std::string>& lines) {
  std::string text = "BT /F1 12 Tf 72 700 Td 15 TL";
  for (const std::string& line : lines) text += " (" + line + ") Tj T*";
  text += " ET";
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font"
         "<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length " +
         std::to_string(text.size()) + ">>stream\n" + text +
         "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

TEST(Pdf, IsReadParagraphByParagraph) {
  if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  const Document document =
      read_made("a.pdf", pdf_of({"1. The Committee took note of the report and adopted it without",
                                 "a vote at its last meeting.", "2. It rose at noon."}));
  EXPECT_THAT(lines_of(document.blocks),
              ElementsAre("1.|The Committee took note of the report and adopted it without a vote "
                          "at its last meeting.",
                          "2.|It rose at noon."));
}

TEST(Pdf, WithoutTextOrPartsIsRefused) {
  if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  EXPECT_EQ(reading_error("a.pdf", "%PDF-1.4\nnothing").code(), Errc::syntax);
  EXPECT_THAT(reading_error("a.pdf", pdf_of({})).what(), ::testing::HasSubstr("OCR"));
}

std::string word(double left, double top, double width, const std::string& text,
                 double height = 10) {
  const auto number = [](double value) { return std::to_string(value); };
  return "<word xMin=\"" + number(left) + "\" yMin=\"" + number(top) + "\" xMax=\"" +
         number(left + width) + "\" yMax=\"" + number(top + height) + "\">" + text + "</word>";
}

TEST(PdfLayout, LeavesOutBulletsBarCodesAndTheMarksOfNotes) {
  const std::string line = "<line>" + word(50, 100, 5, "•") + word(60, 100, 40, "report") +
                           word(100, 99, 4, "12", 5) + word(108, 100, 20, "was") +
                           word(140, 100, 30, "\uF02A\uF032") + "</line>";
  const PdfLayout layout =
      parse_pdf_layout("<doc><page width=\"600\" height=\"800\"><flow><block>" + line +
                       "</block></flow></page></doc>");
  ASSERT_EQ(layout.lines.size(), 1U);
  EXPECT_EQ(layout.lines[0].text, "report was");
  EXPECT_TRUE(layout.lines[0].bullet);
}

std::string line_of(double left, double top, const std::string& text) {
  return "<line>" + word(left, top, 5.0 * static_cast<double>(text.size()), text) + "</line>";
}

PdfLayout layout_of_block(const std::string& lines) {
  return parse_pdf_layout("<doc><page width=\"600\" height=\"800\"><flow><block>" + lines +
                          "</block></flow></page></doc>");
}

std::vector<std::string> texts_of(const PdfLayout& layout) {
  std::vector<std::string> texts;
  for (const PdfLine& line : layout.lines) texts.push_back((line.cell ? "cell " : "") + line.text);
  return texts;
}

TEST(PdfTables, PutTheLinesOfEachCellTogether) {
  const std::string wide(42, 'x');
  PdfLayout layout =
      layout_of_block(line_of(50, 100, wide) + line_of(300, 100, "B1") +
                      line_of(50, 112, "goes-on") + line_of(50, 124, "A2") +
                      line_of(300, 124, "B2") + line_of(50, 136, "below-the-table-" + wide));
  separate_cells(layout);
  EXPECT_THAT(texts_of(layout), ElementsAre("cell " + wide, "cell goes-on", "cell B1", "cell A2",
                                            "cell B2", "below-the-table-" + wide));
}

TEST(PdfTables, TakeStretchedWordsForOneLine) {
  PdfLayout layout = layout_of_block(line_of(50, 100, "and") + line_of(90, 100, "importing") +
                                     line_of(170, 100, "goods.") + line_of(50, 112, "More."));
  separate_cells(layout);
  EXPECT_THAT(texts_of(layout), ElementsAre("and importing goods.", "More."));
}

TEST(PdfLayout, PutsALabelThatStandsApartBeforeItsText) {
  PdfLayout layout =
      parse_pdf_layout("<doc><page width=\"600\" height=\"800\"><flow><block><line>" +
                       word(50, 100, 10, "I.") + "</line></block></flow><flow><block><line>" +
                       word(90, 100, 60, "Introduction") + "</line></block></flow></page></doc>");
  join_labels(layout, [](std::string_view text) { return text == "I."; });
  ASSERT_EQ(layout.lines.size(), 1U);
  EXPECT_EQ(layout.lines[0].text, "I. Introduction");
}

}  // namespace
}  // namespace dragoman
