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

TEST(HtmlReader, TakesRaisedLinksForTheMarksOfNotes) {
  const Document document =
      read_made("a.html",
                "<html><body><p>The value<a href='#f1'><sup>[19]</sup></a> of the variable, 5 "
                "km<sup>2</sup> and <a href='#s'>2</a>.<p>The "
                "work<sup id='r1'><a href='notes.html#n1'>a</a></sup> goes on.</p>"
                "<div id='f1'><p><a href='#r'><sup>[19] </sup></a> Which may be empty.</p></div>");
  EXPECT_THAT(lines_of(document.blocks),
              ElementsAre("|The value of the variable, 5 km2 and 2.", "|The work goes on.",
                          "¹⁹|Which may be empty."));
  EXPECT_EQ(document.blocks[0].format[0], (FormatSpan{9, 9, Style::note_mark}));
  EXPECT_EQ(document.blocks[2].kind, BlockKind::note);
}

TEST(HtmlReader, LeavesTheMarkOfANoteInItsCell) {
  const Document document =
      read_made("a.html",
                "<html><body><table><tr><td><sup><a href='#n1'>a</a></sup></td>"
                "<td><sup><a href='#n2'>b</a></sup> Sum</td></table><p>The Committee met.");
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|b Sum", "|The Committee met."));
  EXPECT_EQ(document.blocks[0].kind, BlockKind::table_cell);
  EXPECT_EQ(document.blocks[1].kind, BlockKind::paragraph);
}

TEST(HtmlReader, ShowsNumbersOfNoCharacterAsBrowsersDo) {
  EXPECT_THAT(texts("<p>a &#x20188888888888888C; b &#xFFFFFFFF; c &#x110000; d "
                    "&#x0000000041; e &#8364;."),
              ElementsAre("|a \uFFFD b \uFFFD c \uFFFD d A e €."));
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

// "code", "contents" or "" of each block.
std::vector<std::string> contents(const std::string& body) {
  std::vector<std::string> names;
  for (const Block& block : read_made("a.html", "<html><body>" + body).blocks) {
    names.emplace_back(block.content == Content::code       ? "code"
                       : block.content == Content::contents ? "contents"
                                                            : "");
  }
  return names;
}

TEST(HtmlReader, TakesWhatIsMarkedUpAsCodeForCode) {
  const std::string text = "<p>This says in a few words what the two commands below it do.</p>";
  EXPECT_THAT(contents(text + "<pre># wash the dishes\nwash --all</pre><p><kbd>Ctrl</kbd>+"
                              "<kbd>C</kbd></p><p><code>wash</code>, <code>dry</code></p>"
                              "<p>Or <code>wash</code></p>"),
              ElementsAre("", "code", "code", "code", ""));
}

TEST(HtmlReader, TakesWhatAClassCallsCodeForCodeUnlessItIsThePage) {
  const std::string text = "<p>This says in a few words what the command below it does.</p>";
  EXPECT_THAT(contents(text + "<p class=\"code\">if foo; then<br>bar<br>fi</p>"
                              "<p>As <span class=\"code tt\">wash</span> does.</p>"),
              ElementsAre("", "code", ""));
  EXPECT_THAT(contents("<div class=\"code\">" + text + "<p>Article 2</p></div>"),
              ElementsAre("", ""));
}

TEST(HtmlReader, TakesAPageThatIsAllPreformattedForText) {
  EXPECT_THAT(contents("<h1>Rules</h1><pre>1. Everyone may enter the library.\n\n"
                       "2. Everyone may leave it again.</pre>"),
              ElementsAre("", "", ""));
}

TEST(HtmlReader, KnowsATableOfContentsByItsName) {
  EXPECT_THAT(contents("<div class='page-toc'><ul><li>Entering</li><li>Leaving</li></ul></div>"
                       "<h2>Entering</h2><p>Everyone may enter the library, by day or night.</p>"
                       "<h2>Leaving</h2><p>Everyone may leave it again when it is closed.</p>"),
              ElementsAre("contents", "contents", "", "", "", ""));
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
