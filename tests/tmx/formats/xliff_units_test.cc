// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xliff_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tmx/formats/exchange_files.h"
#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

using testing::HasSubstr;

std::string xliff12(const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" "
         "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a.txt\" "
         "source-language=\"en-GB\" target-language=\"fr\" datatype=\"plaintext\"><body>\n" +
         body + "</body></file></xliff>";
}

std::string xliff2(const std::string& units) {
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" "
         "trgLang=\"fr\"><file id=\"f\" original=\"a.txt\">\n" +
         units + "</file></xliff>";
}

class Xliff : public testing::TestWithParam<ExchangeFormat> {};

TEST_P(Xliff, GivesBackTextsCodesPropertiesAndNotes) {
  TranslationUnit unit = made_unit("One bold & \"new\" line", "Une ligne");
  const InlineText content = parse_markup(
      "One <bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>bold<ept i=\"1\">&lt;/b&gt;</ept> &amp; "
      "<hi x=\"3\">\"new\"</hi> <ph x=\"4\">&lt;br/&gt;</ph>line");
  EXPECT_EQ(content.text, unit.variants[0].text);
  unit.variants[0].codes = content.codes;
  unit.properties = {{"x-confidence", "0.9000"}, {"x-label", "12"}};
  unit.notes = {{"Look & see"}};
  unit.variants[0].properties = {{"x-document", "a.txt"}};
  unit.variants[1].properties = {{"x-label", "12."}};
  unit.variants[1].notes = {{"Neuf"}};
  const std::string xml = written(GetParam(), {unit});
  const auto back = units_of(".xlf", xml);
  ASSERT_EQ(back.size(), 1U) << xml;
  const TranslationUnit& found = back[0];
  ASSERT_EQ(found.variants.size(), 2U);
  EXPECT_EQ(found.variants[0].text, unit.variants[0].text);
  const std::string markup = to_markup(found.variants[0].text, found.variants[0].codes);
  EXPECT_THAT(markup, HasSubstr("&lt;b&gt;</bpt>bold<ept"));
  EXPECT_THAT(markup, HasSubstr("<hi x=\"3\">"));
  EXPECT_THAT(markup, HasSubstr("&lt;br/&gt;</ph>line"));
  EXPECT_EQ(found.variants[1].text, "Une ligne");
  EXPECT_EQ(property_value(found.properties, "x-confidence"), "0.9000");
  EXPECT_EQ(property_value(found.properties, "x-label"), "12");
  EXPECT_EQ(property_value(found.variants[0].properties, "x-document"), "a.txt");
  EXPECT_EQ(property_value(found.variants[1].properties, "x-label"), "12.");
  ASSERT_EQ(found.notes.size(), 1U);
  EXPECT_EQ(found.notes[0].text, "Look & see");
  ASSERT_EQ(found.variants[1].notes.size(), 1U);
  EXPECT_EQ(attribute_value(found.attributes, "tuid"), "u1");
}

TEST_P(Xliff, KeepsWhatIsNotTranslated) {
  TranslationUnit alone;
  alone.variants.push_back({LangTag::parse("en"), "New"});
  const auto back = units_of(".xlf", written(GetParam(), {alone, made_unit("Old", "Vieux")}));
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back[0].variants.size(), 1U);
  EXPECT_EQ(back[1].variants.size(), 2U);
}

TEST_P(Xliff, OfNothingIsStillAFile) {
  EXPECT_EQ(units_of(".xlf", written(GetParam(), {})).size(), 0U);
}

INSTANTIATE_TEST_SUITE_P(BothVersions, Xliff,
                         testing::Values(ExchangeFormat::xliff12, ExchangeFormat::xliff21));

TEST(Xliff12, GivesEachSegmentOfAUnitAndNoAlternatives) {
  const auto units = units_of(
      ".xlf",
      xliff12("<group id=\"p\" resname=\"12.\"><trans-unit id=\"1\">"
              "<source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk> "
              "<mrk mtype=\"seg\" mid=\"1\">B.</mrk></seg-source>"
              "<target><mrk mtype=\"seg\" mid=\"0\">C.</mrk> <mrk mtype=\"seg\" mid=\"1\"></mrk>"
              "</target><alt-trans><source>X</source><target>Y</target></alt-trans></trans-unit>"
              "</group>"));
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].variants.at(0).text, "A.");
  EXPECT_EQ(units[0].variants.at(0).language.str(), "en-GB");
  EXPECT_EQ(units[0].variants.at(1).text, "C.");
  EXPECT_EQ(units[1].variants.size(), 1U);
  EXPECT_EQ(attribute_value(units[1].attributes, "tuid"), "1.1");
  EXPECT_EQ(property_value(units[0].properties, "x-label"), "12.");
  EXPECT_EQ(property_value(units[0].properties, "x-document"), "a.txt");
}

TEST(Xliff12, KeepsATargetOfAnyStateWithItsState) {
  const auto units = units_of(
      ".xlf",
      xliff12("<trans-unit id=\"1\"><source>A</source><target state=\"new\" "
              "state-qualifier=\"leveraged-mt\">B</target></trans-unit>"
              "<trans-unit id=\"2\"><source>C</source><target "
              "state=\"needs-review-translation\">D</target></trans-unit>"
              "<trans-unit id=\"3\" translate=\"no\" approved=\"yes\"><source>E</source>"
              "<target>E</target></trans-unit>"
              "<trans-unit id=\"4\"><source>F</source><target state=\"new\"/></trans-unit>"));
  ASSERT_EQ(units.size(), 4U);
  EXPECT_EQ(property_value(units[0].variants.at(1).properties, "x-state"), "new");
  EXPECT_EQ(property_value(units[2].properties, "x-translate"), "no");
  EXPECT_EQ(units[3].variants.size(), 1U);
  const std::string xml = written(ExchangeFormat::xliff12, units);
  EXPECT_THAT(xml, HasSubstr("<target xml:lang=\"fr\" state=\"new\" "
                             "state-qualifier=\"leveraged-mt\">B</target>"));
  EXPECT_THAT(xml, HasSubstr("state=\"needs-review-translation\">D</target>"));
  EXPECT_THAT(xml, HasSubstr("<trans-unit id=\"3\" approved=\"yes\" translate=\"no\""));
  EXPECT_THAT(written(ExchangeFormat::xliff21, units),
              HasSubstr("state=\"translated\" subState=\"dragoman:needs-review-translation\""));
}

TEST_P(Xliff, GivesBackEveryState) {
  for (const char* state : {"new", "needs-translation", "needs-review-translation", "translated",
                            "signed-off", "final"}) {
    TranslationUnit unit = made_unit("One", "Un");
    unit.variants[1].properties = {{"x-state", state}};
    unit.properties = {{"x-translate", "no"}};
    const auto back = units_of(".xlf", written(GetParam(), {unit}));
    EXPECT_EQ(property_value(back.at(0).variants.at(1).properties, "x-state"), state);
    EXPECT_EQ(property_value(back.at(0).properties, "x-translate"), "no");
  }
}

TEST(Xliff12, TakesTheConfirmationLevelsOfSdlxliff) {
  const auto units = units_of(
      ".sdlxliff.xlf",
      xliff12("<trans-unit id=\"1\"><source>A. B.</source><seg-source><mrk mtype=\"seg\" "
              "mid=\"1\">A.</mrk><mrk mtype=\"seg\" mid=\"2\">B.</mrk></seg-source><target>"
              "<mrk mtype=\"seg\" mid=\"1\">C.</mrk><mrk mtype=\"seg\" mid=\"2\">D.</mrk>"
              "</target><sdl:seg-defs xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\">"
              "<sdl:seg id=\"1\" conf=\"ApprovedTranslation\" locked=\"true\"/>"
              "<sdl:seg id=\"2\" conf=\"Draft\"/></sdl:seg-defs></trans-unit>"));
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(property_value(units[0].variants.at(1).properties, "x-state"), "ApprovedTranslation");
  EXPECT_EQ(property_value(units[0].properties, "x-locked"), "true");
  EXPECT_EQ(property_value(units[1].variants.at(1).properties, "x-state"), "Draft");
  EXPECT_THAT(written(ExchangeFormat::xliff12, units), HasSubstr("state=\"signed-off\""));
}

TEST(Xliff12, HasAFileForEachDocument) {
  const auto units = units_of(
      ".xlf",
      "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\" "
      "target-language=\"fr\"><body><trans-unit id=\"1\"><source>A</source><target>B</target>"
      "</trans-unit></body></file><file original=\"b\" source-language=\"en\" "
      "target-language=\"fr\"><body><trans-unit id=\"1\"><source>C</source><target>D</target>"
      "</trans-unit></body></file></xliff>");
  const std::string xml = written(ExchangeFormat::xliff12, units);
  EXPECT_THAT(xml, HasSubstr("<file original=\"b\""));
  EXPECT_EQ(texts(units_of(".xlf", xml)), texts(units));
}

TEST(Xliff12, OfOneLanguageTwiceHasTheTargetThatItsTextsShow) {
  const auto units = units_of(
      ".xlf",
      "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\" "
      "target-language=\"en\"><body><trans-unit id=\"1\"><source>The vote was postponed to the "
      "month of May.</source><target>Le vote est reporté au mois de mai.</target></trans-unit>"
      "</body></file></xliff>");
  EXPECT_EQ(units.at(0).variants.at(1).language.str(), "fr");
}

TEST(Xliff2, GivesEachSegmentWithTheOriginalDataOfItsCodes) {
  const auto units = units_of(
      ".xliff",
      xliff2("<unit id=\"u\" name=\"12\"><originalData><data id=\"d\">&lt;b&gt;</data>"
             "</originalData><segment id=\"s1\" state=\"final\"><source>A <ph id=\"1\" "
             "dataRef=\"d\"/><pc id=\"2\">b</pc></source><target>C</target></segment>"
             "<ignorable><source> </source></ignorable>"
             "<segment id=\"s2\"><source><mrk id=\"m\">D</mrk></source></segment></unit>"));
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].variants.at(0).text, "A b");
  EXPECT_EQ(to_markup(units[0].variants.at(0).text, units[0].variants.at(0).codes),
            "A <ph x=\"1\">&lt;b&gt;</ph><hi x=\"2\">b</hi>");
  EXPECT_EQ(property_value(units[0].variants.at(1).properties, "x-state"), "final");
  EXPECT_EQ(units[1].variants.at(0).text, "D");
  EXPECT_TRUE(units[1].variants.at(0).codes.empty());
  EXPECT_EQ(attribute_value(units[1].attributes, "tuid"), "u.s2");
}

TEST(XliffDefects, AreErrorsWithTheLine) {
  EXPECT_THAT(error_of(".xlf", "<xliff version=\"3.0\"/>"), HasSubstr("version \"3.0\""));
  EXPECT_THAT(error_of(".xlf", "<html/>"), HasSubstr("its first element is not xliff"));
  EXPECT_THAT(error_of(".xlf", xliff12("\n<trans-unit id=\"1\"></trans-unit>")),
              HasSubstr(":4: a segment without a source"));
  EXPECT_THAT(error_of(".xlf", xliff12("\n<trans-unit><source>a</sauce></trans-unit>")),
              HasSubstr(":4: "));
  EXPECT_THAT(error_of(".xlf", ""), HasSubstr("not well-formed XML"));
}

TEST(XliffDefects, AreMendedWhenReadLeniently) {
  ReadReport report;
  const auto units = units_of(".xlf",
                              xliff12("<trans-unit id=\"1\"></trans-unit><trans-unit id=\"2\">"
                                      "<source>a & b</source></trans-unit>"),
                              {.lenient = true}, &report);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].variants[0].text, "a & b");
  EXPECT_EQ(report.skipped, 1U);
  EXPECT_EQ(report.repaired, 1U);
}

TEST(XliffDefects, MayBeAMillionElementsDeep) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<g id=\"1\">";
  deep += "a";
  for (int i = 0; i < 100'000; ++i) deep += "</g>";
  const auto units =
      units_of(".xlf", xliff12("<trans-unit id=\"1\"><source>" + deep + "</source></trans-unit>"));
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].variants[0].text, "a");
}

TEST(Xliff2, LeavesOutNotesThatASegmentCannotHave) {
  const auto file = [](std::size_t notes) {
    std::string text = "<unit id=\"1\"><notes>";
    for (std::size_t k = 0; k < notes; ++k) text += "<note>n</note>";
    text += "</notes>";
    for (int k = 0; k < 2; ++k) {
      text += "<segment><source>a</source><target>b</target></segment>";
    }
    return xliff2(text + "</unit>");
  };
  EXPECT_EQ(units_of(".xlf", file(1'000))[1].notes.size(), 1'000U);
  EXPECT_THROW(units_of(".xlf", file(1'001)), Error);
}

TEST(Xliff2, RefusesCodesThatAskForTheSameDataAgainAndAgain) {
  std::string text = "<unit id=\"1\"><originalData><data id=\"d\">" + std::string(1 << 20, 'x') +
                     "</data></originalData><segment><source>";
  for (int k = 0; k < 65; ++k) text += "<ph id=\"p\" dataRef=\"d\"/>";
  text += "a</source><target>b</target></segment></unit>";
  EXPECT_THROW(units_of(".xlf", xliff2(text)), Error);
}

}  // namespace
}  // namespace dragoman::tmx
