// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/read/made_file.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> texts(const std::string& body) {
  return lines_of(read_made("a.html", "<!DOCTYPE html><html><body>" + body).blocks);
}

TEST(HtmlReader, NumbersListsAsABrowserDoes) {
  EXPECT_THAT(texts("<ol start=3><li>Text of three.<li value=7>Text of seven.</ol>"
                    "<ol type=a><li>Text of a.<ul><li>A bullet.</ul></ol>"
                    "<ol type=I reversed><li>Text of two.<li>Text of one.</ol>"),
              ElementsAre("3.|Text of three.", "7.|Text of seven.", "a.|Text of a.", "|A bullet.",
                          "II.|Text of two.", "I.|Text of one."));
}

TEST(HtmlReader, NumbersAnItemInItsOwnStyle) {
  EXPECT_THAT(texts("<ol><li style=\"list-style: lower-alpha\">Text of a.<li>Text of two."
                    "<li style=\"list-style-type: square\">A bullet.</ol>"),
              ElementsAre("a.|Text of a.", "2.|Text of two.", "|A bullet."));
}

TEST(HtmlReader, ReadsParagraphsThatNobodyClosedAndLineBreaksThatPartThem) {
  EXPECT_THAT(texts("<p>One <b>bold</b>\n  word.<p>Two.<br>Still two.<br><br>Three."
                    "<div>Four.</div>Five."),
              ElementsAre("|One bold word.", "|Two. Still two.", "|Three.", "|Four.", "|Five."));
}

TEST(HtmlReader, TellsHeadingsCellsAndFormats) {
  const Document document = read_made(
      "a.html", "<html><body><h2>Title</h2><table><tr><td>Year<td>km<sup>2</sup></table>");
  EXPECT_EQ(document.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(document.blocks[1].kind, BlockKind::table_cell);
  EXPECT_EQ(document.blocks[2].text, "km2");
  EXPECT_THAT(document.blocks[2].format, ElementsAre(FormatSpan{2, 3, Style::superscript}));
}

TEST(HtmlReader, LeavesOutWhatABrowserDoesNotShow) {
  EXPECT_THAT(texts("<script>var x = '<p>no';</script><style>p {}</style><!-- no -->"
                    "<p hidden>no<p style='display: none'>no<p>Shown &amp; read.<noscript>no"),
              ElementsAre("|Shown & read."));
}

TEST(HtmlReader, PutsTheArticleBeforeWhatSurroundsIt) {
  const std::string text = "The article has a good deal of text, as articles do, and says it all.";
  const Document document = read_made(
      "a.html", "<html><body><nav><a>Home</a></nav><div class='left-menu'>Topics</div><main><p>" +
                    text + "</main><footer>Imprint</footer>");
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|" + text));
  EXPECT_THAT(lines_of(document.running), ElementsAre("|Home", "|Topics", "|Imprint"));
}

TEST(HtmlReader, KeepsAHeaderThatIsPartOfTheText) {
  const std::string long_one(60, 'x');
  EXPECT_THAT(
      texts("<h1>T</h1><header><h2>Preamble</h2><p>" + long_one + "</header><p>" + long_one),
      ElementsAre("|T", "|Preamble", "|" + long_one, "|" + long_one));
}

TEST(HtmlReader, BelievesTheEncodingThatThePageNames) {
  EXPECT_THAT(
      lines_of(
          read_made("a.html", "<html><meta charset=windows-1251><body><p>\xD1\xF2\xE0\xF2\xFC\xFF")
              .blocks),
      ElementsAre("|Статья"));
  EXPECT_THAT(lines_of(read_made("a.html", "<html><body><p>\xC9t\xE9").blocks),
              ElementsAre("|Été"));
  EXPECT_THAT(reading_error("a.html", "<html><meta charset=klingon><body><p>\xFF").what(),
              HasSubstr("klingon"));
}

TEST(HtmlReader, RefusesPagesThatAreMadeToHarm) {
  std::string deep = "<html><body>";
  for (int k = 0; k < 1000000; ++k) deep += "<div>";
  EXPECT_THAT(reading_error("deep.html", deep).what(), HasSubstr("deeper"));

  // Each paragraph opens the same four hundred elements anew.
  std::string swelling = "<html><body><p>";
  for (int k = 0; k < 400; ++k) swelling += "<b id=" + std::to_string(k) + ">";
  for (int k = 0; k < 100000; ++k) swelling += "<p>x";
  EXPECT_THAT(reading_error("swelling.html", swelling).what(), HasSubstr("memory"));

  EXPECT_THAT(reading_error("large.html", "<html>" + std::string(33 << 20, 'x')).what(),
              HasSubstr("32 MiB"));
}

}  // namespace
}  // namespace dragoman
