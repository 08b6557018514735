// SPDX-License-Identifier: Apache-2.0
#include "align/search/bead_search.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <tuple>

#include "align/search/evidence.h"
#include "align/words/expectation.h"
#include "tests/align/made_text.h"
#include "tests/align/search/search_task.h"

namespace dragoman {
namespace {

struct Task : testing::SearchTask {
  using SearchTask::search;
  using SearchTask::SearchTask;
  SearchResult search() const { return search(full_band(source.size(), target.size())); }
};

// Goes through every alignment there is, one by one.
class Enumeration {
 public:
  explicit Enumeration(const Task& task)
      : task_(task), shape_(task.source, task.target, task.model, task.weights) {
    walk(0, 0, 0);
  }

  double posterior(const Bead& bead) const {
    const auto found = mass_.find(key(bead));
    return found == mass_.end() ? 0 : found->second / total_;
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

  static Key key(const Bead& bead) {
    return {bead.source.first, bead.source.last, bead.target.first, bead.target.last};
  }

  static float words(const TranslationTable& table, const std::vector<float>& unmatched,
                     const Features& from, Span from_span, const Features& to, Span to_span) {
    Expectation expectation(table, unmatched);
    for (std::uint32_t unit = from_span.first; unit < from_span.last; ++unit) {
      expectation.add(from.unit_tokens(unit));
    }
    float sum = 0;
    for (std::uint32_t unit = to_span.first; unit < to_span.last; ++unit) {
      for (const std::uint32_t token : to.unit_tokens(unit)) {
        sum += std::log(expectation.likelihood_ratio(token));
      }
    }
    return sum;
  }

  double score(const Bead& bead) const {
    const std::uint32_t i = bead.source.first, n = bead.source.size();
    const std::uint32_t j = bead.target.first, m = bead.target.size();
    const double shape =
        shape_.shape_and_length(i, n, j, m) + shape_.edges(i, n, j, m) + shape_.label(i, n, j, m);
    if (n == 0 || m == 0) return shape;
    const Lexicon& lexicon = task_.model.lexicon;
    return shape + task_.weights.lexical / 2 *
                       (words(lexicon.forward, lexicon.target_unmatched, task_.source, bead.source,
                              task_.target, bead.target) +
                        words(lexicon.backward, lexicon.source_unmatched, task_.target, bead.target,
                              task_.source, bead.source));
  }

  void walk(std::uint32_t i, std::uint32_t j, double sum) {
    if (i == task_.source.size() && j == task_.target.size()) {
      const double mass = std::exp(sum);
      total_ += mass;
      for (const Bead& bead : path_) mass_[key(bead)] += mass;
      return;
    }
    for (std::uint32_t n = 0; n <= kMaxSide && i + n <= task_.source.size(); ++n) {
      for (std::uint32_t m = 0; m <= kMaxSide && j + m <= task_.target.size(); ++m) {
        if (!shape_.allows(n, m)) continue;
        // Left-alone segments in another order are no other alignment.
        if (m == 0 && !path_.empty() && path_.back().source.empty()) continue;
        path_.push_back({{i, i + n}, {j, j + m}, 0});
        walk(i + n, j + m, sum + score(path_.back()));
        path_.pop_back();
      }
    }
  }

  const Task& task_;
  ShapeEvidence shape_;
  std::vector<Bead> path_;
  std::map<Key, double> mass_;
  double total_ = 0;
};

void expect_every_unit_once(const SearchResult& result, const Task& task) {
  Bead previous;
  for (const Bead& bead : result.beads) {
    EXPECT_EQ(bead.source.first, previous.source.last);
    EXPECT_EQ(bead.target.first, previous.target.last);
    EXPECT_GE(bead.confidence, 0);
    EXPECT_LE(bead.confidence, 1);
    previous = bead;
  }
  EXPECT_EQ(previous.source.last, task.source.size());
  EXPECT_EQ(previous.target.last, task.target.size());
}

TEST(SearchBeads, GivesThePosteriorThatEnumeratingAllAlignmentsGives) {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const Task task(testing::make_text(
        {.beads = 4, .omitted = 0.2, .merged = 0.3, .labels = seed % 2 == 0, .seed = seed}));
    const Enumeration enumeration(task);
    const SearchResult result = task.search();
    expect_every_unit_once(result, task);
    for (const Bead& bead : result.beads) {
      EXPECT_NEAR(bead.confidence, enumeration.posterior(bead), 1e-4) << "seed " << seed;
    }
  }
}

TEST(SearchBeads, GivesABeadTheSameWorthInAnyBand) {
  std::size_t compared = 0;
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    const Task task(testing::make_text(
        {.beads = 40, .omitted = 0.05, .merged = 0.5, .labels = false, .seed = seed}));
    const SearchResult whole = task.search();
    std::map<std::tuple<Span, Span>, float> worth;
    for (std::size_t k = 0; k < whole.beads.size(); ++k) {
      worth[{whole.beads[k].source, whole.beads[k].target}] = whole.worth[k];
    }
    // All that lies below the path: its beads end at the band's upper edge, and leap over rows in
    // which shorter ones would end beyond it.
    Band below = full_band(task.source.size(), task.target.size());
    for (const Bead& bead : whole.beads) {
      for (std::uint32_t row = bead.source.first; row < bead.source.last; ++row) {
        below.last[row] = bead.target.first;
      }
    }
    for (const Bead& bead : whole.beads) {
      if (bead.source.empty()) below.last[bead.source.last] = bead.target.last;
    }
    const SearchResult narrow = task.search(below);
    for (std::size_t k = 0; k < narrow.beads.size(); ++k) {
      const auto same = worth.find({narrow.beads[k].source, narrow.beads[k].target});
      if (same == worth.end()) continue;
      EXPECT_FLOAT_EQ(narrow.worth[k], same->second) << "seed " << seed << ", bead " << k;
      ++compared;
    }
  }
  EXPECT_GT(compared, 200U);
}

TEST(SearchBeads, CountsAsManyUnitsInShapesAsThereAre) {
  const Task task(testing::make_text({.beads = 60, .omitted = 0.1, .merged = 0.1, .seed = 3}));
  const SearchResult result = task.search();
  double sources = 0, targets = 0;
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      sources += n * result.shape_counts[n][m];
      targets += m * result.shape_counts[n][m];
    }
  }
  EXPECT_NEAR(sources, task.source.size(), 1e-3);
  EXPECT_NEAR(targets, task.target.size(), 1e-3);
}

TEST(SearchBeads, FindsTheSameInANarrowBandAroundThePath) {
  const Task task(testing::make_text({.beads = 80, .merged = 0.1, .seed = 5}));
  const SearchResult all = task.search();
  std::vector<Anchor> chain;
  for (const Bead& bead : all.beads) {
    if (!bead.source.empty() && !bead.target.empty()) {
      chain.push_back({bead.source.first, bead.target.first});
    }
  }
  const SearchResult narrow =
      task.search(band_around(chain, task.source.size(), task.target.size(), 10));
  expect_every_unit_once(narrow, task);
  ASSERT_EQ(narrow.beads.size(), all.beads.size());
  for (std::size_t k = 0; k < all.beads.size(); ++k) {
    EXPECT_EQ(narrow.beads[k].source, all.beads[k].source);
    EXPECT_EQ(narrow.beads[k].target, all.beads[k].target);
  }
}

TEST(SearchBeads, SaysWhenThePathRunsAlongTheBandsEdge) {
  const Task task(testing::make_text({.beads = 60, .omitted = 0, .merged = 0, .seed = 7}));
  EXPECT_TRUE(task.search().edge_rows.empty());
  // A band that lies ten units beside the true path.
  Band beside = full_band(task.source.size(), task.target.size());
  for (std::uint32_t row = 0; row <= task.source.size(); ++row) {
    beside.first[row] = row < 10 ? 0 : std::min(row + 1, task.target.size());
  }
  EXPECT_GT(task.search(beside).edge_rows.size(), 20U);
}

TEST(SearchBeads, LeavesEverythingAloneWhereOneSideIsEmpty) {
  const Task task(
      {testing::open_document({"one", "two"}, "en"), testing::open_document({}, "fr"), {}});
  const SearchResult result = task.search();
  ASSERT_EQ(result.beads.size(), 2U);
  EXPECT_TRUE(result.beads[0].target.empty());
  EXPECT_FLOAT_EQ(result.beads[0].confidence, 1);
}

}  // namespace
}  // namespace dragoman
