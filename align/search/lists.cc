// SPDX-License-Identifier: Apache-2.0
#include "align/search/lists.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "align/search/bead_order.h"
#include "align/search/crossing_candidates.h"
#include "align/search/evidence.h"
#include "align/search/matching.h"

namespace dragoman {
namespace {

constexpr float kLongestItem = 150;  // characters
constexpr std::size_t kFewestItems = 2;
constexpr float kProof = 4;  // nats; lengths and punctuation alone say less for any two items

constexpr std::uint32_t kNone = ~0U;
// An item that leaves the order may go anywhere in the list. The logarithm of that is weighted, as
// what words say is; less in a draft, because a list may seem longer than it is.
constexpr float kOrderWeight = 0.65F;
constexpr float kDraftOrderWeight = 0.5F;

// Of Weights::move: several items that go elsewhere support each other.
constexpr double kListPrice = 0.75;

using Beads = std::span<const Bead>;

// A range of beads, [first, last).
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The units of neighbouring beads of an alignment in order.
Span units_of(Beads beads, Span Bead::*side) {
  return {(beads.front().*side).first, (beads.back().*side).last};
}

// Whether they may be short items of a list, which seldom end like sentences.
bool are_items(const Features& side, Span units) {
  const auto stops =
      std::count(side.ends.begin() + units.first, side.ends.begin() + units.last, End::stop);
  return stops <= 1 &&
         std::all_of(side.lengths.begin() + units.first, side.lengths.begin() + units.last,
                     [](float length) { return length <= kLongestItem; });
}

// What pairs of items are worth to each other, whatever their place: of all pairs.
std::vector<MatchCandidate> weigh_all(const Features& source, const Features& target,
                                      const BitextModel& model, const Weights& weights,
                                      const std::vector<std::uint32_t>& in_order,
                                      const ShapeEvidence& shape, float alone) {
  constexpr float kContrary = -1;  // nats
  const Band all{std::vector<std::uint32_t>(source.size(), 0),
                 std::vector<std::uint32_t>(source.size(), target.size())};
  const LexicalEvidence words(source, target, model.lexicon, all, 1);
  const auto lexical_weight = static_cast<float>(weights.lexical / 2);
  std::vector<MatchCandidate> pairs;
  for (std::uint32_t s = 0; s < source.size(); ++s) {
    for (std::uint32_t t = 0; t < target.size(); ++t) {
      const float lexical = lexical_weight * (words.target_given_source(s, t, 1) +
                                              words.source_given_target(s, t, 1));
      // Two items that are left over may belong together, unless their words speak against it.
      if (lexical < kContrary && in_order[s] != t) continue;
      const float together = lexical + shape.shape_and_length(s, 1, t, 1) + shape.edges(s, 1, t, 1);
      pairs.push_back({s, t, together - alone});
    }
  }
  return pairs;
}

// The same, of the pairs that share most.
std::vector<MatchCandidate> weigh_likely(const Features& source, const Features& target,
                                         const BitextModel& model, const Weights& weights) {
  std::vector<std::uint32_t> sources(source.size()), targets(target.size());
  std::iota(sources.begin(), sources.end(), 0U);
  std::iota(targets.begin(), targets.end(), 0U);
  Weights unlabelled = weights;
  unlabelled.label = 0;
  std::vector<MatchCandidate> pairs;
  for (const CrossingCandidate& candidate :
       find_crossing_candidates(source, target, model, unlabelled, sources, targets)) {
    pairs.push_back({candidate.source, candidate.target, candidate.worth});
  }
  return pairs;
}

// A matching of the items of two lists, and what it is worth in all.
struct Matching {
  std::vector<Bead> beads;  // with both sides
  std::vector<float> worth;
  double total = 0;
  std::size_t moved = 0;  // beads out of the order that the items had
};

// `in_order` has, for each source item, the target item that it has in an alignment in order, or
// kNone; an item with another one costs `move_price`.
Matching match_items(const Features& source, const Features& target, const BitextModel& model,
                     const Weights& weights, const std::vector<std::uint32_t>& in_order,
                     float move_price) {
  constexpr std::uint64_t kFewPairs = 40'000;
  constexpr float kNegligible = -7;
  const ShapeEvidence shape(source, target, model, weights);
  const float source_alone = shape.shape_and_length(0, 1, 0, 0);
  const float target_alone = shape.shape_and_length(0, 0, 0, 1);
  const float alone = source_alone + target_alone;
  std::vector<MatchCandidate> pairs =
      std::uint64_t{source.size()} * target.size() <= kFewPairs
          ? weigh_all(source, target, model, weights, in_order, shape, alone)
          : weigh_likely(source, target, model, weights);
  for (MatchCandidate& pair : pairs) {
    if (in_order[pair.source] != pair.target) pair.worth -= move_price;
  }
  std::erase_if(pairs, [](const MatchCandidate& pair) { return pair.worth <= kNegligible; });
  const std::vector<float> posteriors = match_posteriors(pairs);
  Matching matching;
  matching.total = double{source_alone} * source.size() + double{target_alone} * target.size();
  for (const std::uint32_t k : choose_matches(pairs, posteriors)) {
    const MatchCandidate& pair = pairs[k];
    matching.beads.push_back(
        {{pair.source, pair.source + 1}, {pair.target, pair.target + 1}, posteriors[k]});
    const bool moved = in_order[pair.source] != pair.target;
    const float price = moved ? move_price : 0;
    matching.moved += moved;
    matching.worth.push_back(pair.worth + price + alone);
    matching.total += pair.worth;
  }
  return matching;
}

class ListAligner {
 public:
  ListAligner(const Features& source, const Features& target, const BitextModel& model,
              const Weights& weights, const SearchResult& alignment)
      : source_(source),
        target_(target),
        model_(model),
        weights_(weights),
        alignment_(alignment),
        beads_(alignment.beads) {}

  // The alignment with the lists aligned anew.
  SearchResult run() {
    SearchResult result;
    std::size_t done = 0;
    for (const Range list : find_lists()) {
      for (const Range stretch : crossing_stretches(list)) {
        keep({done, stretch.first}, 1, result);
        place(stretch, result);
        done = stretch.last;
      }
    }
    if (done == 0) return {};
    keep({done, beads_.size()}, 1, result);
    order_beads(result);
    return result;
  }

 private:
  // Whether what the units say is no reason to pair them so.
  bool is_unproven(std::size_t bead) const {
    const auto& [source, target, confidence, crossing] = beads_[bead];
    return source.size() != 1 || target.size() != 1 || alignment_.worth[bead] < kProof;
  }

  bool is_short(std::size_t bead) const {
    return are_items(source_, beads_[bead].source) && are_items(target_, beads_[bead].target);
  }

  // Ranges of beads that are unproven but for some: in a sorted list many items stand where they
  // would in order, above all short ones.
  std::vector<Range> find_lists() const {
    constexpr double kGap = 4;      // proven beads in a row that may be part of a list
    constexpr double kShare = 0.2;  // of a bead of short items
    std::vector<Range> lists;
    double gap = 2 * kGap;
    std::size_t unproven = 0;
    for (std::size_t bead = 0; bead < beads_.size(); ++bead) {
      if (!is_unproven(bead)) {
        gap += is_short(bead) ? kShare : 1;
        continue;
      }
      if (gap > kGap) {
        if (unproven == 1) lists.pop_back();
        lists.push_back({bead, bead});
        unproven = 0;
      }
      gap = 0;
      unproven += std::max(beads_[bead].source.size(), beads_[bead].target.size());
      lists.back().last = bead + 1;
    }
    if (unproven == 1) lists.pop_back();
    return lists;
  }

  Beads beads(Range range) const { return beads_.subspan(range.first, range.last - range.first); }

  Matching match(Range range, float order_weight) const {
    const Span sources = units_of(beads(range), &Bead::source);
    const Span targets = units_of(beads(range), &Bead::target);
    const Features source = slice_units(source_, sources.first, sources.last);
    const Features target = slice_units(target_, targets.first, targets.last);
    std::vector<std::uint32_t> in_order(sources.size(), kNone);
    for (const Bead& bead : beads(range)) {
      if (bead.source.size() != 1 || bead.target.size() != 1) continue;
      in_order[bead.source.first - sources.first] = bead.target.first - targets.first;
    }
    const auto places = static_cast<float>(std::max(sources.size(), targets.size()));
    return match_items(source, target, model_, weights_, in_order, order_weight * std::log(places));
  }

  // The parts of a list whose items, matched, are out of order: as ranges of the beads that hold
  // them, in order.
  std::vector<Range> crossing_stretches(Range list) const {
    const Span sources = units_of(beads(list), &Bead::source);
    const Span targets = units_of(beads(list), &Bead::target);
    if (sources.size() < kFewestItems || targets.size() < kFewestItems) return {};
    const std::vector<Bead> pairs = match(list, kDraftOrderWeight).beads;
    std::vector<std::size_t> source_bead(sources.size()), target_bead(targets.size());
    for (std::size_t bead = list.first; bead < list.last; ++bead) {
      for (std::uint32_t s = beads_[bead].source.first; s < beads_[bead].source.last; ++s) {
        source_bead[s - sources.first] = bead;
      }
      for (std::uint32_t t = beads_[bead].target.first; t < beads_[bead].target.last; ++t) {
        target_bead[t - targets.first] = bead;
      }
    }
    // A pair that is off the path bridges all beads between those of its two items. In a bead of
    // several items with several, any order may hide.
    std::vector<int> bridges(list.last - list.first + 1, 0);
    for (const Bead& pair : pairs) {
      const auto [low, high] =
          std::minmax(source_bead[pair.source.first], target_bead[pair.target.first]);
      ++bridges[low - list.first];
      --bridges[high - list.first];
    }
    std::vector<Range> stretches;
    int open = 0;
    for (std::size_t bead = list.first; bead < list.last; ++bead) {
      const bool begins = open == 0;
      const bool hides = beads_[bead].source.size() > 1 && beads_[bead].target.size() > 1;
      open += bridges[bead - list.first];
      if (begins && (open > 0 || hides)) stretches.push_back({bead, bead + 1});
      if (open > 0) stretches.back().last = bead + 2;
    }
    return stretches;
  }

  // Adds beads as they were, which are right with the given probability.
  void keep(Range range, float probability, SearchResult& result) const {
    for (std::size_t bead = range.first; bead < range.last; ++bead) {
      result.beads.push_back(beads_[bead]);
      result.beads.back().confidence *= probability;
      result.worth.push_back(alignment_.worth[bead]);
    }
  }

  // Adds the better alignment of a stretch: matched, or as it was.
  void place(Range stretch, SearchResult& result) const {
    const Matching matching = match(stretch, kOrderWeight);
    const double in_order =
        std::accumulate(alignment_.worth.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                        alignment_.worth.begin() + static_cast<std::ptrdiff_t>(stretch.last), 0.0);
    // A bead of several items with several already says that something is out of order.
    const bool hidden = stretch.last - stretch.first == 1 && is_short(stretch.first);
    const double price = hidden ? 0 : kListPrice * weights_.move;
    const double excess = matching.total - in_order - price;
    const auto matched = static_cast<float>(1 / (1 + std::exp(-excess)));
    // A single item that moved is no list; see crossing.h.
    if (matching.moved < kFewestItems) {
      keep(stretch, 1, result);
      return;
    }
    if (matched <= 0.5F) {
      keep(stretch, 1 - matched, result);
      return;
    }
    const Span sources = units_of(beads(stretch), &Bead::source);
    const Span targets = units_of(beads(stretch), &Bead::target);
    std::vector<bool> source_paired(sources.size()), target_paired(targets.size());
    const auto add = [&](Span source, Span target, float confidence, float worth) {
      result.beads.push_back({source, target, confidence});
      result.worth.push_back(worth);
    };
    for (std::size_t k = 0; k < matching.beads.size(); ++k) {
      const std::uint32_t s = matching.beads[k].source.first;
      const std::uint32_t t = matching.beads[k].target.first;
      source_paired[s] = target_paired[t] = true;
      add({sources.first + s, sources.first + s + 1}, {targets.first + t, targets.first + t + 1},
          matching.beads[k].confidence * matched, matching.worth[k]);
    }
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      if (!source_paired[s]) add({sources.first + s, sources.first + s + 1}, {}, matched, 0);
    }
    for (std::uint32_t t = 0; t < targets.size(); ++t) {
      if (!target_paired[t]) add({}, {targets.first + t, targets.first + t + 1}, matched, 0);
    }
  }

  const Features& source_;
  const Features& target_;
  const BitextModel& model_;
  const Weights& weights_;
  const SearchResult& alignment_;
  Beads beads_;
};

}  // namespace

SearchResult align_lists(const Features& source, const Features& target, const BitextModel& model,
                         const Weights& weights, SearchResult alignment) {
  SearchResult changed = ListAligner(source, target, model, weights, alignment).run();
  if (changed.beads.empty()) return alignment;
  alignment.beads = std::move(changed.beads);
  alignment.worth = std::move(changed.worth);
  return alignment;
}

}  // namespace dragoman
