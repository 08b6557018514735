// SPDX-License-Identifier: Apache-2.0
#include "align/search/likely_states.h"

#include <gtest/gtest.h>

#include "align/search/bead_search.h"
#include "tests/align/made_text.h"
#include "tests/align/search/search_task.h"

namespace dragoman {
namespace {

// With a band that knows nothing of the text.
struct Task : testing::SearchTask {
  Band band;

  explicit Task(const testing::MadeText& text) : SearchTask(text) {
    model.edges = learn_edge_model(source, target, {});
    band = full_band(source.size(), target.size());
  }

  Band likely(SearchEnds ends = {}) const {
    return likely_states(source, target, model, weights, band, ends);
  }
};

std::size_t states(const Band& band) {
  std::size_t sum = 0;
  for (std::size_t row = 0; row < band.first.size(); ++row) {
    sum += band.last[row] - band.first[row] + 1;
  }
  return sum;
}

void expect_sound(const Band& band, std::uint32_t sources, std::uint32_t targets) {
  ASSERT_EQ(band.first.size(), sources + 1);
  EXPECT_EQ(band.first.front(), 0U);
  EXPECT_EQ(band.last.back(), targets);
  for (std::uint32_t row = 0; row <= sources; ++row) {
    ASSERT_LE(band.first[row], band.last[row]);
    ASSERT_LE(band.last[row], targets);
    if (row == 0) continue;
    ASSERT_LE(band.first[row - 1], band.first[row]);
    ASSERT_LE(band.last[row - 1], band.last[row]);
    ASSERT_GE(band.last[row - 1], band.first[row]) << "a path can't get from row to row";
  }
}

TEST(LikelyStates, AreFewAndLeadASearchToWhatASearchOfAllStatesFinds) {
  const Task task(testing::make_text({.beads = 700, .omitted = 0.05, .merged = 0.1, .seed = 3}));
  const Band likely = task.likely();
  expect_sound(likely, task.source.size(), task.target.size());
  EXPECT_LT(10 * states(likely), states(task.band));
  const SearchResult all = task.search(task.band);
  const SearchResult few = task.search(likely);
  ASSERT_TRUE(same_spans(all.beads, few.beads));
  for (std::size_t k = 0; k < all.beads.size(); ++k) {
    EXPECT_NEAR(all.beads[k].confidence, few.beads[k].confidence, 0.01) << "bead " << k;
  }
}

TEST(LikelyStates, LeadFromStartToEndWhereNothingSpeaksForAnyOfThem) {
  Task task(testing::make_text({.beads = 600, .omitted = 0.3, .merged = 0.3, .seed = 7}));
  std::fill(task.source.lengths.begin(), task.source.lengths.end(), 1.0F);
  std::fill(task.target.lengths.begin(), task.target.lengths.end(), 1.0F);
  task.source.tokens.assign(task.source.tokens.size(), 0);
  task.target.tokens.assign(task.target.tokens.size(), 0);
  expect_sound(task.likely(), task.source.size(), task.target.size());
}

TEST(LikelyStates, MayBeginAndEndAnywhereIfTheEndsAreOpen) {
  auto text = testing::make_text({.beads = 500, .omitted = 0, .merged = 0, .seed = 4});
  Task task(text);
  // The source begins and ends inside the target.
  task.source = slice_units(task.source, 150, 350);
  task.band = full_band(task.source.size(), task.target.size());
  const Band likely = task.likely({.open_start = true, .open_end = true});
  expect_sound(likely, task.source.size(), task.target.size());
  for (std::uint32_t row = 20; row < 180; ++row) {
    EXPECT_LE(likely.first[row], row + 150);
    EXPECT_GE(likely.last[row], row + 150);
    EXPECT_LT(likely.last[row] - likely.first[row], 200U);
  }
}

TEST(LikelyStates, AreThoseOfAShortText) {
  const Task task(testing::make_text({.beads = 1, .omitted = 0, .merged = 0}));
  expect_sound(task.likely(), 1, 1);
}

}  // namespace
}  // namespace dragoman
