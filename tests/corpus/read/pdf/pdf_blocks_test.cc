// SPDX-License-Identifier: Apache-2.0
//
// From pages to blocks, family by family.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/corpus/read/made_file.h"
#include "tests/corpus/read/pdf/made_pdf.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> blocks_of(const std::vector<std::string>& pages,
                                   const std::string& more = "", const std::string& root = "") {
  return lines_of(read_made("a.pdf", pdf_of_pages(pages, more, root)).blocks);
}

TEST(PdfBlocks, AreParagraphs) {
  EXPECT_THAT(
      blocks_of(
          {text_at(72, 100, "1. The Committee took note of the report and adopted it without") +
           text_at(72, 115, "a vote at its last meeting.") +
           text_at(72, 130, "2. It rose at noon.")}),
      ElementsAre("1.|The Committee took note of the report and adopted it without a vote at its "
                  "last meeting.",
                  "2.|It rose at noon."));
}

TEST(PdfBlocks, GoOnBehindNotesWhoseFiguresAreNotRaised) {
  EXPECT_THAT(
      blocks_of(
          {text_at(72, 100, "The directory that the command uses for all that it takes is") +
               text_at(72, 115, "named in the package.3 Everything that is in it will be there") +
               text_at(72, 740, "3See the reference.", "/F1", 8) +
               text_at(72, 750, "4Nobody has said more.", "/F1", 8),
           text_at(72, 100, "when the package is installed, and nothing else will be.")}),
      ElementsAre("|The directory that the command uses for all that it takes is named in the "
                  "package.3 Everything that is in it will be there when the package is "
                  "installed, and nothing else will be.",
                  "\u00B3|See the reference.", "\u2074|Nobody has said more."));
}

TEST(PdfBlocks, OfLetteredItemsEndWithAShortLine) {
  EXPECT_THAT(
      blocks_of(
          {text_at(80, 100, "(g) The name of the person in charge of the whole of this long") +
           text_at(50, 112, "project;") +
           text_at(80, 134, "(h) The extent to which it is considered that other States can be") +
           text_at(50, 146, "involved.")}),
      ElementsAre("(g)|The name of the person in charge of the whole of this long project;",
                  "(h)|The extent to which it is considered that other States can be involved."));
}

TEST(PdfBlocks, OfSeveralPitchesAreCutByTheirOwn) {
  std::string page;
  double down = 80;
  for (int k = 0; k < 4; ++k, down += 12) {
    page += text_at(50, down, "tight tight tight tight tight tight tight tight", "/F1", 9);
  }
  down += 20;
  for (int k = 0; k < 4; ++k, down += 18) {
    page += text_at(50, down, "open open open open open open open open open open", "/F1", 12);
  }
  EXPECT_EQ(blocks_of({page}).size(), 2U);
}

// What can't be broken, as a path, sticks out of its column.
TEST(PdfBlocks, AreNotCutBecauseOneLineIsTooLong) {
  const std::string full = "we met and we met and we met and we met and we met and";
  std::string page;
  double down = 80;
  for (int k = 0; k < 7; ++k, down += 12) {
    page += text_at(50, down, full);
    if (k == 3) page += text_at(50, down += 12, full + " met in/a/very/long/path/of/names and");
  }
  page += text_at(50, down, "rose.") + text_at(70, down + 12, "They went home.");
  EXPECT_EQ(blocks_of({page}).size(), 2U);
}

TEST(PdfBlocks, OfFramedTablesAreCells) {
  std::string page = text_at(55, 115, "Name") + text_at(205, 115, "Meaning of the field") +
                     text_at(55, 135, "CODE") +
                     text_at(205, 135, "The code of the country that is") +
                     text_at(205, 147, "a party");
  for (const double y : {100, 120, 155}) page += rule(50, y, 400, y);
  for (const double x : {50, 200, 400}) page += rule(x, 100, x, 155);
  EXPECT_THAT(blocks_of({page}), ElementsAre("|Name", "|Meaning of the field", "|CODE",
                                             "|The code of the country that is a party"));
}

TEST(PdfBlocks, OfFormsKeepLabelsBeforeTheirText) {
  EXPECT_THAT(
      blocks_of(
          {text_at(50, 100, "Q1:", "/F2") +
           text_at(90, 100, "Why is the unit defined by a constant of nature now?", "/F2") +
           text_at(50, 120, "A1:") +
           text_at(90, 120, "Since the constant is the same everywhere and for all time, as") +
           text_at(90, 132, "far as anybody knows.")}),
      ElementsAre("|Q1: Why is the unit defined by a constant of nature now?",
                  "|A1: Since the constant is the same everywhere and for all time, as far as "
                  "anybody knows."));
}

TEST(PdfBlocks, InADrawingAreMarked) {
  std::string page = text_at(72, 100, "The parts of the pump are named in the drawing below, and") +
                     text_at(72, 112, "again in the table of contents.") +
                     text_at(200, 288, "Valve") + text_at(120, 420, "Inlet");
  for (int k = 0; k < 6; ++k) page += rule(150 + 10 * k, 290, 240, 400 - 8 * k);
  page += text_at(72, 600, "All of them can be had from the maker.");
  const Document document = read_made("a.pdf", pdf_of_pages({page}));
  std::map<std::string, Content> contents;
  for (const Block& block : document.blocks) contents[block.text] = block.content;
  EXPECT_EQ(contents.at("Valve"), Content::figure);
  EXPECT_EQ(contents.at("Inlet"), Content::prose);  // too far off
  EXPECT_EQ(contents.at("All of them can be had from the maker."), Content::prose);
  EXPECT_EQ(contents.at("The parts of the pump are named in the drawing below, and again in the "
                        "table of contents."),
            Content::prose);
}

TEST(PdfBlocks, LeaveNotesOutOfTheParagraphThatAPageCuts) {
  EXPECT_THAT(
      blocks_of(
          {text_at(50, 700,
                   "The report that the Secretary-General has submitted to the Assembly in") +
               text_at(50, 712, "accordance with its resolution of the year before describes the") +
               text_at(50, 740, "1", "/F1", 5) +
               text_at(54, 743, "Official Records, Supplement No. 5.", "/F1", 8),
           text_at(50, 100, "progress that has been made since then in all of the regions.")}),
      ElementsAre("|The report that the Secretary-General has submitted to the Assembly in "
                  "accordance with its resolution of the year before describes the progress that "
                  "has been made since then in all of the regions.",
                  "¹|Official Records, Supplement No. 5."));
}

TEST(PdfBlocks, OfContentsNameTheirPages) {
  const std::string dots(66, '.');
  const Document document = read_made(
      "a.pdf",
      pdf_of_pages(
          {text_at(50, 80, "Contents", "/F2", 14) + text_at(50, 110, "Introduction " + dots) +
           text_at(300, 110, "3") + text_at(50, 122, "Rules " + dots) + text_at(300, 122, "5") +
           text_at(50, 134, "A title that is nearly too long for its line") +
           text_at(300, 134, "7") + text_at(50, 146, "Index " + dots) + text_at(300, 146, "9")}));
  ASSERT_EQ(document.blocks.size(), 5U);
  EXPECT_EQ(document.blocks[1].text, "Introduction");
  EXPECT_EQ(document.blocks[1].page, "3");
  EXPECT_EQ(document.blocks[3].page, "7");
  EXPECT_EQ(document.blocks[4].content, Content::contents);
}

// The structure says what the places don't: the second line could be a paragraph of its own.
TEST(PdfBlocks, OfContentsKeepTheNumbersOfSections) {
  std::string page;
  for (int k = 1; k <= 5; ++k) {
    const std::string number = std::to_string(k);
    const double down = 80 + 14 * k;
    page += text_at(60, down, "2." + number) +
            text_at(100, down, "Section " + std::string(1, static_cast<char>('A' + k)));
    for (int dot = 0; dot < 20; ++dot) page += text_at(300 + 8 * dot, down, ".");
    page += text_at(500, down, number);
  }
  EXPECT_THAT(blocks_of({page}), ::testing::Contains("|2.1 Section B"));
}

TEST(PdfBlocks, FollowTheStructureOfTaggedFiles) {
  const std::string page = "/P <</MCID 0>> BDC " + text_at(50, 100, "One paragraph.") +
                           text_at(50, 112, "with two lines of it that are as long as the others") +
                           "EMC\n/P <</MCID 1>> BDC " + text_at(50, 124, "Another one.") + "EMC\n";
  EXPECT_THAT(
      blocks_of({page},
                "200 0 obj<</Type/StructTreeRoot/ParentTree<</Nums[0 [201 0 R 202 0 R]]>>>>endobj\n"
                "201 0 obj<</S/P/P 200 0 R>>endobj\n202 0 obj<</S/P/P 200 0 R>>endobj\n",
                "/MarkInfo<</Marked true>>/StructTreeRoot 200 0 R"),
      ElementsAre("|One paragraph. with two lines of it that are as long as the others",
                  "|Another one."));
}

}  // namespace
}  // namespace dragoman
