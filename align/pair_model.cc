// SPDX-License-Identifier: Apache-2.0
#include "align/pair_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman {
namespace {

float span_length(const Features& side, Span span) {
  return std::accumulate(side.lengths.begin() + span.first, side.lengths.begin() + span.last, 0.0F);
}

}  // namespace

ByShape<double> default_shape_counts() {
  ByShape<double> counts{};
  counts[1][0] = counts[0][1] = 2;
  for (std::uint32_t n = 1; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 1; m <= kMaxSide; ++m) counts[n][m] = 4 * std::pow(0.25, n + m - 3);
  }
  counts[1][1] = 90;
  return counts;
}

LengthModel initial_length_model(const Features& source, const Features& target) {
  LengthModel model;
  const double source_sum = std::accumulate(source.lengths.begin(), source.lengths.end(), 0.0);
  const double target_sum = std::accumulate(target.lengths.begin(), target.lengths.end(), 0.0);
  if (source.size() == 0 || target.size() == 0) return model;
  // Text that one side lacks must not pass for terseness of the language.
  model.ratio = std::clamp(target_sum / source_sum, 0.5, 2.0);
  const double mean = target_sum / target.size();
  double squares = 0;
  for (const float length : target.lengths) squares += (length - mean) * (length - mean);
  const double spread = std::max(squares / target.size(), mean * mean / 16);
  model.shape = mean * mean / spread;
  model.scale = spread / mean;
  return model;
}

LengthModel learn_length_model(const Features& source, const Features& target,
                               const std::vector<Bead>& beads, const LengthModel& prior) {
  constexpr double kPriorBeads = 10;
  const double prior_length = kPriorBeads * 100;
  double source_sum = prior_length;
  double target_sum = prior_length * prior.ratio;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    source_sum += bead.confidence * span_length(source, bead.source);
    target_sum += bead.confidence * span_length(target, bead.target);
  }
  LengthModel model = prior;
  model.ratio = target_sum / source_sum;
  double squares = kPriorBeads * prior.variance;
  double count = kPriorBeads;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const double length = span_length(source, bead.source);
    const double difference = span_length(target, bead.target) - model.ratio * length;
    // A few wild beads must not make every length plausible.
    squares += bead.confidence * std::min(difference * difference / length, 16 * prior.variance);
    count += bead.confidence;
  }
  model.variance = squares / count;
  return model;
}

LabelModel learn_label_model(const Features& source, const Features& target,
                             const std::vector<Bead>& beads) {
  // Shares of events, each begun with a few imagined ones.
  struct Share {
    double events;
    double cases;
    Share(double probability, double count) : events(probability * count), cases(count) {}
    void add(double weight, bool event) {
      cases += weight;
      if (event) events += weight;
    }
    double value() const { return std::clamp(events / cases, 0.001, 0.999); }
  };
  constexpr double kImagined = 4;
  const LabelModel prior;
  Share agree(prior.agree, kImagined), both(prior.both, kImagined), inner(prior.inner, kImagined);
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const std::uint32_t s = source.labels[bead.source.first];
    const std::uint32_t t = target.labels[bead.target.first];
    const bool s_labelled = s != kNoLabel;
    const bool t_labelled = t != kNoLabel;
    if (s_labelled || t_labelled) both.add(bead.confidence, s_labelled && t_labelled);
    if (s_labelled && t_labelled) agree.add(bead.confidence, s == t);
    for (std::uint32_t unit = bead.source.first + 1; unit < bead.source.last; ++unit) {
      inner.add(bead.confidence, source.labels[unit] != kNoLabel);
    }
    for (std::uint32_t unit = bead.target.first + 1; unit < bead.target.last; ++unit) {
      inner.add(bead.confidence, target.labels[unit] != kNoLabel);
    }
  }
  return {agree.value(), both.value(), inner.value()};
}

}  // namespace dragoman
