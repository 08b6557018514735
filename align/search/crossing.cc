// SPDX-License-Identifier: Apache-2.0
#include "align/search/crossing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "align/search/evidence.h"
#include "align/search/long_search.h"
#include "align/words/expectation.h"

namespace dragoman {
namespace {

// A pair of lonely units that may belong together.
struct Candidate {
  std::uint32_t source;
  std::uint32_t target;
  float worth;  // nats gained by pairing them over leaving both alone
};

// The lonely units of a side, ascending.
std::vector<std::uint32_t> lonely_units(const std::vector<Bead>& beads, Span Bead::*side,
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

// The places in a list of units at which each type stands.
class Postings {
 public:
  Postings(const Features& side, std::span<const std::uint32_t> units, std::size_t types)
      : first_(types + 1, 0) {
    const auto each = [&](auto&& visit) {
      for (std::uint32_t place = 0; place < units.size(); ++place) {
        for (const std::uint32_t type : side.unit_tokens(units[place])) visit(type, place);
      }
    };
    each([&](std::uint32_t type, std::uint32_t) { ++first_[type + 1]; });
    for (std::size_t type = 0; type < types; ++type) first_[type + 1] += first_[type];
    places_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    each([&](std::uint32_t type, std::uint32_t place) { places_[next[type]++] = place; });
  }

  std::span<const std::uint32_t> operator[](std::uint32_t type) const {
    return {places_.data() + first_[type], first_[type + 1] - first_[type]};
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> places_;
};

// What single units are worth to each other.
class PairWorth {
 public:
  PairWorth(const Features& source, const Features& target, const PairModel& model,
            const Weights& weights)
      : source_(source),
        target_(target),
        lexical_weight_(static_cast<float>(weights.lexical / 2)),
        shape_(source, target, model, weights),
        forward_(model.lexicon.forward, model.lexicon.target_unmatched),
        backward_(model.lexicon.backward, model.lexicon.source_unmatched) {}

  // Of a bead of the two.
  float together(std::uint32_t s, std::uint32_t t) {
    forward_.clear();
    forward_.add(source_.unit_tokens(s));
    backward_.clear();
    backward_.add(target_.unit_tokens(t));
    const float words =
        forward_.log_ratio(target_.unit_tokens(t)) + backward_.log_ratio(source_.unit_tokens(s));
    return lexical_weight_ * words + shape_.shape_and_length(s, 1, t, 1) +
           shape_.edges(s, 1, t, 1) + shape_.label(s, 1, t, 1);
  }
  // Of a null bead of either.
  float alone() const {
    return shape_.shape_and_length(0, 1, 0, 0) + shape_.shape_and_length(0, 0, 0, 1);
  }

 private:
  const Features& source_;
  const Features& target_;
  float lexical_weight_;
  ShapeEvidence shape_;
  Expectation forward_;
  Expectation backward_;
};

// Whether the same words stand in another unit of the side as well. Where a formula comes again and
// again, that two of its copies are left alone is no sign that one moved.
class Repetitions {
 public:
  explicit Repetitions(const Features& side) : side_(side) {
    hashes_.reserve(side.size());
    for (std::uint32_t unit = 0; unit < side.size(); ++unit) hashes_.push_back(hash(unit));
    std::sort(hashes_.begin(), hashes_.end());
  }

  bool has(std::uint32_t unit) const {
    const auto [first, last] = std::equal_range(hashes_.begin(), hashes_.end(), hash(unit));
    return last - first > 1;
  }

 private:
  std::uint64_t hash(std::uint32_t unit) const {
    // Fowler, Noll and Vo's, over whole types.
    std::uint64_t value = 14695981039346656037U;
    for (const std::uint32_t type : side_.unit_tokens(unit)) {
      value = (value ^ type) * 1099511628211U;
    }
    return value;
  }

  const Features& side_;
  std::vector<std::uint64_t> hashes_;
};

// Finds and weighs candidates: for each lonely source unit, the few lonely target units that hold
// most of what its words lead one to expect.
class CandidateFinder {
 public:
  CandidateFinder(const Features& source, const Features& target, const PairModel& model,
                  const Weights& weights, std::span<const std::uint32_t> targets)
      : source_(source),
        forward_(model.lexicon.forward),
        targets_(targets),
        postings_(target, targets, model.lexicon.target_unmatched.size()),
        source_repetitions_(source),
        target_repetitions_(target),
        worth_(source, target, model, weights),
        votes_(targets.size(), 0.0F) {}

  void add(std::uint32_t unit, std::vector<Candidate>& candidates) {
    constexpr std::size_t kKept = 4;
    vote(unit);
    const std::size_t kept = std::min(kKept, voted_.size());
    std::partial_sort(voted_.begin(), voted_.begin() + static_cast<std::ptrdiff_t>(kept),
                      voted_.end(), [&](std::uint32_t a, std::uint32_t b) {
                        return votes_[a] != votes_[b] ? votes_[a] > votes_[b] : a < b;
                      });
    for (std::size_t k = 0; k < kept; ++k) {
      const std::uint32_t other = targets_[voted_[k]];
      Candidate candidate{unit, other, worth_.together(unit, other) - worth_.alone()};
      if (candidate.worth <= 0) continue;
      if (source_repetitions_.has(unit) || target_repetitions_.has(other)) candidate.worth = 0;
      candidates.push_back(candidate);
    }
    for (const std::uint32_t place : voted_) votes_[place] = 0;
    voted_.clear();
  }

 private:
  void vote(std::uint32_t unit) {
    constexpr std::size_t kCommon = 50;  // what stands in more lonely units tells little of where
    for (const std::uint32_t type : source_.unit_tokens(unit)) {
      for (const auto& [to, ratio] : forward_.row(type)) {
        const auto places = postings_[to];
        if (places.size() > kCommon) continue;
        for (const std::uint32_t place : places) {
          if (votes_[place] == 0) voted_.push_back(place);
          votes_[place] += std::log1p(ratio);
        }
      }
    }
  }

  const Features& source_;
  const TranslationTable& forward_;
  std::span<const std::uint32_t> targets_;
  Postings postings_;
  Repetitions source_repetitions_;
  Repetitions target_repetitions_;
  PairWorth worth_;
  std::vector<float> votes_;
  std::vector<std::uint32_t> voted_;
};

// Candidates that follow one another closely on both sides.
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

// All candidates as chains, each the best that ends with it, in the order of their worth; what an
// earlier chain holds, a later one lacks. A chain passes over free units alone.
std::vector<Chain> find_chains(const std::vector<Candidate>& candidates,
                               const std::vector<bool>& source_free,
                               const std::vector<bool>& target_free) {
  constexpr std::uint32_t kNone = ~0U;
  constexpr float kGapPrice = 1;  // nats for each unit that a chain passes over
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

// A run of units, all free, around `units`, by up to `margin` on either side.
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

// The second look, step by step.
class CrossingSearch {
 public:
  CrossingSearch(const Features& source, const Features& target, const PairModel& model,
                 const Weights& weights)
      : source_(source),
        target_(target),
        model_(model),
        weights_(weights),
        source_free_(source.size(), false),
        target_free_(target.size(), false) {}

  std::vector<Bead> run(std::vector<Bead> beads) {
    const auto sources = lonely_units(beads, &Bead::source, &Bead::target);
    const auto targets = lonely_units(beads, &Bead::target, &Bead::source);
    if (sources.empty() || targets.empty()) return beads;
    for (const std::uint32_t unit : sources) source_free_[unit] = true;
    for (const std::uint32_t unit : targets) target_free_[unit] = true;
    std::vector<Candidate> candidates;
    CandidateFinder finder(source_, target_, model_, weights_, targets);
    for (const std::uint32_t unit : sources) finder.add(unit, candidates);
    // A stretch may have come from anywhere.
    const double improbability = weights_.move + std::log(static_cast<double>(targets.size()));
    for (const Chain& chain : find_chains(candidates, source_free_, target_free_)) {
      if (chain.worth > improbability) take(chain, candidates, chain.worth - improbability);
    }
    return found_.empty() ? beads : merge(std::move(beads));
  }

 private:
  // Aligns the stretch that a chain runs through, if nothing better has taken it.
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

  // Puts the beads found into the places of their source units' null beads.
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
  const PairModel& model_;
  const Weights& weights_;
  std::vector<bool> source_free_;  // lonely, and not taken by a stretch that moved
  std::vector<bool> target_free_;
  std::vector<Bead> found_;
};

// Two units that changed places with their neighbours are explained by a 2-2 bead as well, if
// worse.
std::vector<Bead> split_swapped(const Features& source, const Features& target,
                                const PairModel& model, const Weights& weights,
                                SearchResult alignment) {
  const auto is_pair = [](const Bead& bead) {
    return bead.source.size() == 2 && bead.target.size() == 2;
  };
  if (std::none_of(alignment.beads.begin(), alignment.beads.end(), is_pair)) {
    return std::move(alignment.beads);
  }
  PairWorth worth(source, target, model, weights);
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
                                const PairModel& model, const Weights& weights,
                                SearchResult alignment) {
  std::vector<Bead> beads = split_swapped(source, target, model, weights, std::move(alignment));
  return CrossingSearch(source, target, model, weights).run(std::move(beads));
}

}  // namespace dragoman
