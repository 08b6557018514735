// SPDX-License-Identifier: Apache-2.0
#include "tmx/xliff_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/tmx/sample_bitext.h"
#include "tests/tmx/xmllint.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;

std::string written(const Bitext& bitext) {
  std::ostringstream out;
  write_xliff(bitext, out);
  return out.str();
}

class XliffWriter : public testing::Test {
 protected:
  explicit XliffWriter(const Bitext& bitext = sample_bitext()) {
    const std::string xml = written(bitext);
    EXPECT_TRUE(document_.load_buffer(xml.data(), xml.size()));
  }

  pugi::xml_node unit(const char* id) const {
    return document_.child("xliff").child("file").find_child_by_attribute("unit", "id", id);
  }
  pugi::xml_node segment(const char* id) const { return unit(id).child("segment"); }
  std::string meta(const char* id, const char* type) const {
    const auto group = unit(id).child("mda:metadata").child("mda:metaGroup");
    return group.find_child_by_attribute("mda:meta", "type", type).text().get();
  }

  pugi::xml_document document_;
};

TEST_F(XliffWriter, DeclaresItsVersionAndLanguages) {
  const auto xliff = document_.child("xliff");
  EXPECT_STREQ(xliff.attribute("xmlns").value(), "urn:oasis:names:tc:xliff:document:2.0");
  EXPECT_STREQ(xliff.attribute("version").value(), "2.1");
  EXPECT_STREQ(xliff.attribute("srcLang").value(), "en");
  EXPECT_STREQ(xliff.attribute("trgLang").value(), "fr-CA");
  EXPECT_STREQ(xliff.child("file").attribute("original").value(), "letter.en.txt");
  EXPECT_STREQ(xliff.child("file").attribute("xml:space").value(), "preserve");
}

TEST_F(XliffWriter, WritesAUnitForEachBead) {
  std::vector<std::string> ids;
  for (const auto node : document_.child("xliff").child("file").children("unit")) {
    ids.emplace_back(node.attribute("id").value());
  }
  EXPECT_THAT(ids, ElementsAre("b0", "b1", "b2", "b3", "b4", "b5"));
  EXPECT_STREQ(unit("b1").attribute("name").value(), "12");
  EXPECT_FALSE(unit("b5").attribute("name"));
}

TEST_F(XliffWriter, PutsModulesBeforeTheSegmentAsTheSchemaAsks) {
  std::vector<std::string> names;
  for (const auto child : unit("b1").children()) names.emplace_back(child.name());
  EXPECT_THAT(names, ElementsAre("mda:metadata", "segment"));
  EXPECT_STREQ(document_.child("xliff").child("file").first_child().name(), "mda:metadata");
}

TEST_F(XliffWriter, SaysWhatIsKnownOfABead) {
  EXPECT_EQ(meta("b1", "confidence"), "0.7500");
  EXPECT_EQ(meta("b1", "kind"), "paragraph");
  EXPECT_EQ(meta("b1", "source-label"), "12.");
  EXPECT_EQ(meta("b1", "target-label"), "12)");
  EXPECT_EQ(meta("b0", "source-label"), "");
  const auto names = document_.child("xliff").child("file").child("mda:metadata");
  EXPECT_STREQ(names.child("mda:metaGroup").last_child().text().get(), "letter.fr.txt");
}

TEST_F(XliffWriter, WritesBothSidesOfABead) {
  EXPECT_STREQ(segment("b1").child("source").text().get(), "It met; it ended.");
  EXPECT_STREQ(segment("b1").child("target").text().get(), "Réunie. Terminée.");
  EXPECT_STREQ(segment("b1").attribute("state").value(), "translated");
  EXPECT_STREQ(segment("b1").attribute("subState").value(), "dragoman:aligned");
  EXPECT_STREQ(segment("b2").child("source").text().get(), "Ministers: (a) Agreed.");
}

TEST_F(XliffWriter, LeavesAnOmissionToBeTranslated) {
  EXPECT_STREQ(segment("b3").child("source").text().get(), "Left out.");
  EXPECT_FALSE(segment("b3").child("target"));
  EXPECT_STREQ(segment("b3").attribute("state").value(), "initial");
}

TEST_F(XliffWriter, KeepsAnInsertionBesideAnEmptySource) {
  ASSERT_TRUE(segment("b4").child("source"));
  EXPECT_STREQ(segment("b4").child("source").text().get(), "");
  EXPECT_STREQ(segment("b4").child("target").text().get(), "Ajouté.");
  EXPECT_STREQ(segment("b4").attribute("subState").value(), "dragoman:inserted");
}

TEST_F(XliffWriter, EscapesMarkupAndDropsControls) {
  EXPECT_STREQ(segment("b5").child("source").text().get(),
               "Tom & \"Jerry\" <b>'s</b> ]]> a\\b end.");
  EXPECT_STREQ(segment("b5").child("target").text().get(),
               "Tom\u00A0: «\u00A0l'été\u00A0»\ttab &amp; fin.");
}

TEST_F(XliffWriter, IsWellFormedForAnotherParser) {
  if (!has_xmllint()) GTEST_SKIP() << "xmllint (libxml2-utils) is not installed";
  EXPECT_TRUE(xmllint_accepts(written(sample_bitext()), ""));
  EXPECT_TRUE(xmllint_accepts(written(arabic_bitext()), ""));
  EXPECT_TRUE(xmllint_accepts(written(crossing_bitext()), ""));
}

TEST_F(XliffWriter, GivesAFileWithoutBeadsTheChildItNeeds) {
  const std::string xml = written({});
  pugi::xml_document empty;
  ASSERT_TRUE(empty.load_buffer(xml.data(), xml.size()));
  EXPECT_TRUE(empty.child("xliff").child("file").child("group"));
}

TEST_F(XliffWriter, WritesTheSameBytesEachTime) {
  EXPECT_EQ(written(sample_bitext()), written(sample_bitext()));
}

class CrossingXliff : public XliffWriter {
 protected:
  CrossingXliff() : XliffWriter(crossing_bitext()) {}
};

TEST_F(CrossingXliff, KeepsTheSourceInOrderWithEachTargetBesideIt) {
  std::vector<std::string> sources;
  std::vector<std::string> targets;
  for (const auto node : document_.child("xliff").child("file").children("unit")) {
    ASSERT_EQ(node.select_nodes("segment").size(), 1U);
    sources.emplace_back(node.child("segment").child("source").text().get());
    targets.emplace_back(node.child("segment").child("target").text().get());
  }
  EXPECT_THAT(sources, ElementsAre("One.", "Moved down.", "Two.", "Still two.", "Moved up."));
  EXPECT_THAT(targets,
              ElementsAre("Un.", "Descendue. Loin.", "Deux.", "Encore deux.", "Remontée."));
}

TEST_F(CrossingXliff, MarksTheBeadsThatCross) {
  EXPECT_EQ(meta("b1", "crossing"), "true");
  EXPECT_EQ(meta("b4", "crossing"), "true");
  EXPECT_EQ(meta("b0", "crossing"), "");
  EXPECT_STREQ(segment("b1").attribute("subState").value(), "dragoman:aligned");
  // It would count the segments of one unit; beyond their number it is invalid.
  EXPECT_TRUE(document_.select_nodes("//target[@order]").empty());
}

}  // namespace
}  // namespace dragoman::tmx
