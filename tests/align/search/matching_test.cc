// SPDX-License-Identifier: Apache-2.0
#include "align/search/matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace dragoman {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Lt;

// Sums over all matchings, one by one.
class Enumeration {
 public:
  explicit Enumeration(const std::vector<MatchCandidate>& candidates)
      : candidates_(candidates), mass_(candidates.size()) {
    walk(0, 0);
  }

  double posterior(std::size_t candidate) const { return mass_[candidate] / total_; }

 private:
  void walk(std::size_t next, double worth) {
    if (next == candidates_.size()) {
      total_ += std::exp(worth);
      for (const std::size_t k : chosen_) mass_[k] += std::exp(worth);
      return;
    }
    walk(next + 1, worth);
    const auto [source, target, gain] = candidates_[next];
    if (sources_.count(source) > 0 || targets_.count(target) > 0) return;
    sources_.insert(source);
    targets_.insert(target);
    chosen_.push_back(next);
    walk(next + 1, worth + static_cast<double>(gain));
    chosen_.pop_back();
    targets_.erase(target);
    sources_.erase(source);
  }

  const std::vector<MatchCandidate>& candidates_;
  std::vector<double> mass_;
  std::vector<std::size_t> chosen_;
  std::set<std::uint32_t> sources_, targets_;
  double total_ = 0;
};

float any_worth() { return 0.01F * static_cast<float>(*rc::gen::inRange(-400, 1200)); }

// Candidates without a cycle: each has an item that is in no earlier one.
std::vector<MatchCandidate> any_tree() {
  std::vector<MatchCandidate> candidates{{0, 0, any_worth()}};
  std::uint32_t sources = 1, targets = 1;
  const int more = *rc::gen::inRange(0, 10);
  for (int k = 0; k < more; ++k) {
    if (*rc::gen::arbitrary<bool>()) {
      candidates.push_back({*rc::gen::inRange(0U, sources), targets++, any_worth()});
    } else {
      candidates.push_back({sources++, *rc::gen::inRange(0U, targets), any_worth()});
    }
  }
  return candidates;
}

// All pairs of a few items.
std::vector<MatchCandidate> any_table() {
  const auto sources = *rc::gen::inRange(1U, 5U);
  const auto targets = *rc::gen::inRange(1U, 5U);
  std::vector<MatchCandidate> candidates;
  for (std::uint32_t s = 0; s < sources; ++s) {
    for (std::uint32_t t = 0; t < targets; ++t) candidates.push_back({s, t, any_worth()});
  }
  return candidates;
}

RC_GTEST_PROP(MatchPosteriors, AreThoseOfAllMatchingsWhereNoCycleIs, ()) {
  const auto candidates = any_tree();
  const Enumeration all(candidates);
  const auto posteriors = match_posteriors(candidates);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    RC_ASSERT(std::abs(posteriors[k] - all.posterior(k)) < 0.01);
  }
}

// Belief propagation is exact on trees alone. In a table it may err where some matchings are worth
// nearly the same, so that no bound holds for each table: these are for many, always the same.
TEST(MatchPosteriors, AreCloseToThoseOfAllMatchingsInNearlyAllTables) {
  constexpr int kTables = 3'000;
  std::mt19937 random(11);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  double sum = 0;
  int far = 0;
  for (int table = 0; table < kTables; ++table) {
    const std::uint32_t sources = 1 + below(4);
    const std::uint32_t targets = 1 + below(4);
    std::vector<MatchCandidate> candidates;
    for (std::uint32_t s = 0; s < sources; ++s) {
      for (std::uint32_t t = 0; t < targets; ++t) {
        candidates.push_back({s, t, (static_cast<float>(below(1'600)) - 400) / 100});
      }
    }
    const Enumeration all(candidates);
    const auto posteriors = match_posteriors(candidates);
    double difference = 0;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      difference += std::abs(posteriors[k] - all.posterior(k));
    }
    difference /= static_cast<double>(candidates.size());
    sum += difference;
    far += difference < 0.15 ? 0 : 1;
  }
  EXPECT_LT(sum / kTables, 0.02);
  EXPECT_LE(far, kTables / 200);
}

RC_GTEST_PROP(MatchPosteriors, LeaveNoItemMoreThanOneCounterpart, ()) {
  const auto candidates = any_table();
  const auto posteriors = match_posteriors(candidates);
  std::vector<float> sources(5), targets(5);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    sources[candidates[k].source] += posteriors[k];
    targets[candidates[k].target] += posteriors[k];
  }
  for (const float sum : sources) RC_ASSERT(sum < 1.01F);
  for (const float sum : targets) RC_ASSERT(sum < 1.01F);
}

TEST(MatchPosteriors, ShareDoubtBetweenEqualCandidates) {
  const std::vector<MatchCandidate> candidates{{0, 0, 5}, {0, 1, 5}, {1, 0, 5}, {1, 1, 5}};
  EXPECT_THAT(match_posteriors(candidates), Each(Lt(0.6F)));
}

TEST(MatchPosteriors, PlaceTheItemThatIsLeftOver) {
  const std::vector<MatchCandidate> candidates{{0, 0, 12}, {0, 1, 3}, {1, 0, 3}, {1, 1, 3}};
  EXPECT_GT(match_posteriors(candidates)[3], 0.9F);
}

RC_GTEST_PROP(ChooseMatches, TakesNoItemTwice, ()) {
  const auto candidates = any_table();
  std::set<std::uint32_t> sources, targets;
  for (const std::uint32_t k : choose_matches(candidates, match_posteriors(candidates))) {
    RC_ASSERT(sources.insert(candidates[k].source).second);
    RC_ASSERT(targets.insert(candidates[k].target).second);
  }
}

TEST(ChooseMatches, LeavesAloneWhatRatherIsAlone) {
  const std::vector<MatchCandidate> candidates{{0, 0, 4}, {1, 1, -4}};
  EXPECT_THAT(choose_matches(candidates, match_posteriors(candidates)), ElementsAre(0U));
}

TEST(ChooseMatches, PrefersWhatIsBestForAllItemsTogether) {
  // The first item's best is the only one that the second can have.
  const std::vector<MatchCandidate> candidates{{0, 0, 6}, {0, 1, 5}, {1, 0, 5}};
  EXPECT_THAT(choose_matches(candidates, match_posteriors(candidates)), ElementsAre(1U, 2U));
}

}  // namespace
}  // namespace dragoman
