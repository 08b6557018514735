// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/facts.h"

#include <gmock/gmock.h>

#include <random>

namespace dragoman::qa {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> values(std::string_view text, const char* language) {
  std::vector<std::string> result;
  for (const Fact& fact : read_facts(text, LangTag::parse(language))) result.push_back(fact.value);
  return result;
}

TEST(Facts, AreTheSameInBothLanguages) {
  const std::pair<const char*, const char*> pairs[] = {
      {"In its resolution 1373 (2001) of 28 September 2001 it asked for US$ 10 billion.",
       "Dans sa résolution 1373 (2001) du 28 septembre 2001, il demandait 10 milliards de "
       "dollars."},
      {"from 1 to 3 April 2003, at 3 p.m., 10 per cent of 2,500 seats (A/57/64)",
       "du 1er au 3 avril 2003, à 15 heures, 10 % des 2 500 sièges (A/57/64)"},
      {"its fifty-eighth session, two thirds of 191 Members",
       "sa cinquante-huitième session, les deux tiers de 191 Membres"},
  };
  for (const auto& [en, fr] : pairs) EXPECT_EQ(values(en, "en"), values(fr, "fr"));
}

TEST(Facts, AreTakenOnceWhereSeveralReadersClaimThem) {
  EXPECT_THAT(values("A/57/64 of 3 May 2004", "en"), ElementsAre("A/57/64", "2004-05-03"));
  EXPECT_THAT(values("resolution 55/25", "en"), ElementsAre("55/25"));
  EXPECT_THAT(values("2/3 of them", "en"), ElementsAre("2/3"));
  EXPECT_THAT(values("EUR 5 million", "en"), ElementsAre("5000000 EUR"));
}

TEST(Facts, NeverOverlapAndAscend) {
  const std::vector<std::string> words = {"3",   "May", "2004", "A/57/64", "per cent", "10",   "to",
                                          "US$", "and", "/",    "million", "(2001)",   "1373", ","};
  std::mt19937 random(1);
  for (int trial = 0; trial < 2000; ++trial) {
    std::string text;
    for (int k = 0; k < 12; ++k) text += words[random() % words.size()] + " ";
    std::uint32_t end = 0;
    for (const Fact& fact : read_facts(text, LangTag::parse("en"))) {
      ASSERT_GE(fact.begin, end) << text;
      ASSERT_LT(fact.begin, fact.end) << text;
      end = fact.end;
    }
    ASSERT_LE(end, text.size());
  }
}

}  // namespace
}  // namespace dragoman::qa
