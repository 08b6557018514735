// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>
#include <utility>
#include <vector>

#include "report/match_json.h"
#include "report/match_text.h"

namespace dragoman::report {
namespace {

// "Item 3" in the memory for a query "Item 4".
tmx::Match made_match() {
  tmx::Match match;
  match.score = 95;
  match.unit = 7;
  match.source = "Item 3";
  match.target = "Point 3";
  match.document = "a.docx";
  match.changed = 12;
  match.runs = {{tmx::WordEdit::same, 0, 4, 0, 4}, {tmx::WordEdit::replaced, 5, 6, 5, 6}};
  match.touched = {{6, 7}};
  return match;
}

tmx::ConcordanceHit made_hit() {
  tmx::ConcordanceHit hit;
  hit.unit.id = 9;
  hit.unit.document = "b.docx";
  for (const auto& [tag, text] : {std::pair("en", "the Council"), std::pair("fr", "un conseil"),
                                  std::pair("es", "el Consejo"), std::pair("fr", "le Conseil")}) {
    tmx::Tuv variant;
    variant.language = LangTag::parse(tag);
    variant.text = text;
    hit.unit.unit.variants.push_back(variant);
  }
  hit.text = "the Council";
  hit.ranges = {{4, 11}};
  hit.counterparts = {{}, {{3, 10}}, {}, {{3, 10}}};
  return hit;
}

TEST(MatchReport, WritesAMatchAsJson) {
  std::ostringstream out;
  write_lookup_json("Item 4", {made_match()}, nullptr, out);
  EXPECT_EQ(out.str(),
            R"({"query":"Item 4","matches":[{"score":95,"source":"Item 3","target":"Point 3",)"
            R"("document":"a.docx","unit":7,"units":1,"changed":12,"difference":[)"
            R"({"edit":"replaced","query":[5,6],"source":[5,6]}],"touched":[[6,7]]}]})"
            "\n");
}

TEST(MatchReport, ShowsAPersonWhatDiffers) {
  std::ostringstream out;
  write_lookup_text("Item 4", {made_match()}, nullptr, out);
  EXPECT_EQ(out.str(),
            "Item 4\n  95 %  unit 7, a.docx\n      Item [-3-]{+4+}\n      Point {~3~}\n");
}

TEST(MatchReport, SaysThatThereIsNoMatch) {
  std::ostringstream json;
  write_lookup_json("x", {}, nullptr, json);
  EXPECT_EQ(json.str(), "{\"query\":\"x\",\"matches\":[]}\n");
  std::ostringstream text;
  write_lookup_text("x", {}, nullptr, text);
  EXPECT_EQ(text.str(), "x\n    no match\n");
}

TEST(MatchReport, WritesFragmentsWhereTheyWereLookedFor) {
  const std::vector<tmx::Fragment> none;
  std::ostringstream empty;
  write_lookup_json("x", {}, &none, empty);
  EXPECT_EQ(empty.str(), "{\"query\":\"x\",\"matches\":[],\"fragments\":[]}\n");

  const std::vector<tmx::Fragment> fragments = {{{2, 5}, 1, {made_hit()}, true}};
  std::ostringstream text;
  write_lookup_text("in the end", {}, &fragments, text);
  EXPECT_EQ(text.str(),
            "in the end\n    no match\n  \" th\"\n      the [[Council]]\n"
            "      fr: un [[conseil]]\n      es: el Consejo\n      fr: le [[Conseil]]\n");
}

// An object cannot have two members of one name.
TEST(MatchReport, WritesTheLastOfTwoVariantsInOneLanguage) {
  std::ostringstream out;
  write_hit_json(made_hit(), out);
  EXPECT_EQ(out.str(), R"({"unit":9,"document":"b.docx","changed":0,"text":"the Council",)"
                       R"("stretches":[[4,11]],)"
                       R"("translations":{"fr":"le Conseil","es":"el Consejo"},)"
                       R"("counterparts":{"fr":[[3,10]],"es":[]}})"
                       "\n");
}

TEST(MatchReport, NamesTheUnitThatStays) {
  const tmx::Unclean unclean{4, tmx::CleanReason::duplicate, 2, {"a", "b"}};
  std::ostringstream json;
  write_unclean_json(unclean, json);
  EXPECT_EQ(json.str(),
            "{\"unit\":4,\"reason\":\"duplicate\",\"kept\":2,\"texts\":[\"a\",\"b\"]}\n");
  std::ostringstream text;
  write_unclean_text(unclean, text);
  EXPECT_EQ(text.str(), "duplicate: unit 4; unit 2 stays\n  a\n  b\n");
}

}  // namespace
}  // namespace dragoman::report
