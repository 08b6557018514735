// SPDX-License-Identifier: Apache-2.0
#include "align/words/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/align/made_text.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<KnownPair> find(const std::vector<Term>& terms, const std::vector<std::string>& source,
                            const std::vector<std::string>& target) {
  return find_terms(list_terms(terms), testing::open_document(source, "en"),
                    testing::open_document(target, "fr"));
}

TEST(FindTerms, PairsSegmentsThatAreTheSameTerm) {
  const auto pairs =
      find({{"Germany", "Allemagne"}}, {"Albania", "Germany"}, {"Allemagne", "Chili"});
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_THAT(pairs[0].source, ElementsAre(1U));
  EXPECT_THAT(pairs[0].target, ElementsAre(0U));
}

TEST(FindTerms, KnowsEachOfSeveralNames) {
  EXPECT_EQ(find({{"Türkiye|Turkey", "Türkiye|Turquie"}}, {"Turkey"}, {"Türkiye"}).size(), 1U);
}

TEST(FindTerms, IgnoresCaseAccentsPunctuationAndOrder) {
  EXPECT_EQ(find({{"Iran (Islamic Republic of)", "Iran (République islamique d')"}},
                 {"Islamic Republic of Iran **;"}, {"RÉPUBLIQUE ISLAMIQUE D'IRAN"})
                .size(),
            1U);
}

TEST(FindTerms, TellsWordsOfOneBeginningApart) {
  EXPECT_THAT(find({{"interpretation", "interprétation"}}, {"Interpretation"}, {"Interdiction"}),
              IsEmpty());
}

TEST(FindTerms, FindsNoTermInsideASentence) {
  EXPECT_THAT(find({{"Chile", "Chili"}}, {"The observer for Chile spoke."}, {"Chili"}), IsEmpty());
}

TEST(FindTerms, LeavesOpenWhichOfSeveralIsMeant) {
  EXPECT_THAT(
      find({{"definitions", "définitions"}}, {"Definitions"}, {"Définitions", "Définitions"}),
      IsEmpty());
}

TEST(FindTerms, ComparesChineseCharacterByCharacter) {
  EXPECT_EQ(find({{"France", "法国"}}, {"France"}, {"法国；"}).size(), 1U);
}

TEST(BackgroundOfTerms, LearnsWordsFromSeveralTerms) {
  Vocabulary vocabulary;
  Features text;
  append_unit("water eau rural", kNoLabel, vocabulary, text);
  const Background background = background_of(list_terms({{"water supply", "abastecimiento de eau"},
                                                          {"water", "eau"},
                                                          {"rural water", "eau rurale"},
                                                          {"rural housing", "logement rural"}}),
                                              vocabulary);
  const auto belief = [&](std::string_view from, std::string_view to) {
    for (const Belief& each : background.forward) {
      if (each.from == vocabulary.find(from) && each.to == vocabulary.find(to)) {
        return each.probability;
      }
    }
    return 0.0F;
  };
  EXPECT_GT(belief("water", "eau"), 0.5F);
  EXPECT_GT(belief("rural", "rural"), belief("rural", "eau"));
}

}  // namespace
}  // namespace dragoman
