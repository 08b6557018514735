// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <chrono>
#include <string>

#include "tests/tmx/formats/tmx_files.h"
#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string utf16(std::string_view latin1, bool big) {
  std::string bytes;
  for (const char c : latin1) {
    if (big) bytes += '\0';
    bytes += c;
    if (!big) bytes += '\0';
  }
  return bytes;
}

std::string gzip(std::string bytes) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string packed(bytes.size() + 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string declared(std::string xml, std::string_view encoding) {
  std::string attribute = " encoding=\"";
  attribute += encoding;
  attribute += '"';
  return xml.insert(xml.find("?>"), attribute);
}

// Strict reading ends with that error behind the first unit; lenient reading gives the texts.
void expect_defect(const std::string& bytes, std::size_t line, const std::string& place_and_cause,
                   const std::vector<std::string>& lenient_texts) {
  const TmxContent strict = read_text(bytes);
  EXPECT_EQ(strict.code, Errc::syntax) << strict.error;
  EXPECT_EQ(strict.line, line) << strict.error;
  EXPECT_THAT(strict.error, HasSubstr(place_and_cause));
  EXPECT_THAT(first_texts(strict), ElementsAre("Yes."));
  const TmxContent lenient = read_text(bytes, true);
  EXPECT_EQ(lenient.error, "");
  EXPECT_EQ(first_texts(lenient), lenient_texts);
  EXPECT_EQ(lenient.report.units, lenient_texts.size());
  EXPECT_GE(lenient.report.repaired + lenient.report.skipped, 1U);
  ASSERT_EQ(lenient.report.problems.size(), lenient.report.repaired + lenient.report.skipped);
}

TEST(TmxReader, ReadsAllThatAUnitSays) {
  const TmxContent content = read_text(
      tmx_of("<tu tuid=\"7\" x=\"&lt;&#10;\"><note o-encoding=\"u\">Ask &amp; see</note>"
             "<prop type=\"x-domain\" xml:lang=\"en\">law</prop>\n"
             "<tuv xml:lang=\"EN-us\" creationid=\"Ann\"><prop type=\"p\">q</prop>"
             "<note>n</note><seg>  A\tb.  </seg></tuv><tuv xml:lang=\"fr\"><seg/></tuv></tu>"));
  ASSERT_EQ(content.error, "");
  ASSERT_THAT(content.units, SizeIs(1));
  TranslationUnit want;
  want.attributes = {{"tuid", "7"}, {"x", "<\n"}};
  want.notes = {{"Ask & see", {{"o-encoding", "u"}}}};
  want.properties = {{"x-domain", "law", {{"xml:lang", "en"}}}};
  want.variants.push_back({LangTag::parse("en-US"), "  A\tb.  ", {{"p", "q"}}, {{"n"}}});
  want.variants[0].attributes = {{"creationid", "Ann"}};
  want.variants.push_back({LangTag::parse("fr"), ""});
  EXPECT_EQ(content.units[0], want);
  EXPECT_EQ(content.places[0].line, 5U);
}

TEST(TmxReader, ReadsTheHeader) {
  const TmxContent content = read_text(
      "<tmx version=\"1.3\"><header creationtool=\"c\" srclang=\"en\"><prop type=\"t\">v</prop>"
      "<note>n</note><ude name=\"u\"><map unicode=\"#xF8FF\" code=\"#xF0\"/></ude></header>"
      "<body></body></tmx>");
  ASSERT_EQ(content.error, "");
  ExchangeHeader want;
  want.attributes = {{"creationtool", "c"}, {"srclang", "en"}};
  want.properties = {{"t", "v"}};
  want.notes = {{"n"}};
  want.others = {"<ude name=\"u\"><map unicode=\"#xF8FF\" code=\"#xF0\"/></ude>"};
  want.version = "1.3";
  EXPECT_EQ(content.header, want);
}

TEST(TmxReader, KeepsTheMarkupOfASegmentBesideItsText) {
  const std::string seg =
      "A <bpt i=\"1\" type=\"bold\">&lt;b></bpt>b<ept i=\"1\">&lt;/b></ept> <hi>c</hi>"
      "<ph>[<sub>note</sub>]</ph><g id=\"1\">d</g><!-- no --><![CDATA[<e>]]>";
  const TmxContent content = read_text(tmx_of(tu_of(seg)));
  ASSERT_EQ(content.error, "");
  const Tuv& tuv = content.units.at(0).variants.at(0);
  EXPECT_EQ(tuv.text, "A b c note d<e>");
  EXPECT_EQ(to_markup(tuv.text, tuv.codes),
            "A <bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>b<ept i=\"1\">&lt;/b&gt;</ept> <hi>c</hi>"
            "<ph>[<sub>note</sub>]</ph><g id=\"1\">d</g>&lt;e&gt;");
  EXPECT_TRUE(content.units[0].variants[1].codes.empty());
}

TEST(TmxReader, SeesUnitsThroughCommentsSectionsInstructionsAndQuotes) {
  const TmxContent content = read_text(
      "<?xml version='1.0'?><!-- <tmx> --><!DOCTYPE tmx SYSTEM \"http://x/tmx14.dtd\" [\n"
      "<!-- ]> <!ENTITY --><!ATTLIST tu x CDATA \"]>\"><?p ]>?>]>\n<tmx version='1.4' x='>'>"
      "<header a='>'/><body><!-- <tu> </body> --><?tu <tu> ?><tu x='>' y=\"/>\">" +
      tuv_of("en", "<!-- </tu> --><![CDATA[</tu><tu>]]><?x </tu>?>") + "</tu ><tu\n>" +
      tuv_of("en", "b") + "</tu></body></tmx><!-- <tu> -->\n");
  EXPECT_EQ(content.error, "");
  EXPECT_THAT(first_texts(content), ElementsAre("</tu><tu>", "b"));
}

TEST(TmxReader, SeesElementsWithANamespacePrefix) {
  const TmxContent content = read_text(
      "<t:tmx xmlns:t=\"urn:t\" version=\"1.4\"><t:header t:x=\"1\"/><t:body><t:tu><t:tuv "
      "xml:lang=\"en\"><t:seg>a<t:ph x=\"1\">\\n</t:ph></t:seg></t:tuv></t:tu></t:body></t:tmx>");
  ASSERT_EQ(content.error, "");
  ASSERT_THAT(first_texts(content), ElementsAre("a"));
  const Tuv& tuv = content.units[0].variants[0];
  EXPECT_EQ(to_markup(tuv.text, tuv.codes), "a<ph x=\"1\">\\n</ph>");
}

TEST(TmxReader, ReadsTheLanguageOfEarlyVersionsAndKeepsWhatIsNoTag) {
  const TmxContent content = read_text(
      "<tmx version=\"1.1\"><header/><body><tu><tuv lang=\"EN\"><seg>a</seg></tuv>"
      "<tuv xml:lang=\"French (Canada)\"><seg>b</seg></tuv>"
      "<tuv xml:lang=\"fr_our_own_house_style\"><seg>c</seg></tuv></tu></body></tmx>");
  ASSERT_EQ(content.error, "");
  const auto& variants = content.units.at(0).variants;
  EXPECT_EQ(variants[0].language.str(), "en");
  EXPECT_THAT(variants[0].attributes, IsEmpty());
  EXPECT_EQ(variants[1].language.str(), "und");
  EXPECT_THAT(variants[1].attributes, ElementsAre(Attribute{"xml:lang", "French (Canada)"}));
  EXPECT_EQ(variants[2].language.str(), "fr");
}

TEST(TmxReader, ReadsTheEncodingsThatFilesHave) {
  const std::string plain = tmx_of(tu_of("R\xE9union"));
  for (const bool big : {false, true}) {
    const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
    EXPECT_THAT(first_texts(read_text(mark + utf16(plain, big))), ElementsAre("Réunion"));
    EXPECT_THAT(first_texts(read_text(utf16(plain, big))), ElementsAre("Réunion"));
  }
  EXPECT_THAT(first_texts(read_text(declared(plain, "ISO-8859-1"))), ElementsAre("Réunion"));
  EXPECT_THAT(first_texts(read_text(plain)).front(),
              testing::StrEq("Réunion"));  // undeclared, and no UTF-8
  EXPECT_THAT(first_texts(read_text(declared(tmx_of(tu_of("\x93R\x94 \x80")), "Windows-1252"))),
              ElementsAre("“R” €"));
  EXPECT_THAT(first_texts(read_text("\xEF\xBB\xBF" + tmx_of(tu_of("Réunion")))),
              ElementsAre("Réunion"));
  EXPECT_EQ(read_text(declared(plain, "EBCDIC-INT")).code, Errc::unsupported);
}

TEST(TmxReader, ReadsCharactersAndPairsAcrossTheEndsOfPieces) {
  std::string units;
  std::vector<std::string> want;
  for (std::size_t i = 0; i < 30'000; ++i) {
    want.push_back(std::string(i % 7, 'x') + "é𝄞€" + std::to_string(i));
    units += tu_of(want.back());
  }
  EXPECT_EQ(first_texts(read_text(tmx_of(units))), want);
  // Half of each pair of surrogates may be in the next piece as well.
  std::string wide = "\xFF\xFE";
  std::string pairs;
  for (int i = 0; i < 100'001; ++i) pairs += "\x34\xD8\x1E\xDD"s;
  wide += utf16(tmx_of("<tu><tuv xml:lang=\"en\"><seg>x"), false);
  wide = wide.substr(0, wide.find(utf16("</body>", false)));
  wide += pairs + utf16("</seg></tuv></tu></body></tmx>", false);
  EXPECT_EQ(first_texts(read_text(wide)).at(0).size(), 1 + 4 * 100'001U);
}

TEST(TmxReader, UnpacksGzip) {
  const std::string xml = tmx_of(tu_of("Yes.") + tu_of("No."));
  EXPECT_THAT(first_texts(read_text(gzip(xml))), ElementsAre("Yes.", "No."));
  const std::string two = gzip(xml.substr(0, 150)) + gzip(xml.substr(150));
  EXPECT_THAT(first_texts(read_text(two)), ElementsAre("Yes.", "No."));
}

TEST(TmxReader, GivesWhatStandsBeforeTheCutOfAGzipFile) {
  std::string units;
  for (int i = 0; i < 5000; ++i) units += tu_of("Yes " + std::to_string(i * 7919));
  const std::string packed = gzip(tmx_of(units));
  const TmxContent content = read_text(packed.substr(0, packed.size() / 2), true);
  EXPECT_TRUE(content.report.truncated);
  EXPECT_GT(content.units.size(), 1000U);
  EXPECT_LT(content.units.size(), 5000U);
  EXPECT_EQ(read_text(packed.substr(0, packed.size() / 2)).code, Errc::syntax);
}

TEST(TmxReader, LetsTheVisitorEndTheReading) {
  std::istringstream stream(tmx_of(tu_of("a") + tu_of("b") + "<broken"));
  int visited = 0;
  UnitVisitor visitor;
  visitor.unit = [&](TranslationUnit&, const UnitPlace&) { return ++visited < 2; };
  EXPECT_EQ(read_tmx(stream, {}, "x", {}, visitor).units, 2U);
}

TEST(TmxReader, GivesTheHeaderBeforeTheFirstUnitOfAFileWithoutOne) {
  const std::string xml = "<tmx><body>" + tu_of("a") + "</body></tmx>";
  EXPECT_EQ(read_text(xml).header.version, "1.4");
  EXPECT_THAT(first_texts(read_text(xml)), ElementsAre("a"));
}

TEST(TmxDefects, IllegalCharacter) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("a\x0B"
                                             "b\x01"
                                             "c\uFFFE.")),
                6, "column 30: not well-formed XML: the character U+000B", {"Yes.", "a bc."});
}

TEST(TmxDefects, IllegalCharacterReference) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("a&#x1F;b&#0;c&#xFFFF;d&#x110000;e&#99999999999;")), 6,
                "the character &#x1F; is not allowed in XML", {"Yes.", "a bcde"});
}

TEST(TmxDefects, LoneSurrogateReference) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("a&#xD800;b&#56320;")), 6,
                "column 30: not well-formed XML: the character &#xD800; is not allowed in XML",
                {"Yes.", "ab"});
}

TEST(TmxDefects, LoneSurrogateInUtf16) {
  std::string bytes = utf16(tmx_of(tu_of("Yes.") + tu_of("a?b")), false);
  bytes.replace(bytes.find(utf16("?b", false)), 2, "\x00\xD8"s);
  const TmxContent strict = read_text(bytes);
  EXPECT_EQ(strict.code, Errc::encoding);
  EXPECT_EQ(strict.line, 6U);
  EXPECT_THAT(first_texts(strict), ElementsAre("Yes."));
  const TmxContent lenient = read_text(bytes, true);
  EXPECT_THAT(first_texts(lenient), ElementsAre("Yes.", "a\uFFFDb"));
  EXPECT_EQ(lenient.report.repaired, 1U);
}

TEST(TmxDefects, SurrogateInUtf8) {
  const std::string bytes = tmx_of(tu_of("Yes.") + tu_of("a\xED\xA0\x80."));
  const TmxContent strict = read_text(declared(bytes, "UTF-8"));
  EXPECT_EQ(strict.code, Errc::encoding);
  EXPECT_EQ(strict.line, 6U);
  EXPECT_THAT(strict.error, HasSubstr("column 30: the byte ED, which breaks UTF-8"));
  EXPECT_THAT(first_texts(read_text(declared(bytes, "UTF-8"), true)), SizeIs(2));
}

TEST(TmxDefects, BytesThatAreNoUtf8) {
  const std::string bytes =
      declared(tmx_of(tu_of("Yes.") + tu_of("R\xE9union \x93x\x94")), "UTF-8");
  EXPECT_EQ(read_text(bytes).code, Errc::encoding);
  EXPECT_THAT(first_texts(read_text(bytes, true)), ElementsAre("Yes.", "Réunion “x”"));
}

TEST(TmxDefects, UnescapedAmpersand) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("R&D & co &amp; &x y; &#zz;")), 6,
                "column 30: not well-formed XML: an & that is not written &amp;",
                {"Yes.", "R&D & co & &x y; &#zz;"});
}

TEST(TmxDefects, UndeclaredEntity) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("a&nbsp;b")), 6, "the entity &nbsp; is not declared",
                {"Yes.", "a&nbsp;b"});
}

TEST(TmxDefects, UnescapedLessThan) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("1 < 2 <3")), 6, "a < that begins no tag",
                {"Yes.", "1 < 2 <3"});
}

TEST(TmxDefects, EndTagsThatCross) {
  expect_defect(tmx_of(tu_of("Yes.") + tu_of("a<hi>b<hi x=\"1\">c</seg>") + tu_of("No.")), 6,
                "</seg> where </hi> was due", {"Yes.", "abc", "No."});
}

TEST(TmxDefects, ElementWithoutItsEnd) {
  expect_defect(tmx_of(tu_of("Yes.") + "<tu><tuv xml:lang=\"en\"><seg>a<ph>x</seg></tuv>" +
                       tuv_of("fr", "b") + "</tu>"),
                6, "</seg> where </ph> was due", {"Yes.", "a"});
  expect_defect(
      tmx_of(tu_of("Yes.") + "<tu><tuv xml:lang=\"en\"><seg>a" + tuv_of("fr", "b") + "</tu>"), 6,
      "</tu> where </seg> was due", {"Yes.", "a"});
}

TEST(TmxDefects, UnitWithoutItsEnd) {
  expect_defect(tmx_of(tu_of("Yes.") + "<tu>" + tuv_of("en", "a") + "\n" + tu_of("No.")), 6,
                "column 1: a tu without its end tag", {"Yes.", "a", "No."});
  expect_defect(tmx_of(tu_of("Yes.") + "<tu>" + tuv_of("en", "a") + "\n"), 6,
                "column 1: a tu without its end tag", {"Yes.", "a"});
}

TEST(TmxDefects, AttributesThatAreNone) {
  for (const std::string attributes :
       {"a=b", "a", "a=\"<\"", "a=\"1\" a=\"2\"", "a=\"1\"b=\"2\"", "a\uFFFD=\"1\""}) {
    expect_defect(tmx_of(tu_of("Yes.") + "<tu " + attributes + ">" + tuv_of("en", "x") + "</tu>"),
                  6, "not well-formed XML", {"Yes.", "x"});
  }
}

TEST(TmxDefects, InstructionWithATargetOfManyLetters) {
  for (const std::string shift : {"", "a", "b"}) {
    std::string target = shift;
    for (int k = 0; k < 100; ++k) target += "é";
    EXPECT_EQ(read_text(tmx_of("<?" + target + " x?>" + tu_of("Yes."))).report.units, 1U) << shift;
  }
}

// Written again, their tags would end the unit.
TEST(TmxDefects, ElementsThatHoldUnitsInsideASegment) {
  const TmxContent content = read_text(tmx_of(tu_of("A <tmx>b")), true);
  const Tuv& tuv = content.units.at(0).variants.at(0);
  EXPECT_EQ(to_markup(tuv.text, tuv.codes), "A <hi>b</hi>");
}

TEST(TmxDefects, VariantWithoutALanguage) {
  expect_defect(tmx_of(tu_of("Yes.") + "<tu><tuv><seg>a</seg></tuv></tu>"), 6,
                "a tuv without xml:lang", {"Yes.", "a"});
}

TEST(TmxDefects, UnitWithoutAVariant) {
  const std::string xml = tmx_of(tu_of("Yes.") + "<tu/>" + tu_of("No."));
  expect_defect(xml, 6, "a tu without a tuv", {"Yes.", "No."});
  EXPECT_EQ(read_text(xml, true).report.skipped, 1U);
  EXPECT_TRUE(read_text(xml, true).report.problems[0].skipped);
}

TEST(TmxDefects, StrayThingsInTheBody) {
  for (const std::string stray : {"text", "<x>", "</x>", "<![CDATA[ ]]>", "<!DOCTYPE y>", "< "}) {
    const TmxContent strict = read_text(tmx_of(tu_of("Yes.") + stray));
    EXPECT_EQ(strict.code, Errc::syntax) << stray;
    EXPECT_EQ(strict.line, 6U) << stray;
    EXPECT_THAT(first_texts(read_text(tmx_of(stray + tu_of("Yes.")), true)), ElementsAre("Yes."));
  }
}

TEST(TmxDefects, TruncatedFile) {
  const std::string xml = tmx_of(tu_of("Yes.") + tu_of("No.") + tu_of("Perhaps."));
  const std::size_t second_end = xml.find("</tu>", xml.find("No.")) + 5;
  const std::size_t first_start = xml.find("<tu>");
  for (std::size_t cut = first_start; cut < xml.size() - 2; ++cut) {
    const TmxContent lenient = read_text(xml.substr(0, cut), true);
    ASSERT_EQ(lenient.error, "") << cut;
    EXPECT_TRUE(lenient.report.truncated) << cut;
    ASSERT_FALSE(lenient.report.problems.empty()) << cut;
    EXPECT_EQ(lenient.units.size() >= 2, cut >= second_end) << cut;
    const TmxContent strict = read_text(xml.substr(0, cut));
    EXPECT_EQ(strict.code, Errc::syntax) << cut;
    EXPECT_EQ(first_texts(strict), first_texts(lenient)) << cut;
  }
  const TmxContent cut = read_text(xml.substr(0, second_end + 20), true);
  EXPECT_THAT(first_texts(cut), ElementsAre("Yes.", "No."));
  EXPECT_EQ(cut.report.skipped, 1U);
  EXPECT_EQ(cut.report.problems.at(0).line, 7U);
  EXPECT_FALSE(read_text(xml, true).report.truncated);
}

TEST(TmxDefects, EntityDeclarationsAreRefused) {
  for (const bool lenient : {false, true}) {
    const TmxContent content = read_text(
        "<!DOCTYPE tmx [\n<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
        "<tmx version=\"1.4\"><header/><body>" +
            tu_of("&a;&x;") + "</body></tmx>",
        lenient);
    EXPECT_EQ(content.code, Errc::unsupported);
    EXPECT_EQ(content.line, 2U);
    EXPECT_THAT(content.error, HasSubstr("entity declarations"));
    EXPECT_THAT(content.units, IsEmpty());
  }
}

TEST(TmxDefects, WhatIsNoTmx) {
  for (const bool lenient : {false, true}) {
    EXPECT_EQ(read_text("", lenient).code, Errc::syntax);
    EXPECT_EQ(read_text("\n<xliff/>", lenient).line, 2U);
    EXPECT_EQ(read_text("words", lenient).code, Errc::syntax);
    EXPECT_EQ(read_text("<tmx version=\"1.4\"/>", lenient).code, Errc::syntax);
    EXPECT_EQ(read_text("<tmx version=\"2.0\"><body/></tmx>", lenient).code, Errc::unsupported);
  }
}

TEST(TmxDefects, BadNestingAsDeepAsAFileLikesTakesLinearTime) {
  std::string seg;
  for (int i = 0; i < 200'000; ++i) seg += "<hi>";
  for (int i = 0; i < 200'000; ++i) seg += "</x>";
  EXPECT_THAT(first_texts(read_text(tmx_of(tu_of("Yes.") + tu_of(seg)), true)),
              ElementsAre("Yes.", ""));
}

TEST(TmxDefects, ManyOfThemAreCountedAndAThousandKept) {
  std::string units;
  for (int i = 0; i < 1500; ++i) units += "<tu/>\n";
  const TmxContent content = read_text(tmx_of(units), true);
  EXPECT_EQ(content.report.skipped, 1500U);
  EXPECT_THAT(content.report.problems, SizeIs(1000));
  EXPECT_EQ(content.report.problems[2].line, 7U);
}

TEST(TmxReader, RefusesWhatUnpacksToFarMoreThanTextDoes) {
  const std::string bomb = gzip("<?xml version=\"1.0\"?><tmx version=\"1.4\"><!--" +
                                std::string(20 << 20, ' ') + "--></tmx>");
  const TmxContent content = read_text(bomb);
  EXPECT_EQ(content.code, Errc::unsupported);
  EXPECT_THAT(content.error, HasSubstr("unpacks to more than 500 times its size"));
}

}  // namespace
}  // namespace dragoman::tmx
