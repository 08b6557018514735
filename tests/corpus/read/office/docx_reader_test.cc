// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/read/made_file.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text +
         "\"/>" + more + "</w:lvl>";
}

// List 1 and list 2 count together; list 3 is list 1 begun anew at 5.
std::string numbering(const std::string& levels) {
  return "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\">" + levels +
         "</w:abstractNum>"
         "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
         "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
         "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";
}

std::vector<std::string> numbered(const std::string& body, const std::string& levels) {
  return lines_of(read_made("a.docx", docx_of(body, {{"numbering", numbering(levels)}})).blocks);
}

std::vector<std::string> texts(const std::string& body) {
  return lines_of(read_made("a.docx", docx_of(body)).blocks);
}

TEST(DocxReader, NumbersParagraphsAsAReaderOfThePageSeesThem) {
  const std::string levels =
      level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3)");
  std::string body;
  for (const auto& [list, depth] : std::vector<std::pair<int, int>>{
           {1, 0}, {1, 1}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {3, 0}, {1, 0}}) {
    body += paragraph(run("The Committee met."), in_list(list, depth));
  }
  EXPECT_THAT(
      numbered(body, levels),
      ElementsAre("1.|The Committee met.", "(a)|The Committee met.", "(b)|The Committee met.",
                  "i)|The Committee met.", "2.|The Committee met.", "(a)|The Committee met.",
                  "5.|The Committee met.", "6.|The Committee met."));
}

TEST(DocxReader, ShowsTheNumbersOfLevelsAboveAsTheListSays) {
  const std::string body = paragraph(run("Text of one."), in_list(1, 0)) +
                           paragraph(run("Text of two."), in_list(1, 1)) +
                           paragraph(run("Text of three."), in_list(1, 2));
  EXPECT_THAT(numbered(body, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") +
                                 level(2, "decimal", "%1.%2.%3.", "<w:isLgl/>")),
              ElementsAre("I.|Text of one.", "I.1.|Text of two.", "1.1.1.|Text of three."));
}

TEST(DocxReader, CountsParagraphsThatShowNoTextOrNoNumber) {
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  const std::string body = paragraph("", in_list(1, 0)) +
                           paragraph(run("Text of two."), in_list(1, 0)) +
                           paragraph(run("No number."), in_list(1, 1)) +
                           paragraph(run("Bare."), "<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
  EXPECT_THAT(numbered(body, level(0, "decimal", "%1.") + level(1, "decimal", "%2.", hidden)),
              ElementsAre("2.|Text of two.", "|No number.", "|Bare."));
}

TEST(DocxReader, TakesNumbersAndHeadingsFromStyles) {
  const std::string styles =
      "<w:styles xmlns:w=\"w\">"
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr>"
      "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:basedOn w:val=\"H1\"/></w:style>"
      "</w:styles>";
  const Document document = read_made(
      "a.docx",
      docx_of(paragraph(run("Introduction"), "<w:pStyle w:val=\"H1\"/>") +
                  paragraph(run("Scope"), "<w:pStyle w:val=\"Own\"/>"),
              {{"styles", styles}, {"numbering", numbering(level(0, "upperRoman", "%1."))}}));
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("I.|Introduction", "II.|Scope"));
  EXPECT_EQ(document.blocks[1].kind, BlockKind::heading);
}

TEST(DocxReader, ReadsTablesCellByCell) {
  const auto cell = [](const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(text)) + "</w:tc>";
  };
  const Document document = read_made(
      "a.docx",
      docx_of("<w:tbl><w:tr>" + cell("Year", "<w:vMerge w:val=\"restart\"/>") + cell("2003") +
              "</w:tr><w:tr>" + cell("not shown", "<w:vMerge/>") + cell("2004") +
              "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("deleted") + "</w:tr></w:tbl>"));
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|Year", "|2003", "|2004"));
  EXPECT_EQ(document.blocks[2].kind, BlockKind::table_cell);
}

TEST(DocxReader, PutsNotesBehindTheParagraphThatRefersToThem) {
  const std::string notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">" +
                            paragraph("<w:r><w:footnoteRef/></w:r>" + run(" See A/58/1.")) +
                            "</w:footnote></w:footnotes>";
  const Document document = read_made(
      "a.docx",
      docx_of(paragraph(run("The report") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
                        run(" was adopted.")) +
                  paragraph(run("Thanks were given.")),
              {{"footnotes", notes}}));
  EXPECT_THAT(lines_of(document.blocks),
              ElementsAre("|The report was adopted.", "¹|See A/58/1.", "|Thanks were given."));
  EXPECT_EQ(document.blocks[1].kind, BlockKind::note);
  EXPECT_EQ(document.blocks[1].label.key, "note 1");
  EXPECT_EQ(document.blocks[1].place.part, Part::footnotes);
  EXPECT_THAT(document.blocks[0].format, ElementsAre(FormatSpan{10, 10, Style::note_mark}));
}

TEST(DocxReader, EndsWithANoteThatRefersToItself) {
  const std::string notes =
      "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">" +
      paragraph(run("Again") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
      "</w:footnote></w:footnotes>";
  EXPECT_EQ(read_made("a.docx",
                      docx_of(paragraph(run("A") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                              {{"footnotes", notes}}))
                .blocks.size(),
            2U);
}

TEST(DocxReader, ReadsATextBoxOnceAndBehindItsParagraph) {
  const std::string box = "<w:txbxContent>" + paragraph(run("In the box.")) + "</w:txbxContent>";
  EXPECT_THAT(texts(paragraph(run("Around") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" +
                              box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                              "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run(" it."))),
              ElementsAre("|Around it.", "|In the box."));
}

TEST(DocxReader, KeepsHeadsAndFeetOfPagesApart) {
  const std::string body =
      paragraph(run("The text.")) +
      "<w:sectPr><w:headerReference r:id=\"id_header1\"/><w:footerReference r:id=\"id_footer1\"/>"
      "</w:sectPr>";
  const Document document = read_made(
      "a.docx",
      docx_of(body, {{"header1", "<w:hdr>" + paragraph(run("A/58/718")) + "</w:hdr>"},
                     {"footer1", "<w:ftr>" + paragraph(run("04-24411 (E)")) + "</w:ftr>"}}));
  EXPECT_THAT(lines_of(document.blocks), ElementsAre("|The text."));
  EXPECT_THAT(lines_of(document.running), ElementsAre("|A/58/718", "|04-24411 (E)"));
  EXPECT_EQ(document.running[1].place.part, Part::footers);
}

TEST(DocxReader, AcceptsAllChanges) {
  EXPECT_THAT(
      texts(paragraph(run("on ") + "<w:del><w:r><w:delText>28</w:delText></w:r></w:del>" +
                      "<w:ins>" + run("29") + "</w:ins>" + run(" April") + "<w:moveFrom>" +
                      run(" gone") + "</w:moveFrom>") +
            paragraph(run("One "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("paragraph."))),
      ElementsAre("|on 29 April", "|One paragraph."));
}

TEST(DocxReader, ShowsTheResultsOfFieldsAndNotTheirCode) {
  const auto mark = [](const char* type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  EXPECT_THAT(texts(paragraph(run("see page ") + mark("begin") +
                              "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" + mark("begin") +
                              run("inner") + mark("end") + mark("separate") + run("7") +
                              mark("end") + "<w:fldSimple>" + run(" of 9") + "</w:fldSimple>")),
              ElementsAre("|see page 7 of 9"));
}

TEST(DocxReader, HidesNothingBehindAFieldThatNeverEnds) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string code = "<w:r><w:instrText> REF x </w:instrText></w:r>";
  EXPECT_THAT(texts(paragraph(begin + code + run("Shown text.")) + paragraph(run("More text."))),
              ElementsAre("|Shown text.", "|More text."));
}

TEST(DocxReader, LeavesOutWhatIsHiddenAndWhatOnlyGuidesTheLayout) {
  EXPECT_THAT(texts(paragraph(run("co") + "<w:r><w:softHyphen/></w:r>" + run("operation\u00AD ") +
                              run("secret ", "<w:vanish/>") +
                              "<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t><w:br/>"
                              "<w:t>plan</w:t><w:tab/><w:t>A</w:t></w:r>") +
                    paragraph(run("\u00A0"))),
              ElementsAre("|cooperation long\u2011term plan A"));
}

TEST(DocxReader, TellsWhatLooksDifferentFromItsParagraph) {
  const std::string styles =
      "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:rPr><w:b/></w:rPr>"
      "</w:style><w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>"
      "</w:styles>";
  const Document document = read_made(
      "a.docx",
      docx_of(paragraph(run("The ") + run("Gen", "<w:i/>") + run("eral ", "<w:i/>") +
                        run("Assembly", "<w:b/><w:i/>") +
                        run("2", "<w:vertAlign w:val=\"superscript\"/>")) +
                  paragraph(run("All bold by style"), "<w:pStyle w:val=\"B\"/>") +
                  paragraph(run("1.", "<w:b/>") + run(" Word", "<w:rStyle w:val=\"S\"/>")),
              {{"styles", styles}}));
  EXPECT_THAT(document.blocks[0].format,
              ElementsAre(FormatSpan{4, 20, Style::italic}, FormatSpan{12, 20, Style::bold},
                          FormatSpan{20, 21, Style::superscript}));
  EXPECT_THAT(document.blocks[1].format, IsEmpty());
  EXPECT_THAT(document.blocks[2].format, ElementsAre(FormatSpan{0, 4, Style::bold}));
}

TEST(DocxReader, KnowsCodeAndContentsByTheNamesOfTheirStyles) {
  const std::string styles =
      "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"TM2\"><w:name "
      "w:val=\"toc 2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"P\"><w:name "
      "w:val=\"HTML Preformatted\"/></w:style><w:style w:type=\"character\" w:styleId=\"V\">"
      "<w:name w:val=\"Verbatim Char\"/></w:style></w:styles>";
  const auto styled = [](const std::string& style) {
    return "<w:pStyle w:val=\"" + style + "\"/>";
  };
  const std::string verbatim = "<w:rStyle w:val=\"V\"/>";
  const Document document =
      read_made("a.docx", docx_of(paragraph(run("Entering 4"), styled("TM2")) +
                                      paragraph(run("wash all dishes"), styled("P")) +
                                      paragraph(run("wash", verbatim)) +
                                      paragraph(run("Say ") + run("wash", verbatim)),
                                  {{"styles", styles}}));
  ASSERT_EQ(document.blocks.size(), 4U);
  EXPECT_EQ(document.blocks[0].content, Content::contents);
  EXPECT_EQ(document.blocks[0].text, "Entering");
  EXPECT_EQ(document.blocks[0].page, "4");
  EXPECT_EQ(document.blocks[1].content, Content::code);
  EXPECT_EQ(document.blocks[2].content, Content::code);
  EXPECT_EQ(document.blocks[3].content, Content::prose);
}

TEST(DocxReader, KnowsThePageWhereWordHasNotedIt) {
  const Document document = read_made(
      "a.docx", docx_of(paragraph(run("One.")) +
                        paragraph("<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>")));
  EXPECT_EQ(document.blocks[0].place, (Place{1, 1, Part::body}));
  EXPECT_EQ(document.blocks[1].place, (Place{2, 2, Part::body}));
}

TEST(DocxReader, ShowsTheCharactersOfSymbolFonts) {
  EXPECT_THAT(texts(paragraph(run("5 ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F06D\"/></w:r>" +
                              run("m"))),
              ElementsAre("|5 μm"));
}

}  // namespace
}  // namespace dragoman
