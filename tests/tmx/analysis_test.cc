// SPDX-License-Identifier: Apache-2.0
#include "tmx/analysis.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/store/temporary_store.h"

namespace dragoman::tmx {
namespace {

Document document(const std::string& name, const std::vector<std::string>& texts) {
  Document made;
  made.name = name;
  made.language = LangTag::parse("en");
  for (const std::string& text : texts) {
    Block block;
    block.text = text;
    made.blocks.push_back(block);
    made.segments.push_back({static_cast<std::uint32_t>(made.blocks.size() - 1), 0,
                             static_cast<std::uint32_t>(text.size())});
  }
  return made;
}

class AnalysisTest : public testing::Test {
 protected:
  Analysis analyze(const Document& one, AnalysisOptions options = {}) {
    Memory memory(file_.path());
    return Analyzer(memory, options).analyze(one);
  }
  TemporaryStore file_;
};

TEST_F(AnalysisTest, PutsEachSegmentInTheBandOfItsBestMatch) {
  StoredUnit unit = pair_unit("It met on 5 May.", "Réuni le 5 mai.");
  unit.context = {context_hash("Opening"), context_hash("Closing")};
  file_.store().insert(unit);
  file_.store().insert(pair_unit("one two three four five six seven eight nine ten", "y"));
  const Analysis found = analyze(document("a",
                                          {
                                              "Opening",
                                              "It met on 5 May.",
                                              "Closing",
                                              "It met on 6 May.",
                                              "It met on 5  May.",
                                              "one two three four five six seven eight nine 0",
                                              "one two three four five six seven eight",
                                              "one two three four five six",
                                          }),
                                 {.internal = false});
  EXPECT_EQ(found[MatchBand::context].segments, 1U);
  EXPECT_EQ(found[MatchBand::repetition].segments, 1U);
  EXPECT_EQ(found[MatchBand::exact].segments, 0U);
  EXPECT_EQ(found[MatchBand::near_exact], (Volume{1, 5, 12}));
  EXPECT_EQ(found[MatchBand::high].segments, 1U);
  EXPECT_EQ(found[MatchBand::middle].segments, 1U);
  EXPECT_EQ(found[MatchBand::low].segments, 1U);
  EXPECT_EQ(found[MatchBand::none].segments, 2U);
  EXPECT_EQ(found.total().segments, 8U);
}

TEST_F(AnalysisTest, TellsWhatOnlyTheDocumentsThemselvesHave) {
  const Document one =
      document("a", {"The Committee met in Geneva today.", "The Committee met in Vienna today."});
  const Analysis found = analyze(one);
  EXPECT_EQ(found[MatchBand::middle].segments, 1U);
  EXPECT_EQ(found.internal[static_cast<std::size_t>(MatchBand::middle)].words, 6U);
  const Analysis alone = analyze(one, {.internal = false});
  EXPECT_EQ(alone[MatchBand::none].segments, 2U);
  EXPECT_EQ(alone[MatchBand::middle].segments, 0U);
}

TEST_F(AnalysisTest, CountsRepetitionsFromDocumentToDocument) {
  Memory memory(file_.path());
  Analyzer analyzer(memory, {});
  analyzer.analyze(document("a", {"Adopted."}));
  EXPECT_EQ(
      analyzer.analyze(document("b", {"Adopted.", "Rejected."}))[MatchBand::repetition].segments,
      1U);
}

TEST_F(AnalysisTest, OfNothingIsNothing) {
  EXPECT_EQ(analyze(document("a", {})).total(), Volume());
}

TEST(CountWords, CountsWhatHasALetterOrADigitBetweenWhiteSpace) {
  EXPECT_EQ(count_words("L\u2019Assembl\u00E9e g\u00E9n\u00E9rale \u2014 58e session, A/58/10"),
            5U);
  EXPECT_EQ(count_words(" \u2014 * "), 0U);
  EXPECT_EQ(count_words("\u5927\u4F1A\u7B2C58\u5C4A"), 5U);
}

}  // namespace
}  // namespace dragoman::tmx
