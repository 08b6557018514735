// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/read/made_file.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

const std::string kList =
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\""
    " style:num-suffix=\")\"/></text:list-style>";

std::string item(const std::string& content, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + content + "</text:list-item>";
}

std::string p(const std::string& content) { return "<text:p>" + content + "</text:p>"; }

std::string list(const std::string& items, const std::string& attributes = "") {
  return "<text:list text:style-name=\"L\" " + attributes + ">" + items + "</text:list>";
}

TEST(OdtReader, NumbersListsThatGoOnAndThatBeginAnew) {
  const std::string nested =
      "<text:list>" + item(p("Text of a.")) + item(p("Text of b.")) + "</text:list>";
  const Document document = read_made(
      "a.odt",
      odt_of(list(item(p("Text of one.") + p("Its second paragraph.")) + item(nested)) +
                 p("Between.") + list(item(p("Text of two.")), "text:continue-numbering=\"true\"") +
                 list(item(p("Text of new one."))) +
                 list(item(p("Text of seven."), "text:start-value=\"7\"")),
             kList));
  EXPECT_THAT(
      lines_of(document.blocks),
      ElementsAre("1.|Text of one.", "|Its second paragraph.", "(a)|Text of a.", "(b)|Text of b.",
                  "|Between.", "2.|Text of two.", "1.|Text of new one.", "7.|Text of seven."));
}

TEST(OdtReader, ReadsHeadingsCellsNotesAndBoxes) {
  const std::string note =
      "<text:note text:note-class=\"footnote\"><text:note-citation>3</text:note-citation>"
      "<text:note-body>" +
      p("See A/58/1.") + "</text:note-body></text:note>";
  const Document document =
      read_made("a.odt", odt_of("<text:h text:outline-level=\"1\">Summary</text:h>" +
                                p("A report" + note + ".") +
                                "<table:table><table:table-row><table:table-cell>" + p("Year") +
                                "</table:table-cell><table:covered-table-cell>" + p("covered") +
                                "</table:covered-table-cell></table:table-row></table:table>" +
                                p("Around<draw:frame><draw:text-box>" + p("In the box.") +
                                  "</draw:text-box></draw:frame>")));
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|Summary", "|A report.", "³|See A/58/1.",
                                                     "|Year", "|Around", "|In the box."));
  EXPECT_EQ(document.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(document.blocks[2].kind, BlockKind::note);
  EXPECT_EQ(document.blocks[3].kind, BlockKind::table_cell);
}

TEST(OdtReader, AcceptsChangesAndLeavesOutWhatIsHidden) {
  const Document document = read_made(
      "a.odt",
      odt_of("<text:tracked-changes><text:changed-region><text:deletion>" + p("deleted") +
                 "</text:deletion></text:changed-region></text:tracked-changes>" +
                 p("A<text:s text:c=\"3\"/>text<text:span text:style-name=\"H\"> secret</text:span>"
                   "<office:annotation>" +
                   p("a remark") + "</office:annotation>."),
             "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
             "text:display=\"none\"/></style:style>"));
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|A text."));
}

TEST(OdtReader, TellsFormatsAndKeepsHeadsAndFeetApart) {
  const Document document = read_made(
      "a.odt", odt_of(p("The <text:span text:style-name=\"I\">General</text:span> one"),
                      "<style:style style:name=\"I\" style:family=\"text\"><style:text-properties "
                      "fo:font-style=\"italic\"/></style:style>",
                      "<office:master-styles><style:master-page><style:header>" + p("A/58/718") +
                          "</style:header></style:master-page></office:master-styles>"));
  EXPECT_THAT(document.blocks[0].format, ElementsAre(FormatSpan{4, 11, Style::italic}));
  EXPECT_THAT(lines_of(document.running), ElementsAre("|A/58/718"));
}

TEST(OdtReader, KnowsCodeByTheNameOfAStyleThatItsOwnRestsOn) {
  const Document document = read_made(
      "a.odt",
      odt_of("<text:p text:style-name=\"P1\">wash all dishes</text:p>" + p("They are washed."),
             "<style:style style:name=\"P1\" style:family=\"paragraph\" "
             "style:parent-style-name=\"Preformatted_20_Text\"/>",
             "<office:styles><style:style style:name=\"Preformatted_20_Text\" "
             "style:family=\"paragraph\"/></office:styles>"));
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].content, Content::code);
  EXPECT_EQ(document.blocks[1].content, Content::prose);
}

TEST(OdtReader, KnowsCodeByAWordInTheNameOfItsStyle) {
  const auto content = [](const std::string& style) {
    const std::string text = "<text:p text:style-name=\"" + style + "\">wash all dishes</text:p>";
    const std::string styles =
        "<style:style style:name=\"" + style + "\" style:family=\"paragraph\"/>";
    return read_made("a.odt", odt_of(text, styles)).blocks.at(0).content;
  };
  EXPECT_EQ(content("P_code"), Content::code);
  EXPECT_EQ(content("Source_20_Code"), Content::code);
  EXPECT_EQ(content("Code_20_Block_20_1"), Content::code);
  EXPECT_EQ(content("Listing"), Content::code);
  EXPECT_EQ(content("Decoded"), Content::prose);
  EXPECT_EQ(content("P_indent_0"), Content::prose);
}

}  // namespace
}  // namespace dragoman
