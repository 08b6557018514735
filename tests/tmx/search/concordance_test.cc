// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/concordance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/search/phrase_pattern.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What is marked in each hit, in order.
std::vector<std::string> marked(const ConcordanceAnswer& answer) {
  std::vector<std::string> texts;
  for (const ConcordanceHit& hit : answer.hits) {
    for (const ByteRange& range : hit.ranges) {
      texts.push_back(hit.text.substr(range.begin, range.end - range.begin));
    }
  }
  return texts;
}

class ConcordanceTest : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    add("The Security Council, in resolution 1325 (2000), recalled", "Le Conseil de sécurité a");
    add("security-council resolutions and the council", "Résolutions du Conseil");
    add("The Council of Europe", "Le Conseil de l’Europe");
    if (GetParam()) write_index(file_.store());
    add("A newcomer resolved the Council", "Un nouveau");
  }
  void add(std::string_view english, std::string_view french) {
    StoredUnit unit = pair_unit(english, french);
    unit.changed = ++time_;
    file_.store().insert(unit);
  }
  std::vector<std::string> search(std::string_view phrase, std::string_view language = "en") {
    LiveIndex index(file_.store());
    Concordance concordance(index);
    return marked(concordance.search({.phrase = phrase, .language = LangTag::parse(language)}));
  }

  TemporaryStore file_;
  std::int64_t time_ = 0;
};

TEST_P(ConcordanceTest, FindsWordsThatFollowOneAnotherTheNewestFirst) {
  EXPECT_THAT(search("security council"), ElementsAre("security-council", "Security Council"));
  EXPECT_THAT(search("the council"), ElementsAre("the Council", "The Council", "the council"));
  EXPECT_THAT(search("council security"), IsEmpty());
}

TEST_P(ConcordanceTest, DoesNotMindCaseAndAccentsInEitherLanguage) {
  EXPECT_THAT(search("CONSEIL DE SECURITE", "fr"), ElementsAre("Conseil de sécurité"));
  EXPECT_THAT(search("l'europe", "fr-CA"), ElementsAre("l’Europe"));
}

TEST_P(ConcordanceTest, TakesAStarForAnyLettersAndAQuestionMarkForOne) {
  EXPECT_THAT(search("resol*"), ElementsAre("resolved", "resolutions", "resolution"));
  EXPECT_THAT(search("counc?l *solution"), IsEmpty());
  EXPECT_THAT(search("*comer"), ElementsAre("newcomer"));
  EXPECT_THAT(search("l'europ*", "fr"), ElementsAre("l’Europe"));
  EXPECT_THAT(search("s?curity counci?"), ElementsAre("security-council", "Security Council"));
}

TEST_P(ConcordanceTest, FindsOtherFormsOfAWordByItsStem) {
  LiveIndex index(file_.store());
  Concordance concordance(index);
  const auto stems = [&](std::string_view phrase, std::string_view language) {
    return marked(concordance.search(
        {.phrase = phrase, .language = LangTag::parse(language), .stems = true}));
  };
  EXPECT_THAT(stems("resolution", "en"), ElementsAre("resolutions", "resolution"));
  EXPECT_THAT(stems("councils resolutions 1325", "en"), IsEmpty());
  EXPECT_THAT(stems("resolutions 1325", "en"), ElementsAre("resolution 1325"));
  EXPECT_THAT(stems("resolution", "fr"), ElementsAre("Résolutions"));
  EXPECT_THAT(stems("conseils de sécurités", "fr"), ElementsAre("Conseil de sécurité"));
  EXPECT_THAT(stems("resolu* 13?5", "en"), ElementsAre("resolution 1325"));
}

TEST_P(ConcordanceTest, FindsNumbersAsTheyAreWritten) {
  EXPECT_THAT(search("resolution 1325"), ElementsAre("resolution 1325"));
  EXPECT_THAT(search("resolution 1326"), IsEmpty());
}

TEST_P(ConcordanceTest, SaysThatThereAreMore) {
  LiveIndex index(file_.store());
  Concordance concordance(index);
  const auto answer = concordance.search({.phrase = "council", .limit = 2});
  EXPECT_EQ(answer.hits.size(), 2U);
  EXPECT_TRUE(answer.more);
  EXPECT_FALSE(concordance.search({.phrase = "council", .limit = 4}).more);
  EXPECT_THROW(concordance.search({.phrase = " ,*"}), Error);
}

TEST_P(ConcordanceTest, SeesWhatIsNewAndWhatIsGone) {
  LiveIndex index(file_.store());
  Concordance concordance(index);
  EXPECT_THAT(marked(concordance.search({.phrase = "europe"})), ElementsAre("Europe"));
  add("Europe anew", "L’Europe");
  file_.store().remove(3);
  EXPECT_EQ(concordance.search({.phrase = "europe"}).hits.at(0).text, "Europe anew");
  EXPECT_EQ(concordance.search({.phrase = "europe"}).hits.size(), 1U);
}

TEST_P(ConcordanceTest, TakesACharacterForAWordWhereNoSpacesAreWritten) {
  const auto add_chinese = [&](std::string_view text) {
    StoredUnit unit = pair_unit("x", "y");
    unit.unit.variants[1] = {LangTag::parse("zh"), std::string(text)};
    unit.changed = ++time_;
    file_.store().insert(unit);
  };
  add_chinese("安全理事会第1373(2001)号决议");
  add_chinese("经济及社会理事会的决议");
  EXPECT_THAT(search("安全理事会", "zh"), ElementsAre("安全理事会"));
  EXPECT_THAT(search("理事会", "zh"), ElementsAre("理事会", "理事会"));
  EXPECT_THAT(search("理事会*决议", "zh"), IsEmpty());
  EXPECT_THAT(search("安全理*", "zh"), ElementsAre("安全理"));
  EXPECT_THAT(search("?会理??", "zh"), ElementsAre("社会理事会"));
  EXPECT_THAT(search("全会", "zh"), IsEmpty());
  EXPECT_THAT(search("第1373(2001)号", "zh"), ElementsAre("第1373(2001)号"));
}

TEST(Concordance, FindsOtherFormsOfAWordInEachOfficialLanguageThatHasForms) {
  struct Case {
    std::string_view language;
    std::string_view text;
    std::string_view phrase;
    std::string_view found;
  };
  const std::vector<Case> cases = {
      {"es", "las resoluciones pertinentes", "resolución pertinente", "resoluciones pertinentes"},
      {"ru", "в соответствии с резолюциями", "резолюция", "резолюциями"},
      {"ar", "وفقا للقرارات", "القرار", "للقرارات"},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(one.language);
    TemporaryStore file;
    StoredUnit unit = pair_unit("x", "y");
    unit.unit.variants[1] = {LangTag::parse(one.language), std::string(one.text)};
    file.store().insert(unit);
    LiveIndex index(file.store());
    Concordance concordance(index);
    EXPECT_THAT(
        marked(concordance.search(
            {.phrase = one.phrase, .language = LangTag::parse(one.language), .stems = true})),
        ElementsAre(one.found));
  }
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutAFile, ConcordanceTest, testing::Bool());

RC_GTEST_PROP(Concordance, FindsEveryUnitThatHasThePhraseAndNoOther, ()) {
  static const std::vector<std::string> words = {"the", "The", "État", "etat", "of", "12", "a"};
  const auto text = [&](int longest) {
    std::string made;
    const auto size = *rc::gen::inRange(1, longest);
    for (int i = 0; i < size; ++i) made += *rc::gen::elementOf(words) + " ";
    return made;
  };
  TemporaryStore file;
  const auto units = *rc::gen::inRange(1, 30);
  for (int i = 0; i < units; ++i) {
    file.store().insert(pair_unit(text(8), "x"));
    if (*rc::gen::inRange(0, 10) == 0) write_index(file.store());
  }
  const std::string phrase = text(4);
  std::vector<UnitId> expected;
  file.store().visit(0, [&](const StoredUnit& unit) {
    MatchWords split;
    split_match_words(unit.unit.variants[0].text, {}, split);
    if (!find_phrase(split, phrase_patterns(phrase)).empty()) expected.push_back(unit.id);
    return true;
  });
  std::vector<UnitId> found;
  LiveIndex index(file.store());
  for (const auto& hit : Concordance(index).search({.phrase = phrase, .limit = 0}).hits) {
    found.push_back(hit.unit.id);
  }
  std::ranges::sort(found);
  RC_ASSERT(found == expected);
}

}  // namespace
}  // namespace dragoman::tmx
