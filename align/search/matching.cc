// SPDX-License-Identifier: Apache-2.0
#include "align/search/matching.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace dragoman {
namespace {

// The candidates of each item of one side.
class Incidence {
 public:
  Incidence(std::span<const MatchCandidate> candidates, std::uint32_t MatchCandidate::*item) {
    std::uint32_t items = 0;
    for (const MatchCandidate& candidate : candidates) {
      items = std::max(items, candidate.*item + 1);
    }
    first_.assign(items + 1, 0);
    for (const MatchCandidate& candidate : candidates) ++first_[candidate.*item + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    members_.resize(candidates.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t k = 0; k < candidates.size(); ++k) {
      members_[next[candidates[k].*item]++] = k;
    }
  }

  std::uint32_t items() const { return static_cast<std::uint32_t>(first_.size()) - 1; }
  std::span<const std::uint32_t> of(std::uint32_t item) const {
    return {members_.data() + first_[item], first_[item + 1] - first_[item]};
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> members_;
};

// For each candidate, how free its item is of its other candidates, given what these hear from the
// items of the other side.
void send(const Incidence& items, std::span<const double> odds, const std::vector<double>& heard,
          std::vector<double>& sent) {
  std::vector<double> before;
  for (std::uint32_t item = 0; item < items.items(); ++item) {
    const auto members = items.of(item);
    // Sums without the candidate itself, because subtracting it from the sum of all would lose
    // the others where it is by far the greatest.
    before.assign(members.size(), 0);
    double sum = 0;
    for (std::size_t k = 0; k < members.size(); ++k) {
      before[k] = sum;
      sum += odds[members[k]] * heard[members[k]];
    }
    sum = 0;
    for (std::size_t k = members.size(); k-- > 0;) {
      sent[members[k]] = 1 / (1 + before[k] + sum);
      sum += odds[members[k]] * heard[members[k]];
    }
  }
}

}  // namespace

std::vector<float> match_posteriors(std::span<const MatchCandidate> candidates) {
  constexpr int kMostRounds = 200;
  constexpr double kSettled = 1e-3;
  constexpr float kMostWorth = 200;  // its exponential is a double
  const Incidence sources(candidates, &MatchCandidate::source);
  const Incidence targets(candidates, &MatchCandidate::target);
  std::vector<double> odds;
  odds.reserve(candidates.size());
  for (const MatchCandidate& candidate : candidates) {
    odds.push_back(std::exp(static_cast<double>(std::min(candidate.worth, kMostWorth))));
  }
  std::vector<double> from_source(candidates.size(), 1);
  std::vector<double> from_target(candidates.size(), 1);
  std::vector<float> posteriors(candidates.size(), 0);
  for (int round = 0; round < kMostRounds; ++round) {
    send(sources, odds, from_target, from_source);
    send(targets, odds, from_source, from_target);
    double change = 0;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      const double together = odds[k] * from_source[k] * from_target[k];
      const auto posterior = static_cast<float>(together / (1 + together));
      change = std::max(change, static_cast<double>(std::abs(posterior - posteriors[k])));
      posteriors[k] = posterior;
    }
    if (change < kSettled) break;
  }
  return posteriors;
}

std::vector<std::uint32_t> choose_matches(std::span<const MatchCandidate> candidates,
                                          std::span<const float> posteriors) {
  std::vector<std::uint32_t> order(candidates.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return posteriors[a] > posteriors[b]; });
  std::uint32_t sources = 0, targets = 0;
  for (const MatchCandidate& candidate : candidates) {
    sources = std::max(sources, candidate.source + 1);
    targets = std::max(targets, candidate.target + 1);
  }
  // The probability that an item is alone.
  std::vector<float> source_alone(sources, 1), target_alone(targets, 1);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    source_alone[candidates[k].source] -= posteriors[k];
    target_alone[candidates[k].target] -= posteriors[k];
  }
  std::vector<bool> source_taken(sources), target_taken(targets);
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t k : order) {
    const auto [source, target, worth] = candidates[k];
    if (source_taken[source] || target_taken[target]) continue;
    if (2 * posteriors[k] <= source_alone[source] + target_alone[target]) continue;
    source_taken[source] = target_taken[target] = true;
    chosen.push_back(k);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace dragoman
