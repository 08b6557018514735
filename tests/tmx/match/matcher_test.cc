// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<int> scores(const std::vector<Match>& matches) {
  std::vector<int> scores;
  for (const Match& match : matches) scores.push_back(match.score);
  return scores;
}

std::vector<std::string> targets(const std::vector<Match>& matches) {
  std::vector<std::string> targets;
  for (const Match& match : matches) targets.push_back(match.target);
  return targets;
}

class MatcherTest : public testing::Test {
 protected:
  std::vector<Match> lookup(std::string_view text, MatchOptions options = {}) {
    return matcher().lookup({.text = text}, options);
  }
  Matcher& matcher() {
    if (!index_) index_.emplace(store());
    if (!matcher_) matcher_.emplace(*index_);
    return *matcher_;
  }
  Store& store() { return file_.store(); }
  UnitId add(std::string_view english, std::string_view french) {
    return store().insert(pair_unit(english, french));
  }

  TemporaryStore file_;
  std::optional<LiveIndex> index_;
  std::optional<Matcher> matcher_;
};

TEST_F(MatcherTest, GivesTheSameTextAHundred) {
  add("The meeting rose at noon.", "La séance est levée à midi.");
  const auto matches = lookup("The meeting  rose at noon. ");
  ASSERT_THAT(matches, SizeIs(1));
  EXPECT_EQ(matches[0].score, 100);
  EXPECT_EQ(matches[0].target, "La séance est levée à midi.");
  EXPECT_EQ(matches[0].source, "The meeting rose at noon.");
}

TEST_F(MatcherTest, TakesOffForWhatIsNoWord) {
  add("The meeting rose at 12 noon.", "La séance est levée à 12 heures.");
  EXPECT_THAT(scores(lookup("The meeting rose at 12 noon")), ElementsAre(99));
  EXPECT_THAT(scores(lookup("the meeting rose at 12 noon")), ElementsAre(98));
  EXPECT_THAT(scores(lookup("The meeting rose at 11 noon.")), ElementsAre(98));
  const std::vector<InlineCode> codes = {make_code(4, CodeKind::begin, "hi"),
                                         make_code(11, CodeKind::end, "hi")};
  EXPECT_THAT(scores(matcher().lookup({.text = "the meeting rose at 11 noon", .codes = codes}, {})),
              ElementsAre(95));
}

TEST_F(MatcherTest, CountsWordsThatDifferInPercentRoundedDown) {
  add("one two three four five six seven", "un");
  EXPECT_THAT(scores(lookup("one two three four five six eight")), ElementsAre(85));
  EXPECT_THAT(scores(lookup("one two three four five")), ElementsAre(71));
  EXPECT_THAT(lookup("one two three four"), IsEmpty());
}

TEST_F(MatcherTest, NeverCallsChangedWordsMoreThanNinetyFour) {
  std::string text = "word";
  for (int i = 0; i < 40; ++i) text += " again";
  add(text, "mot");
  EXPECT_THAT(scores(lookup(text + " again")), ElementsAre(94));
}

TEST_F(MatcherTest, PutsTheNumbersOfTheSegmentIntoTheTarget) {
  add("It cost $1,500.50 in 2003.", "Coût : 1\u00A0500,50 dollars en 2003.");
  const auto matches = lookup("It cost $2,750.25 in 2004.");
  ASSERT_THAT(matches, SizeIs(1));
  EXPECT_EQ(matches[0].substituted, "Coût : 2\u00A0750,25 dollars en 2004.");
  EXPECT_EQ(matches[0].target, "Coût : 1\u00A0500,50 dollars en 2003.");
}

TEST_F(MatcherTest, LeavesTheTargetAloneWhereANumberIsNotFoundInIt) {
  add("Twelve of 15 States", "Douze États sur quinze");
  const auto matches = lookup("Twelve of 16 States");
  ASSERT_THAT(matches, SizeIs(1));
  EXPECT_EQ(matches[0].substituted, "");
}

TEST_F(MatcherTest, CountsNumbersThatCanNotBePutInAsWords) {
  add("Twelve of 15 States", "Douze États sur quinze");
  EXPECT_THAT(scores(lookup("Twelve of 16 States")), ElementsAre(75));
}

TEST_F(MatcherTest, MarksTheWordsThatDiffer) {
  add("The Committee met in Geneva.", "Le Comité s'est réuni à Genève.");
  const auto matches = lookup("The Commission met in old Geneva.", {.threshold = 60});
  ASSERT_THAT(matches, SizeIs(1));
  EXPECT_THAT(matches[0].runs, ElementsAre(DifferenceRun{WordEdit::same, 0, 3, 0, 3},
                                           DifferenceRun{WordEdit::replaced, 4, 14, 4, 13},
                                           DifferenceRun{WordEdit::same, 15, 21, 14, 20},
                                           DifferenceRun{WordEdit::inserted, 22, 25, 21, 21},
                                           DifferenceRun{WordEdit::same, 26, 32, 21, 27}));
}

TEST_F(MatcherTest, TakesTheSameTextBetweenTheSameNeighboursForAContextMatch) {
  StoredUnit unit = pair_unit("Adopted.", "Adopté.");
  unit.context = {context_hash("Draft resolution I"), context_hash("")};
  store().insert(unit);
  add("Adopted.", "Adoptée.");
  const auto in_place =
      matcher().lookup({.text = "Adopted.", .before = "Draft resolution I", .after = ""}, {});
  EXPECT_THAT(scores(in_place), ElementsAre(101, 99));
  EXPECT_THAT(targets(in_place), ElementsAre("Adopté.", "Adoptée."));
  EXPECT_THAT(scores(matcher().lookup({.text = "Adopted.", .before = "Other"}, {})),
              ElementsAre(99, 99));
}

TEST_F(MatcherTest, ShowsTheNewestOfSeveralTranslationsFirstAndEachPairOnce) {
  for (const auto& [french, year] : {std::pair("Levée.", 10), std::pair("Close.", 30),
                                     std::pair("Levée.", 20), std::pair("Finie.", 25)}) {
    StoredUnit unit = pair_unit("Closed.", french);
    unit.changed = year;
    store().insert(unit);
  }
  const auto matches = lookup("Closed.");
  EXPECT_THAT(targets(matches), ElementsAre("Close.", "Finie.", "Levée."));
  EXPECT_THAT(scores(matches), ElementsAre(99, 99, 99));
  EXPECT_EQ(matches[2].units, 2U);
  EXPECT_EQ(matches[2].changed, 20);
}

TEST_F(MatcherTest, TakesOffForWhatIsDoubtfulOrFromElsewhere) {
  StoredUnit unit = pair_unit("The draft was adopted.", "Le projet est adopté.");
  unit.confidence = 0.5F;
  unit.domain = "finance";
  store().insert(unit);
  const auto law = matcher().lookup({.text = "The draft was adopted.", .domain = "law"}, {});
  ASSERT_THAT(law, SizeIs(1));
  EXPECT_EQ(law[0].score, 95);
  EXPECT_EQ(law[0].penalty, 5);
}

TEST_F(MatcherTest, SearchesTheOtherDirectionToo) {
  add("The draft was adopted.", "Le projet est adopté.");
  const auto matches = matcher().lookup({.text = "Le projet est adopté.",
                                         .source = LangTag::parse("fr-CA"),
                                         .target = LangTag::parse("en")},
                                        {});
  EXPECT_THAT(targets(matches), ElementsAre("The draft was adopted."));
  EXPECT_THAT(scores(matches), ElementsAre(100));
}

TEST_F(MatcherTest, TakesAnotherVariantInTheOriginalsLanguageForNoReversal) {
  StoredUnit unit = pair_unit("Colour", "Couleur");
  unit.unit.variants.push_back({LangTag::parse("en-US"), "Color"});
  store().insert(unit);
  EXPECT_THAT(scores(lookup("Color")), ElementsAre(100));
  write_index(store());
  EXPECT_THAT(scores(lookup("Color")), ElementsAre(100));
  matcher_.reset();
  index_.reset();
  EXPECT_THAT(scores(lookup("Color")), ElementsAre(100));
}

TEST_F(MatcherTest, PrefersTheRegionThatIsAskedFor) {
  StoredUnit unit = pair_unit("E-mail", "Mél");
  unit.unit.variants.push_back({LangTag::parse("fr-CA"), "Courriel"});
  store().insert(unit);
  EXPECT_THAT(targets(lookup("E-mail")), ElementsAre("Mél"));
  EXPECT_THAT(targets(matcher().lookup({.text = "E-mail", .target = LangTag::parse("fr-CA")}, {})),
              ElementsAre("Courriel"));
  EXPECT_THAT(targets(matcher().lookup({.text = "E-mail", .target = LangTag::parse("fr-BE")}, {})),
              ElementsAre("Mél"));
}

TEST_F(MatcherTest, PrefersTheFirstOfAUnitsTextsThatAreEquallyNear) {
  StoredUnit unit = pair_unit("and", "et");
  unit.unit.variants.push_back({LangTag::parse("en-GB"), "the"});
  for (int i = 0; i < 2; ++i) {
    store().insert(unit);
    std::swap(unit.unit.variants[0].text, unit.unit.variants[2].text);
  }
  write_index(store());
  const MatchOptions options{.threshold = 30, .limit = 0};
  const MatchQuery query{.text = "the of and"};
  const auto found = matcher().lookup(query, options);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].source, "the");
  EXPECT_EQ(found[1].source, "and");
  EXPECT_EQ(found[0].unit, 2);
  const auto expected = ExhaustiveMatcher(store()).lookup(query, options);
  ASSERT_THAT(expected, SizeIs(2));
  EXPECT_EQ(expected[0].source, "the");
}

TEST_F(MatcherTest, SeesWhatWasAddedChangedOrRemovedInTheNextLookup) {
  const UnitId first = add("The first text of all", "Le premier");
  write_index(store());
  EXPECT_THAT(targets(lookup("The first text of all")), ElementsAre("Le premier"));
  add("The second text of all", "Le deuxième");
  EXPECT_THAT(targets(lookup("The second text of all")), ElementsAre("Le deuxième", "Le premier"));
  StoredUnit changed = pair_unit("The first text of all", "Le tout premier");
  changed.id = first;
  store().update(changed);
  EXPECT_THAT(targets(lookup("The first text of all")),
              ElementsAre("Le tout premier", "Le deuxième"));
  store().remove(first);
  EXPECT_THAT(targets(lookup("The first text of all")), ElementsAre("Le deuxième"));
}

TEST_F(MatcherTest, GivesASegmentWithoutWordsItsLikeAlone) {
  add("* * *", "* * *");
  add("—", "—");
  EXPECT_THAT(targets(lookup("* * *")), ElementsAre("* * *"));
  EXPECT_THAT(lookup("…"), IsEmpty());
}

TEST_F(MatcherTest, GivesASegmentOfTwoMegabytesTheSameWordsAlone) {
  std::string text;
  while (text.size() < 2'000'000) text += "one long list of words and 12 numbers ";
  add(text, "longue liste");
  EXPECT_THAT(scores(lookup(text)), ElementsAre(100));
  EXPECT_THAT(lookup("first " + text), IsEmpty());
}

// Random texts over few words, with numbers, case, marks and near-copies, so that matches, ties and
// repeats are many.
std::string made_text() {
  static const std::vector<std::string> words = {"the", "The",   "State", "state", "of",    "12",
                                                 "7",   "1,500", "and",   "all",   "peace", "war"};
  static const std::vector<std::string> joints = {" ", " ", " ", ", ", "  ", "\u00A0", "-"};
  const auto size = *rc::gen::inRange(0, 14);
  std::string text;
  for (int i = 0; i < size; ++i) {
    if (i > 0) text += *rc::gen::elementOf(joints);
    text += *rc::gen::elementOf(words);
  }
  return text;
}

RC_GTEST_PROP(Matcher, AnswersAsAnExhaustiveComparisonDoes, ()) {
  TemporaryStore file;
  Store& store = file.store();
  std::vector<UnitId> ids;
  const auto insert = [&] {
    StoredUnit unit = pair_unit(made_text(), made_text());
    unit.changed = *rc::gen::inRange(0, 3);
    if (*rc::gen::inRange(0, 4) == 0) unit.confidence = 0.5F;
    if (*rc::gen::inRange(0, 4) == 0) unit.domain = "law";
    if (*rc::gen::inRange(0, 8) == 0) {
      unit.unit.variants.push_back({LangTag::parse("en-GB"), made_text()});
    }
    if (*rc::gen::inRange(0, 8) == 0) unit.unit.variants.erase(unit.unit.variants.begin() + 1);
    unit.context.before = context_hash(*rc::gen::element("", "a"));
    ids.push_back(store.insert(unit));
  };
  const auto first = *rc::gen::inRange(1, 60);
  for (int i = 0; i < first; ++i) insert();
  if (*rc::gen::arbitrary<bool>()) write_index(store);
  LiveIndex index(store);
  Matcher matcher(index);
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 5; ++i) {
      switch (*rc::gen::inRange(0, 3)) {
        case 0:
          insert();
          break;
        case 1:
          store.remove(*rc::gen::elementOf(ids));
          break;
        default:
          if (auto unit = store.find(*rc::gen::elementOf(ids))) {
            unit->unit.variants[0].text = made_text();
            store.update(*unit);
          }
      }
    }
    ExhaustiveMatcher exhaustive(store);
    for (int i = 0; i < 5; ++i) {
      const std::string text = made_text();
      MatchQuery query{.text = text, .domain = *rc::gen::element("", "law")};
      if (*rc::gen::arbitrary<bool>()) query.before = "a";
      MatchOptions options;
      options.threshold = *rc::gen::elementOf(std::vector<int>{30, 50, 70, 85, 95, 100, 101});
      options.limit = *rc::gen::elementOf(std::vector<std::size_t>{0, 1, 5});
      const auto found = matcher.lookup(query, options);
      const auto expected = exhaustive.lookup(query, options);
      RC_ASSERT(scores(found) == scores(expected));
      for (std::size_t k = 0; k < found.size(); ++k) {
        RC_ASSERT(found[k].unit == expected[k].unit);
        RC_ASSERT(found[k].units == expected[k].units);
      }
    }
  }
}

}  // namespace
}  // namespace dragoman::tmx
