// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/inflection.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "qa/facts/facts.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;

const Paradigms kParadigms = {{"ия", {"ия", "ии", "ию"}}, {"ая", {"ая", "ой", "ую"}}};

TEST(Inflection, DeclinesTheWordsOfANameTogether) {
  EXPECT_THAT(inflected("Больш[ая] Фантаз[ия]", kParadigms),
              ElementsAre("Большая Фантазия", "Большой Фантазии", "Большую Фантазию"));
}

TEST(Inflection, LeavesANameWithoutEndingsAlone) {
  EXPECT_THAT(inflected("Чили", kParadigms), ElementsAre("Чили"));
}

TEST(Inflection, SaysWhichNameHasAnEndingWithoutAParadigm) {
  EXPECT_THROW(inflected("Фантаз[ёж]", kParadigms), Error);
}

std::vector<std::string> countries_in(std::string_view text, const char* language) {
  std::vector<std::string> found;
  for (const Fact& fact : read_facts(text, LangTag::parse(language))) {
    if (fact.kind == FactKind::country) found.push_back(fact.value);
  }
  return found;
}

TEST(CountryNames, AreReadInAnyCase) {
  EXPECT_THAT(countries_in("с Саудовской Аравией и Южным Суданом, в Египте", "ru"),
              ElementsAre("SAU", "SSD", "EGY"));
}

TEST(CountryNames, AreReadBehindClitics) {
  EXPECT_THAT(countries_in("لليابان وكينيا وبالصين", "ar"), ElementsAre("JPN", "KEN", "CHN"));
}

TEST(CountryNames, AreReadWithoutSpacesAndNotInsideOtherNames) {
  EXPECT_THAT(countries_in("索马里和南苏丹在约旦河与印度洋之间", "zh"), ElementsAre("SOM", "SSD"));
}

TEST(CountryNames, AreNotTakenForWordsWrittenAlike) {
  EXPECT_THAT(countries_in("الدعم المالي", "ar"), ElementsAre());
}

}  // namespace
}  // namespace dragoman::qa
