// SPDX-License-Identifier: Apache-2.0
#include "tmx/tmx_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>

#include "tests/paths.h"
#include "tests/tmx/sample_bitext.h"
#include "tests/tmx/xmllint.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;

std::string written(const Bitext& bitext) {
  std::ostringstream out;
  write_tmx(bitext, out);
  return out.str();
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_buffer(xml.data(), xml.size()));
  return document;
}

std::vector<std::string> texts(const pugi::xml_document& document, const char* path) {
  std::vector<std::string> found;
  for (const pugi::xpath_node& hit : document.select_nodes(path)) {
    found.emplace_back(hit.node().text().get());
  }
  return found;
}

TEST(TranslationUnit, SaysWhatIsKnownOfABead) {
  const Bitext bitext = sample_bitext();
  const TranslationUnit unit = from_bead(bitext, bitext.beads[1]);
  EXPECT_THAT(unit.properties,
              ElementsAre(Property{"x-confidence", "0.7500"}, Property{"x-kind", "paragraph"},
                          Property{"x-label", "12"}));
  EXPECT_THAT(unit.variants,
              ElementsAre(Tuv{LangTag::parse("en"),
                              "It met; it ended.",
                              {{"x-document", "letter.en.txt"}, {"x-label", "12."}}},
                          Tuv{LangTag::parse("fr-CA"),
                              "Réunie. Terminée.",
                              {{"x-document", "letter.fr.txt"}, {"x-label", "12)"}}}));
}

TEST(TranslationUnit, LeavesALabelThatTheTextHoldsToTheText) {
  const Bitext bitext = sample_bitext();
  const TranslationUnit unit = from_bead(bitext, bitext.beads[0]);
  EXPECT_EQ(unit.properties.back(), (Property{"x-label", "annex II"}));
  EXPECT_EQ(unit.variants[0].text, "Annex II");
  EXPECT_THAT(unit.variants[0].properties, ElementsAre(Property{"x-document", "letter.en.txt"}));
}

TEST(TranslationUnit, KeepsALabelInsideABead) {
  const Bitext bitext = sample_bitext();
  EXPECT_EQ(from_bead(bitext, bitext.beads[2]).variants[0].text, "Ministers: (a) Agreed.");
}

TEST(TranslationUnit, HasOneVariantForABeadWithOneSide) {
  const Bitext bitext = sample_bitext();
  EXPECT_EQ(from_bead(bitext, bitext.beads[3]).variants.at(0).text, "Left out.");
  EXPECT_EQ(from_bead(bitext, bitext.beads[4]).variants.at(0).text, "Ajouté.");
}

TEST(TranslationUnit, ComesFromEachBeadWithBothSides) {
  const auto units = from_bitext(sample_bitext());
  ASSERT_EQ(units.size(), 4U);
  for (const TranslationUnit& unit : units) EXPECT_EQ(unit.variants.size(), 2U);
}

TEST(TranslationUnit, SaysThatABeadCrosses) {
  const Bitext bitext = crossing_bitext();
  const TranslationUnit unit = from_bead(bitext, bitext.beads[1]);
  EXPECT_THAT(unit.properties,
              ElementsAre(Property{"x-confidence", "0.9000"}, Property{"x-kind", "list_item"},
                          Property{"x-crossing", "true"}, Property{"x-label", "a"}));
  EXPECT_EQ(unit.variants[1].text, "Descendue. Loin.");
}

TEST(TmxWriter, IsValidAgainstTheDtd) {
  if (!has_xmllint()) GTEST_SKIP() << "xmllint (libxml2-utils) is not installed";
  const std::string dtd =
      "--dtdvalid " + (paths::source() / "tests/tmx/formats/tmx14.dtd").string();
  EXPECT_TRUE(xmllint_accepts(written(sample_bitext()), dtd));
  EXPECT_TRUE(xmllint_accepts(written(arabic_bitext()), dtd));
  EXPECT_TRUE(xmllint_accepts(written(crossing_bitext()), dtd));
  EXPECT_TRUE(xmllint_accepts(written({}), dtd));
  // The check itself bites.
  EXPECT_FALSE(xmllint_accepts("<tmx version=\"1.4\"><body/></tmx>", dtd + " 2>/dev/null"));
}

TEST(TmxWriter, MakesNoUnitsOfContentsAndCode) {
  Bitext bitext = sample_bitext();
  const std::size_t all = texts(parsed(written(bitext)), "//tu/tuv[1]/seg").size();
  bitext.source.blocks[0].content = Content::contents;
  EXPECT_EQ(texts(parsed(written(bitext)), "//tu/tuv[1]/seg").size(), all - 1);
  bitext.source.blocks[0].content = Content::reference;
  EXPECT_EQ(texts(parsed(written(bitext)), "//tu/tuv[1]/seg").size(), all);
}

TEST(TmxWriter, NamesTheToolAndTheLanguages) {
  const auto document = parsed(written(sample_bitext()));
  const auto header = document.child("tmx").child("header");
  EXPECT_STREQ(header.attribute("creationtool").value(), "dragoman");
  EXPECT_STREQ(header.attribute("segtype").value(), "sentence");
  EXPECT_STREQ(header.attribute("srclang").value(), "en");
  EXPECT_STREQ(document.select_node("//tuv[2]/@xml:lang").attribute().value(), "fr-CA");
}

TEST(TmxWriter, WritesTheBeadsWithBothSidesInOrder) {
  const auto document = parsed(written(sample_bitext()));
  EXPECT_THAT(texts(document, "//tuv[1]/seg"),
              ElementsAre("Annex II", "It met; it ended.", "Ministers: (a) Agreed.",
                          "Tom & \"Jerry\" <b>'s</b> ]]> a\\b end."));
  EXPECT_THAT(texts(document, "//tu/prop[@type='x-confidence']"),
              ElementsAre("1.0000", "0.7500", "0.5000", "1.0000"));
  EXPECT_THAT(texts(document, "//tu/prop[@type='x-label']"), ElementsAre("annex II", "12", "13"));
  EXPECT_THAT(texts(document, "//tuv/prop[@type='x-label']"),
              ElementsAre("12.", "12)", "13.", "13)"));
}

TEST(TmxWriter, MarksTheBeadsThatCrossInSourceOrder) {
  const auto document = parsed(written(crossing_bitext()));
  EXPECT_THAT(texts(document, "//tuv[1]/seg"),
              ElementsAre("One.", "Moved down.", "Two.", "Still two.", "Moved up."));
  EXPECT_THAT(texts(document, "//tu[prop[@type='x-crossing']='true']/tuv[2]/seg"),
              ElementsAre("Descendue. Loin.", "Remontée."));
  EXPECT_THAT(texts(document, "//prop[@type='x-crossing']"), ElementsAre("true", "true"));
}

TEST(TmxWriter, KeepsNoBreakSpacesAndDropsWhatXmlCannotHold) {
  const auto document = parsed(written(sample_bitext()));
  EXPECT_EQ(texts(document, "//tuv[2]/seg").back(),
            "Tom\u00A0: «\u00A0l'été\u00A0»\ttab &amp; fin.");
}

TEST(TmxWriter, DropsNoncharactersThatXmlForbids) {
  Bitext bitext = sample_bitext();
  bitext.source.blocks[0].text = "A\uFFFEb\uFFFFc\u0085d";
  bitext.source.segments[0].end = static_cast<std::uint32_t>(bitext.source.blocks[0].text.size());
  bitext.source.name = "odd\x02name";
  const auto document = parsed(written(bitext));
  EXPECT_EQ(texts(document, "//tuv[1]/seg").front(), "Abc\u0085d");
  EXPECT_EQ(texts(document, "//prop[@type='x-document']").front(), "oddname");
}

TEST(TmxWriter, WritesTheSameBytesEachTime) {
  EXPECT_EQ(written(sample_bitext()), written(sample_bitext()));
  EXPECT_EQ(written(sample_bitext()).find("date="), std::string::npos);
}

}  // namespace
}  // namespace dragoman::tmx
