// SPDX-License-Identifier: Apache-2.0
#include "align/unit_aligner.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace dragoman {
namespace {

constexpr std::uint32_t kReach = 4;       // of the first band beyond the anchors, in units
constexpr std::uint32_t kLaterReach = 3;  // of the band around an alignment
constexpr std::uint32_t kWidest = 600;    // of the band where anchors lack
constexpr std::uint64_t kSmall = 1600;    // states up to which the band is everything
constexpr double kShapePrior = 0.2;       // weight of the default counts against the pair's own

std::vector<Anchor> anchors_of(const std::vector<Bead>& beads) {
  constexpr float kSure = 0.5F;
  std::vector<Anchor> anchors;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty() || bead.confidence < kSure) continue;
    anchors.push_back({bead.source.first, bead.target.first});
  }
  return anchors;
}

ByShape<double> blend_shapes(const ByShape<double>& seen) {
  ByShape<double> counts = default_shape_counts();
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      if (counts[n][m] > 0) counts[n][m] = kShapePrior * counts[n][m] + seen[n][m];
    }
  }
  return counts;
}

bool same_spans(const std::vector<Bead>& a, const std::vector<Bead>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Bead& x, const Bead& y) {
    return x.source == y.source && x.target == y.target;
  });
}

bool is_small(const Sides& sides) {
  constexpr std::uint64_t kStates = 1600;
  return std::uint64_t{sides.source.size()} * sides.target.size() <= kStates;
}

bool has_labels(const Features& side) {
  return std::any_of(side.labels.begin(), side.labels.end(),
                     [](std::uint32_t label) { return label != kNoLabel; });
}

}  // namespace

UnitAligner::UnitAligner(const Vocabulary& vocabulary, const Sides& whole, const Weights& weights)
    : vocabulary_(vocabulary),
      weights_(weights),
      source_unigram_(whole.source, vocabulary.size()),
      target_unigram_(whole.target, vocabulary.size()) {
  model_.lexicon = identity_lexicon(vocabulary, source_unigram_, target_unigram_, weights.lexicon);
}

void UnitAligner::expect_units_like(const Sides& sides) {
  model_.length = initial_length_model(sides.source, sides.target);
  model_.shape_counts = default_shape_counts();
}

std::vector<Bead> UnitAligner::align(const Sides& sides, int rounds) {
  expect_units_like(sides);
  const auto anchors = find_anchors(sides.source, sides.target, vocabulary_.size());
  Weights without_labels = weights_;
  without_labels.label = 0;
  Trial trial{model_, search(sides, model_, without_labels, anchors, kReach)};
  const bool labelled = has_labels(sides.source) && has_labels(sides.target);
  for (int round = 1; round < rounds; ++round) {
    trial.model = learned(sides, trial.model, trial.result, round + 1 < rounds);
    const std::vector<Bead> before = std::move(trial.result.beads);
    trial.result = search(sides, trial.model, weights_, anchors_of(before), kLaterReach);
    if (round == 1 && labelled) trust_labels_if_text_allows(sides, anchors, trial);
    // Where nothing moves any more, nothing new would be learned.
    if (same_spans(before, trial.result.beads)) break;
  }
  model_ = std::move(trial.model);
  return std::move(trial.result.beads);
}

// Labels that contradict what the words say are either wrong, or right where the words say too
// little. So the labels get a trial of their own; it is believed if the text fits no worse.
void UnitAligner::trust_labels_if_text_allows(const Sides& sides, std::span<const Anchor> anchors,
                                              Trial& trial) const {
  constexpr double kTrusted = 0.8;    // share of agreeing labels at which there is no quarrel
  constexpr double kTolerance = 0.3;  // of content for each unit, in nats
  if (trial.model.label.agree >= kTrusted) return;
  Trial rival{model_, search(sides, model_, weights_, anchors, kReach)};
  rival.model = learned(sides, rival.model, rival.result, true);
  rival.result = search(sides, rival.model, weights_, anchors_of(rival.result.beads), kReach);
  const double units = sides.source.size() + sides.target.size();
  if (rival.result.content >= trial.result.content - kTolerance * units) trial = std::move(rival);
}

SearchResult UnitAligner::align_once(const Sides& sides) const {
  std::vector<Anchor> anchors;
  if (!is_small(sides)) anchors = find_anchors(sides.source, sides.target, vocabulary_.size());
  return search(sides, model_, weights_, anchors, kReach);
}

SearchResult UnitAligner::search(const Sides& sides, const PairModel& model, const Weights& weights,
                                 std::span<const Anchor> chain, std::uint32_t reach) const {
  const std::uint32_t sources = sides.source.size();
  const std::uint32_t targets = sides.target.size();
  if (is_small(sides)) {
    return search_beads(sides.source, sides.target, model, weights, full_band(sources, targets));
  }
  constexpr int kMostTrials = 4;
  Band band = band_around(chain, sources, targets, reach, kWidest);
  SearchResult result = search_beads(sides.source, sides.target, model, weights, band);
  for (int trial = 1; trial < kMostTrials && !result.edge_rows.empty(); ++trial) {
    reach *= 4;
    widen_band(band, result.edge_rows, reach);
    SearchResult wider = search_beads(sides.source, sides.target, model, weights, band);
    const bool settled = same_spans(result.beads, wider.beads);
    result = std::move(wider);
    if (settled) break;
  }
  return result;
}

PairModel UnitAligner::learned(const Sides& sides, const PairModel& before,
                               const SearchResult& result, bool draft) const {
  LexiconOptions options = weights_.lexicon;
  if (draft) options.iterations /= 2;
  PairModel model;
  model.shape_counts = blend_shapes(result.shape_counts);
  model.length = learn_length_model(sides.source, sides.target, result.beads, before.length);
  model.label = learn_label_model(sides.source, sides.target, result.beads);
  model.lexicon = learn_lexicon(sides.source, sides.target, result.beads, vocabulary_,
                                source_unigram_, target_unigram_, options);
  return model;
}

void UnitAligner::learn(const Sides& sides, const SearchResult& result) {
  model_ = learned(sides, model_, result, false);
}

}  // namespace dragoman
