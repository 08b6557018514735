// SPDX-License-Identifier: Apache-2.0
//
// Matching in each official language: the index must answer as comparing with every text does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/match/matcher.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

struct Language {
  std::string tag;
  std::vector<std::string> words;
  std::vector<std::string> joints;
};

// Words that differ in case, accents, digits and marks of their script, and what stands between.
const std::vector<Language>& official_languages() {
  static const std::vector<Language> languages = {
      {"en", {"the", "The", "State", "states", "12", "1,500", "all"}, {" ", ", ", "-"}},
      {"fr", {"l’État", "l'État", "États", "12", "1\u00A0500", "tous"}, {" ", "\u00A0; ", "-"}},
      {"es", {"el", "Estado", "año", "an\u0303o", "12", "1.500", "¿todos?"}, {" ", ", ", "; "}},
      {"ru", {"Государство", "государства", "й", "и\u0306", "1,5", "все"}, {" ", ", ", " — "}},
      {"ar", {"الدولة", "والدولة", "دُوَل", "١٢", "12", "جميع"}, {" ", "، ", "؛ "}},
      {"zh", {"国", "家", "国家", "12", "1 500", "所有", "ＵＮ"}, {"", "，", "、"}},
  };
  return languages;
}

std::string made_text(const Language& language) {
  const auto size = *rc::gen::inRange(0, 12);
  std::string text;
  for (int i = 0; i < size; ++i) {
    if (i > 0) text += *rc::gen::elementOf(language.joints);
    text += *rc::gen::elementOf(language.words);
  }
  return text;
}

StoredUnit unit_of(const std::string& language, std::string_view text) {
  StoredUnit unit = pair_unit("", "");
  unit.unit.variants[0] = {LangTag::parse(language), std::string(text)};
  unit.unit.variants[1] = {LangTag::parse(language == "en" ? "fr" : "en"), "x"};
  return unit;
}

RC_GTEST_PROP(Matcher, AnswersInEachOfficialLanguageAsAnExhaustiveComparisonDoes, ()) {
  const Language language = *rc::gen::elementOf(official_languages());
  RC_TAG(language.tag);
  TemporaryStore file;
  const auto units = *rc::gen::inRange(1, 15);
  for (int i = 0; i < units; ++i) {
    file.store().insert(unit_of(language.tag, made_text(language)));
    if (*rc::gen::inRange(0, 10) == 0) write_index(file.store());
  }
  LiveIndex index(file.store());
  Matcher matcher(index);
  ExhaustiveMatcher exhaustive(file.store());
  for (int i = 0; i < 6; ++i) {
    const std::string text = made_text(language);
    const MatchQuery query{.text = text,
                           .source = LangTag::parse(language.tag),
                           .target = LangTag::parse(language.tag == "en" ? "fr" : "en")};
    const MatchOptions options{.threshold = *rc::gen::element(40, 60, 75, 95), .limit = 0};
    const auto found = matcher.lookup(query, options);
    const auto expected = exhaustive.lookup(query, options);
    RC_ASSERT(found.size() == expected.size());
    for (std::size_t k = 0; k < found.size(); ++k) {
      RC_ASSERT(found[k].unit == expected[k].unit);
      RC_ASSERT(found[k].score == expected[k].score);
    }
  }
}

// The scores of a text against one other, at any distance.
std::vector<int> scores_of(const std::string& language, std::string_view stored,
                           std::string_view text) {
  TemporaryStore file;
  file.store().insert(unit_of(language, stored));
  LiveIndex index(file.store());
  const auto matches = Matcher(index).lookup(
      {.text = text, .source = LangTag::parse(language), .target = LangTag::parse("en")},
      {.threshold = 1});
  std::vector<int> scores;
  for (const Match& match : matches) scores.push_back(match.score);
  return scores;
}

TEST(MatcherLanguages, CountACharacterAsAWordWhereNoSpacesAreWritten) {
  EXPECT_THAT(scores_of("zh", "大会注意到秘书长的报告", "大会注意到主任的报告"), ElementsAre(72));
  EXPECT_THAT(scores_of("zh", "大会注意到秘书长的报告", "大会注意到秘书长的报告。"),
              ElementsAre(99));
  EXPECT_THAT(scores_of("zh", "第六十九届会议", "第七十届会议"), ElementsAre(71));
}

TEST(MatcherLanguages, CountCliticsAndInflectedFormsAsOtherWords) {
  EXPECT_THAT(scores_of("ar", "أشارت الجمعية إلى القرار", "أشارت الجمعية إلى قرار"),
              ElementsAre(75));
  EXPECT_THAT(scores_of("ru", "доклад Генерального секретаря", "доклада Генерального секретаря"),
              ElementsAre(66));
}

TEST(MatcherLanguages, SeeTheSameNumberInDigitsOfAnyScript) {
  EXPECT_THAT(scores_of("ar", "القرار 1373", "القرار ١٣٧٣"), ElementsAre(100));
}

TEST(MatcherLanguages, AnswerOnceWithATextThatIsStoredInDigitsOfTwoScripts) {
  TemporaryStore file;
  file.store().insert(unit_of("ar", "القرار 1373"));
  file.store().insert(unit_of("ar", "القرار ١٣٧٣"));
  LiveIndex index(file.store());
  const MatchQuery query{
      .text = "القرار ١٣٧٣", .source = LangTag::parse("ar"), .target = LangTag::parse("en")};
  const MatchOptions options{.threshold = 60, .limit = 0};
  const auto found = Matcher(index).lookup(query, options);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].units, 2U);
  EXPECT_THAT(ExhaustiveMatcher(file.store()).lookup(query, options), SizeIs(1));
}

}  // namespace
}  // namespace dragoman::tmx
