// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/symbols/symbol_facts.h"

#include <gmock/gmock.h>

namespace dragoman::qa {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> symbols(std::string_view text) {
  std::vector<Fact> facts;
  read_symbols(text, facts);
  std::vector<std::string> values;
  for (const Fact& fact : facts) values.push_back(fact.value);
  return values;
}

TEST(Symbols, AreReadAsTheyStand) {
  for (const char* symbol : {"A/57/64", "E/CN.4/2003/75/Add.1", "A/C.3/58/L.12/Rev.1",
                             "A/CONF.203/5", "CCPR/C/79/Add.118", "ST/SGB/2003/13", "A/58/1O"}) {
    EXPECT_THAT(symbols(symbol), ElementsAre(symbol));
    EXPECT_THAT(symbols("(" + std::string(symbol) + ")."), ElementsAre(symbol));
    EXPECT_THAT(symbols("le document " + std::string(symbol) + ", daté"), ElementsAre(symbol));
  }
}

TEST(Symbols, TakeTheYearOfASecurityCouncilResolution) {
  EXPECT_THAT(symbols("S/RES/1373 (2001)"), ElementsAre("S/RES/1373(2001)"));
  EXPECT_THAT(symbols("résolution 1373\u00A0(2001) du Conseil"), ElementsAre("1373(2001)"));
  EXPECT_THAT(symbols("article 12 (3)"), IsEmpty());
}

TEST(Symbols, TellTheRevisionsOfADocumentApart) {
  EXPECT_THAT(symbols("A/58/5 and Corr.1 and 2"),
              ElementsAre("A/58/5", "A/58/5/Corr.1", "A/58/5/Corr.2"));
  EXPECT_THAT(symbols("A/58/5 et Add.1, Add.2 et Corr.1"),
              ElementsAre("A/58/5", "A/58/5/Add.1", "A/58/5/Add.2", "A/58/5/Corr.1"));
  EXPECT_THAT(symbols("A/58/5 and 3 others"), ElementsAre("A/58/5"));
}

TEST(Symbols, ReadResolutionNumbersWithTheirPart) {
  EXPECT_THAT(symbols("resolutions 55/25 and 57/270 B"), ElementsAre("55/25", "57/270B"));
  EXPECT_THAT(symbols("sa résolution 2003/12."), ElementsAre("2003/12"));
}

TEST(Symbols, AreNotSeenInOtherThings) {
  for (const char* text : {"and/or", "N/A", "TCP/IP", "ISO/IEC 27001", "2003/04", "01/02/2003",
                           "1,000 (thousand)", "the A and B", "", "km/h", "I/we"}) {
    EXPECT_THAT(symbols(text), IsEmpty()) << text;
  }
}

TEST(Symbols, SayWhereTheyStand) {
  std::vector<Fact> facts;
  const std::string text = "Voir le « document » A/57/64.";
  read_symbols(text, facts);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(text.substr(facts[0].begin, facts[0].end - facts[0].begin), "A/57/64");
  EXPECT_EQ(facts[0].kind, FactKind::symbol);
}

}  // namespace
}  // namespace dragoman::qa
