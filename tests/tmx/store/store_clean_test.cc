// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_clean.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/match/matcher.h"
#include "tmx/store/store_check.h"
#include "tmx/store/store_import.h"
#include "tmx/store/store_undo.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class CleanTest : public testing::Test {
 protected:
  Store& store() { return file_.store(); }
  UnitId add(std::string_view english, std::string_view french, std::int64_t changed = 1) {
    StoredUnit unit = pair_unit(english, french);
    unit.changed = changed;
    return store().insert(unit);
  }
  std::vector<Unclean> unclean(const CleanOptions& options = {}) {
    std::vector<Unclean> found;
    find_unclean(store(), options, [&](const Unclean& one) { found.push_back(one); });
    return found;
  }
  std::vector<std::pair<UnitId, CleanReason>> found() {
    std::vector<std::pair<UnitId, CleanReason>> list;
    for (const Unclean& one : unclean()) list.emplace_back(one.unit, one.reason);
    return list;
  }

  TemporaryStore file_;
};

TEST_F(CleanTest, FindsUnitsWithoutTwoTexts) {
  const UnitId blank = add("Some text", " \u00A0");
  add("Other text", "Autre texte");
  EXPECT_THAT(found(), ElementsAre(Pair(blank, CleanReason::empty)));
}

TEST_F(CleanTest, FindsSentencesThatAreNotTranslatedButLeavesNamesAlone) {
  const UnitId same = add("The draft was adopted.", "The draft was  adopted.");
  add("Kofi Annan, Javier Pérez de Cuéllar", "Kofi Annan, Javier Pérez de Cuéllar");
  add("A/58/L.1 (2003)", "A/58/L.1 (2003)");
  add("Convention", "Convention");
  EXPECT_THAT(found(), ElementsAre(Pair(same, CleanReason::untranslated)));
}

TEST_F(CleanTest, FindsTextsInAnotherLanguageThanTheySay) {
  const UnitId swapped =
      add("Le projet de la Commission a été adopté par les États et les organes",
          "The draft of the Commission was adopted by the States and the organs");
  add("The book “Le Monde de la vie” of the year", "Le livre « Le Monde de la vie » de l’année");
  EXPECT_THAT(found(), ElementsAre(Pair(swapped, CleanReason::language)));
}

TEST_F(CleanTest, FindsLengthsThatDoNotGoTogetherInThisMemory) {
  std::string english;
  std::string french;
  for (int i = 0; i < 60; ++i) {
    english += "word" + std::to_string(i) + " ";
    french += "parole" + std::to_string(i) + " ";
    add(english, french);
  }
  const UnitId odd = add(english, "parole1 et fin");
  add("Yes", "Oui, bien");
  EXPECT_THAT(found(), ElementsAre(Pair(odd, CleanReason::length)));
}

TEST_F(CleanTest, KeepsTheNewestOfUnitsWithTheSameTexts) {
  const UnitId old_one = add("Adopted today", "Adopté ce jour", 10);
  const UnitId new_one = add("Adopted  today", "Adopté ce jour", 30);
  const UnitId spaced = add("adopted today!", "Adopté ce jour", 20);
  add("Adopted today", "Adoptée ce jour", 5);
  const auto list = unclean();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].unit, old_one);
  EXPECT_EQ(list[0].reason, CleanReason::duplicate);
  EXPECT_EQ(list[0].kept, new_one);
  EXPECT_EQ(list[1].unit, spaced);
  EXPECT_EQ(list[1].reason, CleanReason::near);
}

TEST_F(CleanTest, NumbersMakeAnotherUnit) {
  add("Item 12", "Point 12");
  add("Item 13", "Point 13");
  add("* * *", "* * *");
  add("—", "—");
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(CleanTest, LooksOnlyForWhatItIsAskedFor) {
  add("Adopted today", "");
  add("Adopted", "Adopté");
  add("Adopted", "Adopté");
  CleanOptions options;
  options.look_for = {};
  EXPECT_THAT(unclean(options), IsEmpty());
  options.look_for[static_cast<std::size_t>(CleanReason::duplicate)] = true;
  EXPECT_EQ(unclean(options).size(), 1U);
}

TEST_F(CleanTest, RemovesAndGivesBackAsOneOperation) {
  std::vector<TranslationUnit> units;
  for (const char* english : {"One text", "Two texts", "Two  texts"}) {
    units.push_back(pair_unit(english, "Texte").unit);
  }
  add_units(store(), units, "a.tmx", {});
  LiveIndex index(store());
  Matcher matcher(index);
  const auto scores = [&] { return matcher.lookup({.text = "Two texts"}, {.limit = 0}).size(); };
  EXPECT_EQ(scores(), 1U);  // one pair of texts, in two units
  EXPECT_EQ(remove_unclean(store(), unclean()), 1U);
  EXPECT_EQ(store().unit_count(), 2U);
  EXPECT_EQ(store().find(3)->usage, 2U);
  EXPECT_EQ(matcher.lookup({.text = "Two texts"}, {}).at(0).units, 1U);
  EXPECT_TRUE(check_all(store(), false).intact());

  EXPECT_EQ(undo_last_operation(store()).value().kind, Operation::Kind::clean);
  EXPECT_EQ(store().unit_count(), 3U);
  EXPECT_EQ(store().find(3)->usage, 1U);
  EXPECT_EQ(matcher.lookup({.text = "Two texts"}, {}).at(0).units, 2U);
  EXPECT_TRUE(check_all(store(), false).intact());
  // What the cleaning gave back is the import's again.
  EXPECT_EQ(undo_last_operation(store()).value().file, "a.tmx");
  EXPECT_EQ(store().unit_count(), 0U);
}

}  // namespace
}  // namespace dragoman::tmx
