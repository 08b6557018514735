// SPDX-License-Identifier: Apache-2.0
#include "tmx/tabular.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/tmx/sample_bitext.h"

namespace dragoman::tmx {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Eq;

std::vector<std::string> lines(void (*write)(const Bitext&, std::ostream&), const Bitext& bitext) {
  std::stringstream out;
  write(bitext, out);
  std::vector<std::string> found;
  for (std::string line; std::getline(out, line);) found.push_back(line);
  return found;
}

TEST(Tsv, HasOneBeadALine) {
  EXPECT_THAT(
      lines(write_tsv, sample_bitext()),
      ElementsAre(
          "Annex II\tAnnexe II\t1.0000\tannex II\theading\t\ten\tfr-CA",
          "It met; it ended.\tRéunie. Terminée.\t0.7500\t12\tparagraph\t\ten\tfr-CA",
          "Ministers: (a) Agreed.\tLes ministres ont dit oui.\t0.5000\t13\tparagraph\t\ten\tfr-CA",
          "Left out.\t\t0.9000\t\tlist_item\t\ten\tfr-CA",
          "\tAjouté.\t0.0000\tb\tlist_item\t\ten\tfr-CA",
          "Tom & \"Jerry\" <b>'s</b> ]]> a\\b end.\t"
          "Tom\u00A0: «\u00A0l'été\u00A0» tab  &amp; fin.\t1.0000\t\tparagraph\t\ten\tfr-CA"));
}

TEST(Tsv, HasEightFieldsWhateverTheTextHolds) {
  Bitext bitext = sample_bitext();
  for (Block& block : bitext.source.blocks) std::fill(block.text.begin(), block.text.end(), '\t');
  for (Block& block : bitext.target.blocks) std::fill(block.text.begin(), block.text.end(), '\n');
  std::vector<std::ptrdiff_t> tabs;
  for (const std::string& line : lines(write_tsv, bitext)) {
    tabs.push_back(std::count(line.begin(), line.end(), '\t'));
  }
  EXPECT_EQ(tabs.size(), bitext.beads.size());
  EXPECT_THAT(tabs, Each(Eq(7)));
}

TEST(Tsv, SaysWhichBeadsCross) {
  EXPECT_THAT(lines(write_tsv, crossing_bitext()),
              ElementsAre("One.\tUn.\t1.0000\t1\tparagraph\t\ten\tfr",
                          "Moved down.\tDescendue. Loin.\t0.9000\ta\tlist_item\tcrossing\ten\tfr",
                          "Two.\tDeux.\t1.0000\t2\tparagraph\t\ten\tfr",
                          "Still two.\tEncore deux.\t1.0000\t\tparagraph\t\ten\tfr",
                          "Moved up.\tRemontée.\t0.7000\t\tnote\tcrossing\ten\tfr"));
}

TEST(Csv, NamesItsColumnsAndQuotesWhatNeedsIt) {
  const auto written = lines(write_csv, crossing_bitext());
  ASSERT_EQ(written.size(), 6U);
  EXPECT_EQ(written[0], "en,fr,confidence,label,kind,crossing\r");
  EXPECT_EQ(written[2], "Moved down.,Descendue. Loin.,0.9000,a,list_item,crossing\r");
}

TEST(Jsonl, SaysOnlyOfABeadThatCrossesThatItDoes) {
  const auto written = lines(write_jsonl, crossing_bitext());
  std::vector<std::size_t> crossing;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto json = nlohmann::json::parse(written[i]);
    if (!json.contains("crossing")) continue;
    EXPECT_EQ(json.at("crossing"), true);
    crossing.push_back(i);
  }
  EXPECT_THAT(crossing, ElementsAre(1, 4));
}

TEST(Jsonl, WritesABeadInTheFormThatOthersReadIt) {
  EXPECT_EQ(
      lines(write_jsonl, sample_bitext())[1],
      R"j({"source":[{"id":1,"label":"12.","text":"It met; it ended."}],)j"
      R"j("target":[{"id":1,"label":"12)","text":"Réunie."},{"id":2,"text":"Terminée."}],)j"
      R"j("confidence":0.7500,"label":"12","kind":"paragraph","source_lang":"en","target_lang":"fr-CA"})j");
}

TEST(Jsonl, IsReadBackByAnotherParser) {
  const Bitext bitext = sample_bitext();
  const auto written = lines(write_jsonl, bitext);
  ASSERT_EQ(written.size(), bitext.beads.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    const Bead& bead = bitext.beads[i];
    const auto json = nlohmann::json::parse(written[i]);
    ASSERT_EQ(json.size(), 7U);
    EXPECT_NEAR(json.at("confidence").get<float>(), bead.confidence, 0.00005);
    EXPECT_EQ(json.at("label"), bead_label(bitext, bead).key);
    EXPECT_EQ(json.at("kind"), to_string(bead_kind(bitext, bead)));
    ASSERT_EQ(json.at("source").size(), bead.source.size());
    for (const auto& segment : json.at("source")) {
      const std::size_t id = segment.at("id");
      EXPECT_EQ(segment.at("text"), bitext.source.text(bitext.source.segments[id]));
    }
    ASSERT_EQ(json.at("target").size(), bead.target.size());
    for (const auto& segment : json.at("target")) {
      const std::size_t id = segment.at("id");
      EXPECT_EQ(segment.at("text"), bitext.target.text(bitext.target.segments[id]));
    }
  }
}

TEST(Jsonl, EscapesEveryControl) {
  Bitext bitext = sample_bitext();
  std::string text;
  for (char c = 0; c < 0x20; ++c) text += c;
  text += "\x7F\"\\/é\u2028";
  bitext.source.blocks[0].text = text;
  bitext.source.segments[0].end = static_cast<std::uint32_t>(text.size());
  const auto written = lines(write_jsonl, bitext);
  ASSERT_EQ(written.size(), bitext.beads.size());
  EXPECT_EQ(nlohmann::json::parse(written[0]).at("source").at(0).at("text"), text);
}

TEST(Jsonl, SaysALabelOnceWhereTheTextHoldsIt) {
  const auto json = nlohmann::json::parse(lines(write_jsonl, sample_bitext())[0]);
  EXPECT_FALSE(json.at("source").at(0).contains("label"));
  EXPECT_EQ(json.at("label"), "annex II");
}

TEST(Jsonl, KeepsTheLabelsInsideABead) {
  const auto json = nlohmann::json::parse(lines(write_jsonl, sample_bitext())[2]);
  EXPECT_EQ(json.at("source").at(0).at("label"), "13.");
  EXPECT_EQ(json.at("source").at(1).at("label"), "(a)");
}

}  // namespace
}  // namespace dragoman::tmx
