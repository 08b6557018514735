// SPDX-License-Identifier: Apache-2.0
#include "align/search/long_search.h"

#include <gtest/gtest.h>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "tests/align/made_text.h"
#include "tests/align/search/search_task.h"

namespace dragoman {
namespace {

// With a band around the anchors.
struct Task : testing::SearchTask {
  Band band;

  explicit Task(const testing::MadeText& text) : SearchTask(text) {
    band = band_around(find_anchors(source, target, vocabulary.size()), source.size(),
                       target.size(), 6);
  }

  SearchResult search(unsigned jobs) const {
    return search_long(source, target, model, weights, band, 6, jobs);
  }
};

TEST(SearchLong, FindsInWindowsWhatASearchOfTheWholeFinds) {
  const Task task(testing::make_text({.beads = 6000, .omitted = 0.03, .merged = 0.05, .seed = 5}));
  ASSERT_GT(task.source.size(), 4096U);
  const SearchResult whole =
      search_beads(task.source, task.target, task.model, task.weights, task.band);
  const SearchResult windows = task.search(1);
  ASSERT_EQ(windows.beads.size(), whole.beads.size());
  ASSERT_EQ(windows.worth.size(), whole.beads.size());
  for (std::size_t k = 0; k < whole.beads.size(); ++k) {
    ASSERT_EQ(windows.beads[k].source, whole.beads[k].source) << "bead " << k;
    ASSERT_EQ(windows.beads[k].target, whole.beads[k].target) << "bead " << k;
    EXPECT_NEAR(windows.beads[k].confidence, whole.beads[k].confidence, 1e-4) << "bead " << k;
  }
  EXPECT_NEAR(windows.shape_counts[1][1], whole.shape_counts[1][1],
              0.01 * whole.shape_counts[1][1]);
}

TEST(SearchLong, GivesTheSameAnswerForAnyNumberOfThreads) {
  const Task task(testing::make_text({.beads = 5000, .omitted = 0.1, .merged = 0.1, .seed = 6}));
  const SearchResult one = task.search(1);
  const SearchResult four = task.search(4);
  EXPECT_EQ(one.beads, four.beads);
  EXPECT_EQ(one.worth, four.worth);
  EXPECT_EQ(one.shape_counts, four.shape_counts);
}

TEST(SearchLong, JoinsWindowsThatDisagree) {
  // Nothing but short lines without a common word: any path is as good as another.
  Task task(testing::make_text({.beads = 5000, .omitted = 0.3, .merged = 0.3, .seed = 7}));
  std::fill(task.source.lengths.begin(), task.source.lengths.end(), 1.0F);
  std::fill(task.target.lengths.begin(), task.target.lengths.end(), 1.0F);
  task.source.tokens.assign(task.source.tokens.size(), 0);
  task.target.tokens.assign(task.target.tokens.size(), 0);
  const SearchResult result = task.search(2);
  Span source, target;
  for (const Bead& bead : result.beads) {
    ASSERT_EQ(bead.source.first, source.last);
    ASSERT_EQ(bead.target.first, target.last);
    source = bead.source;
    target = bead.target;
  }
  EXPECT_EQ(source.last, task.source.size());
  EXPECT_EQ(target.last, task.target.size());
}

TEST(SearchLong, SearchesTheWholeWhereTheOtherSideIsTooShortForWindows) {
  auto text = testing::make_text({.beads = 4000, .omitted = 0, .merged = 0, .seed = 11});
  testing::erase_target_blocks(text, 3, 3997);
  const Bitext bitext = align(text.source, text.target);
  std::uint32_t source = 0;
  std::uint32_t targets = 0;
  for (const Bead& bead : bitext.beads) {
    ASSERT_EQ(bead.source.first, source);
    source = bead.source.last;
    targets += bead.target.size();
  }
  EXPECT_EQ(source, 4000U);
  EXPECT_EQ(targets, 3U);
}

TEST(SearchLong, FindsThePathAgainWhereAFewRowsOfTheBandMissIt) {
  for (const std::size_t beads : {900U, 4000U}) {
    Task task(testing::make_text({.beads = beads, .omitted = 0, .merged = 0, .seed = 9}));
    std::vector<Anchor> diagonal;
    for (std::uint32_t k = 0; k < beads; ++k) diagonal.push_back({k, k});
    Band band = band_around(diagonal, task.source.size(), task.target.size(), 6);
    const SearchResult whole =
        search_beads(task.source, task.target, task.model, task.weights, band);
    for (std::uint32_t row = 400; row < 420; ++row) band.last[row] = row - 3;
    task.band = band_around(std::move(band), 0);
    const SearchResult result = task.search(1);
    ASSERT_EQ(result.beads.size(), beads);
    ASSERT_EQ(result.worth.size(), beads);
    for (std::uint32_t k = 0; k < beads; ++k) {
      ASSERT_EQ(result.beads[k].source, (Span{k, k + 1}));
      ASSERT_EQ(result.beads[k].target, (Span{k, k + 1}));
      EXPECT_LE(result.support.first[k], k);
      EXPECT_GE(result.support.last[k], k);
    }
    EXPECT_NEAR(result.shape_counts[1][1], whole.shape_counts[1][1],
                0.02 * whole.shape_counts[1][1]);
  }
}

TEST(SearchLong, SurvivesThatOneSideLacksAThousandSegments) {
  auto text = testing::make_text({.beads = 5000, .omitted = 0, .merged = 0, .seed = 8});
  testing::erase_target_blocks(text, 2100, 1000);
  const Bitext bitext = align(text.source, text.target);
  EXPECT_GT(strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1, 0.99);
}

}  // namespace
}  // namespace dragoman
