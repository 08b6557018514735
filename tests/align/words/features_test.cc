// SPDX-License-Identifier: Apache-2.0
#include "align/words/features.h"

#include <gmock/gmock.h>

#include "tests/align/made_text.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> tokens_of(const std::string& text) {
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features features =
      segment_features(testing::open_document({text}, "en"), vocabulary, labels);
  std::vector<std::string> tokens;
  for (const std::uint32_t type : features.tokens) tokens.push_back(vocabulary[type].text);
  return tokens;
}

TEST(Tokens, AreFoldedStemsOfFiveLetters) {
  EXPECT_THAT(tokens_of("L'Organisation coopérative"), ElementsAre("l", "'", "organ", "coope"));
}

TEST(Tokens, WriteAFigureTheSameHoweverItIsGrouped) {
  for (const char* text : {"10,000", "10 000", "10\u00A0000", "10\u202F000", "10.000", "10000"}) {
    EXPECT_THAT(tokens_of(text), ElementsAre("10000")) << text;
  }
}

TEST(Tokens, WriteADecimalFractionTheSameInBothStyles) {
  EXPECT_EQ(tokens_of("3,5"), tokens_of("3.5"));
  EXPECT_THAT(tokens_of("29.4.2003"), ElementsAre("29.4.2003"));
}

TEST(Tokens, KeepNeighbouringFiguresApart) {
  EXPECT_THAT(tokens_of("in 2003 100 States"), ElementsAre("in", "2003", "100", "state"));
  EXPECT_THAT(tokens_of("57 20"), ElementsAre("57", "20"));
}

TEST(Tokens, ReadDigitsOfAnyScriptByTheirValue) {
  EXPECT_THAT(tokens_of("٢٠٠٣"), ElementsAre("2003"));
}

TEST(Tokens, TakeACharacterAtATimeWhereWordsAreNotSpaced) {
  EXPECT_THAT(tokens_of("联合国"), ElementsAre("联", "合", "国"));
}

TEST(SegmentFeatures, MeasureLengthWithoutWhiteSpace) {
  Vocabulary vocabulary;
  LabelIndex labels;
  const auto document = testing::open_document({"Été 2003 !", ""}, "fr");
  const Features features = segment_features(document, vocabulary, labels);
  EXPECT_FLOAT_EQ(features.lengths[0], 8);
  EXPECT_FLOAT_EQ(features.lengths[1], 1);  // never nothing, for lengths are divided by
}

TEST(SegmentFeatures, SayHowAUnitBeginsAndEnds) {
  const auto edges = [](const std::string& text) {
    Vocabulary vocabulary;
    Features side;
    append_unit(text, kNoLabel, vocabulary, side);
    return std::pair{side.begins[0], side.ends[0]};
  };
  EXPECT_EQ(edges("“The end.”"), std::pair(Begin::other, End::stop));
  EXPECT_EQ(edges("and so on;"), std::pair(Begin::lower, End::pause));
  EXPECT_EQ(edges("Financial services"), std::pair(Begin::other, End::word));
  EXPECT_EQ(edges("2003 (final)"), std::pair(Begin::other, End::word));
  EXPECT_EQ(edges("联合国。"), std::pair(Begin::other, End::stop));
  EXPECT_EQ(edges(""), std::pair(Begin::other, End::other));
  // An enumerator is no small letter that goes on.
  EXPECT_EQ(edges("b. The activity").first, Begin::other);
  EXPECT_EQ(edges("iv) L'activité").first, Begin::other);
  EXPECT_EQ(edges("a été").first, Begin::lower);
}

TEST(SegmentFeatures, TakeALeadingFigureForALabelWhereThereIsNone) {
  Vocabulary vocabulary;
  LabelIndex labels;
  auto document = testing::open_document({"12 Each State", "Each State", "2004 was", "12"}, "en");
  testing::set_label(document, 1, "12");
  const Features features = segment_features(document, vocabulary, labels);
  EXPECT_EQ(features.labels[0], features.labels[1]);
  EXPECT_NE(features.labels[0], kNoLabel);
  EXPECT_EQ(features.labels[2], kNoLabel);
  EXPECT_EQ(features.labels[3], kNoLabel);
}

TEST(SliceUnits, GivesTheUnitsAlone) {
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features all = segment_features(testing::open_document({"one", "two three", "four"}, "en"),
                                        vocabulary, labels);
  const Features slice = slice_units(all, 1, 2);
  ASSERT_EQ(slice.size(), 1U);
  EXPECT_THAT(slice.unit_tokens(0), ElementsAre(all.tokens[1], all.tokens[2]));
}

}  // namespace
}  // namespace dragoman
