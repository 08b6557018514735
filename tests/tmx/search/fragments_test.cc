// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/fragments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> fragments(Store& store, const FragmentQuery& query) {
  LiveIndex index(store);
  Concordance concordance(index);
  std::vector<std::string> texts;
  for (const Fragment& fragment : find_fragments(index, concordance, query)) {
    texts.emplace_back(
        query.text.substr(fragment.range.begin, fragment.range.end - fragment.range.begin));
  }
  return texts;
}

TEST(Fragments, AreTheLongestPartsThatStandInAnyUnit) {
  TemporaryStore file;
  file.store().insert(pair_unit("The Committee took note of the report of the Board.", "a"));
  file.store().insert(pair_unit("It adopted the report of the Board of Auditors today.", "b"));
  EXPECT_THAT(
      fragments(
          file.store(),
          {.text = "Having taken note of the report of the Board of Auditors, we went home."}),
      ElementsAre("note of the report of the Board", "the report of the Board of Auditors"));
}

TEST(Fragments, ComeWithTheUnitsThatHaveThem) {
  TemporaryStore file;
  file.store().insert(pair_unit("One two three four", "Un deux trois quatre"));
  file.store().insert(pair_unit("two three four five", "deux trois quatre cinq"));
  LiveIndex index(file.store());
  Concordance concordance(index);
  const auto found = find_fragments(index, concordance, {.text = "So two three four it is"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].words, 3U);
  ASSERT_EQ(found[0].hits.size(), 2U);
  EXPECT_EQ(found[0].hits[0].unit.unit.variants[1].text, "deux trois quatre cinq");
  EXPECT_FALSE(found[0].more);
}

TEST(Fragments, MayHaveNumbersWithSpaces) {
  TemporaryStore file;
  file.store().insert(pair_unit("It cost 1\u00A0500 dollars in all", "a"));
  EXPECT_THAT(fragments(file.store(), {.text = "He paid 1\u00A0500 dollars in cash"}),
              ElementsAre("1\u00A0500 dollars in"));
}

TEST(Fragments, AreNotThoseOfRemovedUnits) {
  TemporaryStore file;
  const UnitId id = file.store().insert(pair_unit("one two three four five", "a"));
  file.store().insert(pair_unit("one two three nine", "b"));
  write_index(file.store());
  file.store().remove(id);
  EXPECT_THAT(fragments(file.store(), {.text = "one two three four five"}),
              ElementsAre("one two three"));
}

TEST(Fragments, OfCommonWordsAloneAreLeftOut) {
  TemporaryStore file;
  for (int i = 0; i < 50; ++i) {
    file.store().insert(pair_unit("as of the " + std::to_string(i), "a"));
  }
  EXPECT_THAT(fragments(file.store(), {.text = "now as of the old"}), IsEmpty());
  EXPECT_THAT(fragments(file.store(), {.text = "now as of the 7"}), ElementsAre("as of the 7"));
}

RC_GTEST_PROP(Fragments, AreWhatComparingWithEveryTextFinds, ()) {
  const std::vector<std::string> words = {"a", "b", "c", "d"};
  const auto text = [&](int longest) {
    std::string made;
    const auto size = *rc::gen::inRange(1, longest);
    for (int i = 0; i < size; ++i) made += (i > 0 ? " " : "") + *rc::gen::elementOf(words);
    return made;
  };
  TemporaryStore file;
  std::vector<std::string> texts;
  const auto units = *rc::gen::inRange(1, 12);
  for (int i = 0; i < units; ++i) {
    texts.push_back(text(7));
    file.store().insert(pair_unit(texts.back(), "x"));
    if (*rc::gen::inRange(0, 5) == 0) write_index(file.store());
  }
  const std::string query = text(10);
  const auto stands = [&](const std::string& part) {
    return std::ranges::any_of(texts, [&](const std::string& one) {
      return (" " + one + " ").find(" " + part + " ") != std::string::npos;
    });
  };
  // Words are one letter wide: word i stands at 2i.
  std::vector<std::string> expected;
  std::size_t reached = 0;
  for (std::size_t begin = 0; begin < query.size(); begin += 2) {
    std::size_t end = 0;
    for (std::size_t to = begin + 5; to <= query.size(); to += 2) {
      if (stands(query.substr(begin, to - begin))) end = to;
    }
    if (end <= reached) continue;
    reached = end;
    expected.push_back(query.substr(begin, end - begin));
  }
  RC_ASSERT(fragments(file.store(), {.text = query}) == expected);
}

}  // namespace
}  // namespace dragoman::tmx
