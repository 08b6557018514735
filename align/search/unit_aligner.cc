// SPDX-License-Identifier: Apache-2.0
#include "align/search/unit_aligner.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "align/model/verdict.h"
#include "align/search/bead_order.h"
#include "align/search/crossing.h"
#include "align/search/lists.h"
#include "align/search/long_search.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kReach = 4;       // of the first band beyond the anchors, in units
constexpr std::uint32_t kLaterReach = 2;  // of the band around what an alignment considers possible
constexpr double kShapePrior = 0.2;       // weight of the default counts against the pair's own

// Whether the pairs are worth so little, once words have been learned, that the texts share
// nothing. By then, those of the development sets' translations are worth 0.7 nats or more on
// average, and those of other texts -0.9.
bool is_hopeless(const SearchResult& result) {
  constexpr double kHopeless = -0.5;
  double worth = 0;
  double pairs = 0;
  for (std::size_t k = 0; k < result.beads.size(); ++k) {
    if (result.beads[k].source.empty() || result.beads[k].target.empty()) continue;
    worth += result.worth[k];
    ++pairs;
  }
  return worth < kHopeless * pairs;
}

// The first round, a draft, only has to find the path: it leaves out the rare shapes.
ByShape<double> draft_shapes(ByShape<double> counts) {
  constexpr std::uint32_t kMostUnits = 5;
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      if (n + m > kMostUnits) counts[n][m] = 0;
    }
  }
  return counts;
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

// Whether nothing learned from the alignment would change it.
bool leaves_no_doubt(const std::vector<Bead>& beads) {
  constexpr float kSure = 0.95F;
  return std::all_of(beads.begin(), beads.end(), [](const Bead& bead) {
    return bead.source.size() == 1 && bead.target.size() == 1 && bead.confidence >= kSure;
  });
}

// Whether both sides have labels, and about as many; otherwise they cannot be the same.
bool have_like_labels(const Sides& sides) {
  const auto count = [](const Features& side) {
    return side.size() - std::count(side.labels.begin(), side.labels.end(), kNoLabel);
  };
  const auto source = count(sides.source);
  const auto target = count(sides.target);
  return source > 0 && target > 0 && 3 * std::min(source, target) > std::max(source, target);
}

}  // namespace

UnitAligner::UnitAligner(const Vocabulary& vocabulary, const Sides& whole,
                         const Background& background, const Weights& weights, unsigned jobs)
    : vocabulary_(vocabulary),
      background_(background),
      weights_(weights),
      jobs_(jobs),
      source_unigram_(whole.source, vocabulary.size()),
      target_unigram_(whole.target, vocabulary.size()) {
  model_.lexicon =
      believed_lexicon(vocabulary, source_unigram_, target_unigram_, background_, weights.lexicon);
}

UnitAligner::Alignment UnitAligner::align(const Sides& sides, int rounds) {
  model_.length = initial_length_model(sides.source, sides.target);
  model_.edges = learn_edge_model(sides.source, sides.target, {});
  const Band anchored = first_band(sides);
  Weights without_labels = weights_;
  without_labels.label = 0;
  Trial trial{model_, {}};
  trial.model.shape_counts = draft_shapes(model_.shape_counts);
  trial.result = search(sides, trial.model, without_labels, anchored);
  const bool labelled = have_like_labels(sides);
  for (int round = 1; round < rounds && !leaves_no_doubt(trial.result.beads); ++round) {
    trial.model = round + 1 < rounds ? drafted(sides, trial.model, trial.result)
                                     : learned(sides, trial.model, trial.result);
    const std::vector<Bead> before = std::move(trial.result.beads);
    trial.result = search(sides, trial.model, weights_,
                          band_around(std::move(trial.result.support), kLaterReach));
    if (round == 1 && labelled) trust_labels_if_text_allows(sides, anchored, trial);
    // If nothing has changed, or the texts share nothing, nothing new would be learned.
    if (same_spans(before, trial.result.beads) || is_hopeless(trial.result)) break;
  }
  model_ = std::move(trial.model);
  const double related =
      probability_related(trial.result.beads, trial.result.worth,
                          share_an_alphabet(sides.source, sides.target, vocabulary_));
  return {look_again(sides, std::move(trial.result)), related};
}

// Labels that contradict the words are either wrong, or right where the words say too little. So
// they get a trial of their own, which is accepted if the text fits no worse.
void UnitAligner::trust_labels_if_text_allows(const Sides& sides, const Band& anchored,
                                              Trial& trial) const {
  constexpr double kTrusted = 0.8;    // share of agreeing labels from which no trial is needed
  constexpr double kTolerance = 0.3;  // loss of worth per unit, in nats
  if (trial.model.label.agree >= kTrusted) return;
  Trial rival{model_, search(sides, model_, weights_, anchored)};
  rival.model = drafted(sides, rival.model, rival.result);
  rival.result = search(sides, rival.model, weights_,
                        band_around(std::move(rival.result.support), kLaterReach));
  const double units = sides.source.size() + sides.target.size();
  const auto worth = [](const SearchResult& result) {
    return std::accumulate(result.worth.begin(), result.worth.end(), 0.0);
  };
  if (worth(rival.result) >= worth(trial.result) - kTolerance * units) trial = std::move(rival);
}

std::vector<Bead> UnitAligner::look_again(const Sides& sides, SearchResult alignment) const {
  SearchResult found;
  found.beads = find_crossing(sides.source, sides.target, model_, weights_, std::move(alignment));
  found.worth.assign(found.beads.size(), 0);
  // What was found elsewhere may be in order after all, where what stood between has gone.
  order_beads(found);
  return std::move(found.beads);
}

// All states or, if these are too many, those around the anchors.
Band UnitAligner::first_band(const Sides& sides) const {
  constexpr std::uint64_t kFewStates = 1600;
  const std::uint32_t sources = sides.source.size();
  const std::uint32_t targets = sides.target.size();
  if (std::uint64_t{sources} * targets <= kFewStates) return full_band(sources, targets);
  return band_around(find_anchors(sides.source, sides.target, vocabulary_.size()), sources, targets,
                     kReach);
}

SearchResult UnitAligner::search(const Sides& sides, const BitextModel& model,
                                 const Weights& weights, const Band& band) const {
  return align_lists(sides.source, sides.target, model, weights,
                     search_long(sides.source, sides.target, model, weights, band, kReach, jobs_));
}

BitextModel UnitAligner::learned(const Sides& sides, const BitextModel& before,
                                 const SearchResult& result) const {
  return learn_pair(sides, before, result, weights_.lexicon);
}

// For a round that is not the last: spends less time on the words.
BitextModel UnitAligner::drafted(const Sides& sides, const BitextModel& before,
                                 const SearchResult& result) const {
  LexiconOptions options = weights_.lexicon;
  options.iterations /= 2;
  return learn_pair(sides, before, result, options);
}

BitextModel UnitAligner::learn_pair(const Sides& sides, const BitextModel& before,
                                    const SearchResult& result,
                                    const LexiconOptions& options) const {
  BitextModel model;
  model.shape_counts = blend_shapes(result.shape_counts);
  model.length = learn_length_model(sides.source, sides.target, result.beads, before.length);
  model.label = learn_label_model(sides.source, sides.target, result.beads);
  model.edges = learn_edge_model(sides.source, sides.target, result.beads);
  model.lexicon = learn_lexicon(sides.source, sides.target, result.beads, vocabulary_,
                                source_unigram_, target_unigram_, background_, options, jobs_);
  return model;
}

}  // namespace dragoman
