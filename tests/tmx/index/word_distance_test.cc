// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_distance.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace dragoman::tmx {
namespace {

// Wagner and Fischer (1974), row by row.
std::size_t plain_distance(const std::vector<WordId>& from, const std::vector<WordId>& to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replace = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replace, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::vector<WordId> sequence(std::size_t longest, WordId words) {
  const auto size = *rc::gen::inRange<std::size_t>(0, longest);
  return *rc::gen::container<std::vector<WordId>>(size, rc::gen::inRange<WordId>(0, words));
}

// A copy with some words changed, so that distances are small too.
std::vector<WordId> edited(std::vector<WordId> words) {
  const auto edits = *rc::gen::inRange(0, 6);
  for (int i = 0; i < edits && !words.empty(); ++i) {
    const auto at = *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(words));
    if (*rc::gen::arbitrary<bool>()) {
      words.erase(words.begin() + at);
    } else {
      words.insert(words.begin() + at, 1000);
    }
  }
  return words;
}

RC_GTEST_PROP(WordDistance, IsThatOfThePlainAlgorithmForAnyLength, ()) {
  const auto from = sequence(200, *rc::gen::inRange<WordId>(2, 50));
  const auto to = *rc::gen::arbitrary<bool>() ? edited(from) : sequence(200, 50);
  RC_ASSERT(WordDistance(from)(to, 1000) == plain_distance(from, to));
}

RC_GTEST_PROP(WordDistance, IsExactUpToTheMostThatIsAskedForAndAboveItBeyond, ()) {
  const auto from = sequence(90, 20);
  const auto to = *rc::gen::arbitrary<bool>() ? edited(from) : sequence(90, 20);
  const auto most = *rc::gen::inRange<std::size_t>(0, 60);
  const std::size_t distance = plain_distance(from, to);
  const std::size_t found = WordDistance(from)(to, most);
  if (distance <= most) {
    RC_ASSERT(found == distance);
  } else {
    RC_ASSERT(found > most);
  }
}

RC_GTEST_PROP(WordSteps, LeadFromOneSequenceToTheOtherAtTheLeastCost, ()) {
  const auto from = sequence(40, 8);
  const auto to = *rc::gen::arbitrary<bool>() ? edited(from) : sequence(40, 8);
  std::size_t cost = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const WordStep& step : word_steps(from, to)) {
    RC_ASSERT(step.from == i);
    RC_ASSERT(step.to == j);
    if (step.edit != WordEdit::inserted) ++i;
    if (step.edit != WordEdit::removed) ++j;
    if (step.edit == WordEdit::same) {
      RC_ASSERT(from[step.from] == to[step.to]);
    } else {
      ++cost;
    }
  }
  RC_ASSERT(i == from.size());
  RC_ASSERT(j == to.size());
  RC_ASSERT(cost == plain_distance(from, to));
}

TEST(WordSteps, OfVeryLongSequencesAreCoarseButComplete) {
  std::vector<WordId> from(6000, 1);
  std::vector<WordId> to(5000, 2);
  from.front() = to.front() = 7;
  from.back() = to.back() = 8;
  const auto steps = word_steps(from, to);
  ASSERT_EQ(steps.size(), 6000U);
  EXPECT_EQ(steps[0], (WordStep{WordEdit::same, 0, 0}));
  EXPECT_EQ(steps[1], (WordStep{WordEdit::replaced, 1, 1}));
  EXPECT_EQ(steps[5000], (WordStep{WordEdit::removed, 5000, 4999}));
  EXPECT_EQ(steps[5999], (WordStep{WordEdit::same, 5999, 4999}));
}

}  // namespace
}  // namespace dragoman::tmx
