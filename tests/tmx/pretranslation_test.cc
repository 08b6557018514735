// SPDX-License-Identifier: Apache-2.0
#include "tmx/pretranslation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>

#include "tests/tmx/store/temporary_store.h"

namespace dragoman::tmx {
namespace {

// Two blocks: "12." with two sentences, and a heading.
Document document() {
  Document made;
  made.name = "a & b.txt";
  made.language = LangTag::parse("en");
  Block paragraph;
  paragraph.label.text = "12.";
  paragraph.label.key = "12";
  paragraph.text = "It met on 6 May 2004. It <adopted> the draft.";
  Block heading;
  heading.text = "New matters";
  made.blocks = {paragraph, heading};
  made.segments = {{0, 0, 21}, {0, 22, 45}, {1, 0, 11}};
  return made;
}

class PretranslationTest : public testing::Test {
 protected:
  void SetUp() override {
    StoredUnit unit = pair_unit("It <adopted> the draft.", "Il a <adopté> le projet.");
    unit.document = "A/58/1";
    file_.store().insert(unit);
    file_.store().insert(pair_unit("It met on 5 May 2003.", "Il s’est réuni le 5 mai 2003."));
  }
  Pretranslation pretranslate_at(int fill) {
    Memory memory(file_.path());
    PretranslationOptions options;
    options.fill = fill;
    return pretranslate(memory, document(), options);
  }
  static pugi::xml_document parse(const Pretranslation& made,
                                  void (*write)(const Pretranslation&, std::ostream&)) {
    std::ostringstream text;
    write(made, text);
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(text.str().c_str(), pugi::parse_full | pugi::parse_ws_pcdata));
    return xml;
  }

  TemporaryStore file_;
};

TEST_F(PretranslationTest, FillsInWhatScoresEnough) {
  const Pretranslation sure = pretranslate_at(100);
  EXPECT_EQ(sure.translation(0), "");
  EXPECT_EQ(sure.translation(1), "Il a <adopté> le projet.");
  EXPECT_EQ(sure.translation(2), "");
  EXPECT_EQ(pretranslate_at(95).translation(0), "Il s’est réuni le 6 mai 2004.");
}

TEST_F(PretranslationTest, GivesMatchesAsAlternativesInXliff12) {
  const pugi::xml_document xml = parse(pretranslate_at(95), write_xliff12);
  const pugi::xml_node file = xml.child("xliff").child("file");
  EXPECT_STREQ(file.attribute("original").value(), "a & b.txt");
  const pugi::xml_node group = file.child("body").child("group");
  EXPECT_STREQ(group.attribute("resname").value(), "12.");
  const pugi::xml_node first = group.child("trans-unit");
  EXPECT_STREQ(first.attribute("id").value(), "s1");
  EXPECT_STREQ(first.child("target").attribute("state").value(), "needs-review-translation");
  EXPECT_STREQ(first.child("alt-trans").attribute("match-quality").value(), "98%");
  EXPECT_STREQ(first.child("alt-trans").attribute("origin").value(), "memory.tm");
  const pugi::xml_node second = first.next_sibling("trans-unit");
  EXPECT_STREQ(second.child_value("source"), "It <adopted> the draft.");
  EXPECT_STREQ(second.child("target").attribute("state").value(), "translated");
  EXPECT_STREQ(second.child("alt-trans").attribute("origin").value(), "A/58/1");
  const pugi::xml_node third = file.child("body").child("trans-unit");
  EXPECT_STREQ(third.child_value("source"), "New matters");
  EXPECT_FALSE(third.child("target"));
}

TEST_F(PretranslationTest, GivesMatchesAsCandidatesInXliff21) {
  const pugi::xml_document xml = parse(pretranslate_at(95), write_xliff21);
  const pugi::xml_node file = xml.child("xliff").child("file");
  const pugi::xml_node first = file.child("group").child("unit");
  const pugi::xml_node match = first.child("mtc:matches").child("mtc:match");
  EXPECT_STREQ(match.attribute("matchQuality").value(), "98");
  EXPECT_STREQ(match.attribute("ref").value(), "#m1");
  EXPECT_STREQ(match.child_value("target"), "Il s’est réuni le 6 mai 2004.");
  EXPECT_STREQ(first.child("segment").attribute("subState").value(), "dragoman:review");
  EXPECT_STREQ(first.child("segment").child("source").child_value("mrk"), "It met on 6 May 2004.");
  const pugi::xml_node third = file.child("unit");
  EXPECT_STREQ(third.child("segment").attribute("state").value(), "initial");
  EXPECT_STREQ(third.child("segment").child_value("source"), "New matters");
  EXPECT_FALSE(third.child("segment").child("target"));
}

TEST_F(PretranslationTest, KeepsAnEmptyDocumentValid) {
  Memory memory(file_.path());
  const Pretranslation made = pretranslate(memory, Document(), {});
  EXPECT_TRUE(parse(made, write_xliff12).child("xliff").child("file").child("body"));
  EXPECT_TRUE(parse(made, write_xliff21).child("xliff").child("file").child("group"));
}

}  // namespace
}  // namespace dragoman::tmx
