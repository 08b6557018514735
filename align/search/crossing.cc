// SPDX-License-Identifier: Apache-2.0
#include "align/search/crossing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "align/search/crossing_candidates.h"
#include "align/search/long_search.h"

namespace dragoman {
namespace {

using Candidate = CrossingCandidate;

// The units of a side that are without counterpart, ascending.
std::vector<std::uint32_t> unaligned_units(const std::vector<Bead>& beads, Span Bead::*side,
                                           Span Bead::*other) {
  std::vector<std::uint32_t> units;
  for (const Bead& bead : beads) {
    if (!(bead.*other).empty()) continue;
    for (std::uint32_t unit = (bead.*side).first; unit < (bead.*side).last; ++unit) {
      units.push_back(unit);
    }
  }
  std::sort(units.begin(), units.end());
  return units;
}

// Candidates that closely follow one another on both sides.
struct Chain {
  std::vector<std::uint32_t> candidates;  // ascending
  float worth = 0;
};

constexpr std::uint32_t kGap = 4;  // units, from one candidate of a chain to the next

// Whether all units from `first` up to `last` are free.
bool are_free(const std::vector<bool>& is_free, std::uint32_t first, std::uint32_t last) {
  return std::all_of(is_free.begin() + first, is_free.begin() + last,
                     [](bool free) { return free; });
}

// All candidates as chains, the best first: each chain is the best that ends with its last
// candidate, and leaves out what an earlier chain holds. A chain may skip free units only.
std::vector<Chain> find_chains(const std::vector<Candidate>& candidates,
                               const std::vector<bool>& source_free,
                               const std::vector<bool>& target_free) {
  constexpr std::uint32_t kNone = ~0U;
  constexpr float kGapPrice = 1;  // nats for each unit that a chain skips
  const auto count = static_cast<std::uint32_t>(candidates.size());
  std::vector<float> worth(count);
  std::vector<std::uint32_t> previous(count, kNone);
  for (std::uint32_t k = 0; k < count; ++k) {
    const Candidate& here = candidates[k];
    float best = 0;
    for (std::uint32_t before = k; before-- > 0;) {
      const Candidate& there = candidates[before];
      if (there.source + kGap < here.source) break;
      if (there.source == here.source || there.target >= here.target ||
          there.target + kGap < here.target) {
        continue;
      }
      const std::uint32_t passed = here.source - there.source + here.target - there.target - 2;
      const float through = worth[before] - kGapPrice * static_cast<float>(passed);
      if (through > best && are_free(source_free, there.source, here.source) &&
          are_free(target_free, there.target, here.target)) {
        best = through;
        previous[k] = before;
      }
    }
    worth[k] = best + here.worth;
  }
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t k = 0; k < count; ++k) order[k] = k;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return worth[a] != worth[b] ? worth[a] > worth[b] : a < b;
  });
  std::vector<bool> used(count, false);
  std::vector<Chain> chains;
  for (const std::uint32_t end : order) {
    Chain chain;
    std::uint32_t at = end;
    for (; at != kNone && !used[at]; at = previous[at]) {
      used[at] = true;
      chain.candidates.push_back(at);
    }
    if (chain.candidates.empty()) continue;
    chain.worth = worth[end] - (at == kNone ? 0 : worth[at]);
    std::reverse(chain.candidates.begin(), chain.candidates.end());
    chains.push_back(std::move(chain));
  }
  std::stable_sort(chains.begin(), chains.end(),
                   [](const Chain& a, const Chain& b) { return a.worth > b.worth; });
  return chains;
}

// Extends `units` over free units, by up to `margin` on either side.
Span widen(Span units, const std::vector<bool>& is_free, std::uint32_t margin) {
  const auto size = static_cast<std::uint32_t>(is_free.size());
  for (std::uint32_t k = 0; k < margin && units.first > 0 && is_free[units.first - 1]; ++k) {
    --units.first;
  }
  for (std::uint32_t k = 0; k < margin && units.last < size && is_free[units.last]; ++k) {
    ++units.last;
  }
  return units;
}

class CrossingSearch {
 public:
  CrossingSearch(const Features& source, const Features& target, const BitextModel& model,
                 const Weights& weights)
      : source_(source),
        target_(target),
        model_(model),
        weights_(weights),
        source_free_(source.size(), false),
        target_free_(target.size(), false) {}

  std::vector<Bead> run(std::vector<Bead> beads) {
    const auto sources = unaligned_units(beads, &Bead::source, &Bead::target);
    const auto targets = unaligned_units(beads, &Bead::target, &Bead::source);
    if (sources.empty() || targets.empty()) return beads;
    for (const std::uint32_t unit : sources) source_free_[unit] = true;
    for (const std::uint32_t unit : targets) target_free_[unit] = true;
    const std::vector<Candidate> candidates =
        find_crossing_candidates(source_, target_, model_, weights_, sources, targets);
    // A stretch may have come from anywhere among the unaligned units.
    const double improbability = weights_.move + std::log(static_cast<double>(targets.size()));
    for (const Chain& chain : find_chains(candidates, source_free_, target_free_)) {
      if (chain.worth > improbability) take(chain, candidates, chain.worth - improbability);
    }
    return found_.empty() ? beads : merge(std::move(beads));
  }

 private:
  // Aligns the stretch that a chain covers, unless a better chain has taken part of it.
  void take(const Chain& chain, const std::vector<Candidate>& candidates, double excess) {
    const Candidate& first = candidates[chain.candidates.front()];
    const Candidate& last = candidates[chain.candidates.back()];
    Span source{first.source, last.source + 1};
    Span target{first.target, last.target + 1};
    if (!are_free(source_free_, source.first, source.last) ||
        !are_free(target_free_, target.first, target.last)) {
      return;
    }
    constexpr std::uint32_t kMargin = 2;
    source = widen(source, source_free_, kMargin);
    target = widen(target, target_free_, kMargin);
    const SearchResult inside = search_around(chain, candidates, source, target);
    const auto moved = static_cast<float>(1 / (1 + std::exp(-excess)));
    for (const Bead& bead : inside.beads) {
      if (bead.source.empty() || bead.target.empty()) continue;
      const Bead crossing{{source.first + bead.source.first, source.first + bead.source.last},
                          {target.first + bead.target.first, target.first + bead.target.last},
                          bead.confidence * moved,
                          true};
      std::fill(source_free_.begin() + crossing.source.first,
                source_free_.begin() + crossing.source.last, false);
      std::fill(target_free_.begin() + crossing.target.first,
                target_free_.begin() + crossing.target.last, false);
      found_.push_back(crossing);
    }
  }

  SearchResult search_around(const Chain& chain, const std::vector<Candidate>& candidates,
                             Span source, Span target) const {
    constexpr std::uint32_t kReach = 4;
    std::vector<Anchor> anchors;
    for (const std::uint32_t k : chain.candidates) {
      anchors.push_back({candidates[k].source - source.first, candidates[k].target - target.first});
    }
    return search_long(slice_units(source_, source.first, source.last),
                       slice_units(target_, target.first, target.last), model_, weights_,
                       band_around(anchors, source.size(), target.size(), kReach), kReach, 1);
  }

  // Replaces the null beads of the units in question by the beads found.
  std::vector<Bead> merge(std::vector<Bead> beads) {
    std::sort(found_.begin(), found_.end(),
              [](const Bead& a, const Bead& b) { return a.source < b.source; });
    std::vector<Bead> all;
    all.reserve(beads.size());
    auto next = found_.begin();
    for (const Bead& bead : beads) {
      if (bead.target.empty()) {
        if (next != found_.end() && next->source.first == bead.source.first) all.push_back(*next++);
        if (!source_free_[bead.source.first]) continue;
      } else if (bead.source.empty() && !target_free_[bead.target.first]) {
        continue;
      }
      all.push_back(bead);
    }
    return all;
  }

  const Features& source_;
  const Features& target_;
  const BitextModel& model_;
  const Weights& weights_;
  std::vector<bool> source_free_;  // unaligned, and not part of a stretch that moved
  std::vector<bool> target_free_;
  std::vector<Bead> found_;
};

// Two neighbours that changed places may have been aligned as one 2-2 bead. Splits those that are
// worth more as two crossing beads.
std::vector<Bead> split_swapped(const Features& source, const Features& target,
                                const BitextModel& model, const Weights& weights,
                                SearchResult alignment) {
  const auto is_pair = [](const Bead& bead) {
    return bead.source.size() == 2 && bead.target.size() == 2;
  };
  if (std::none_of(alignment.beads.begin(), alignment.beads.end(), is_pair)) {
    return std::move(alignment.beads);
  }
  Weights unlabelled = weights;  // as alignment.worth
  unlabelled.label = 0;
  UnitWorth worth(source, target, model, unlabelled);
  std::vector<Bead> beads;
  beads.reserve(alignment.beads.size());
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    const Bead& bead = alignment.beads[k];
    if (is_pair(bead)) {
      const std::uint32_t s = bead.source.first;
      const std::uint32_t t = bead.target.first;
      const double gain =
          worth.together(s, t + 1) + worth.together(s + 1, t) - alignment.worth[k] - weights.move;
      if (gain > 0) {
        const auto confidence = bead.confidence * static_cast<float>(1 / (1 + std::exp(-gain)));
        beads.push_back({{s, s + 1}, {t + 1, t + 2}, confidence, bead.crossing});
        beads.push_back({{s + 1, s + 2}, {t, t + 1}, confidence, true});
        continue;
      }
    }
    beads.push_back(bead);
  }
  return beads;
}

}  // namespace

std::vector<Bead> find_crossing(const Features& source, const Features& target,
                                const BitextModel& model, const Weights& weights,
                                SearchResult alignment) {
  std::vector<Bead> beads = split_swapped(source, target, model, weights, std::move(alignment));
  return CrossingSearch(source, target, model, weights).run(std::move(beads));
}

}  // namespace dragoman
