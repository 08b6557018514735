// SPDX-License-Identifier: Apache-2.0
#include "align/model/bitext_model.h"

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
  // If one side lacks text, its language must not seem terser than it is.
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
  // A share of events, which begins with a few imagined cases.
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
  Share agree(prior.agree, kImagined), both(prior.both, kImagined);
  Share inner_source(prior.inner_source, kImagined), inner_target(prior.inner_target, kImagined);
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const std::uint32_t s = source.labels[bead.source.first];
    const std::uint32_t t = target.labels[bead.target.first];
    const bool s_labelled = s != kNoLabel;
    const bool t_labelled = t != kNoLabel;
    if (s_labelled || t_labelled) both.add(bead.confidence, s_labelled && t_labelled);
    if (s_labelled && t_labelled) agree.add(bead.confidence, s == t);
    for (std::uint32_t unit = bead.source.first + 1; unit < bead.source.last; ++unit) {
      inner_source.add(bead.confidence, source.labels[unit] != kNoLabel);
    }
    for (std::uint32_t unit = bead.target.first + 1; unit < bead.target.last; ++unit) {
      inner_target.add(bead.confidence, target.labels[unit] != kNoLabel);
    }
  }
  return {agree.value(), both.value(), inner_source.value(), inner_target.value()};
}

namespace {

template <std::size_t N>
using Shares = std::array<double, N>;

// How often each value occurs, smoothed so that no share is 0.
template <typename Value, std::size_t N>
Shares<N> shares_of(const std::vector<Value>& values) {
  Shares<N> shares;
  shares.fill(1.0 / N);
  for (const Value value : values) shares[static_cast<std::size_t>(value)] += 1;
  for (double& share : shares) share /= static_cast<double>(values.size()) + 1;
  return shares;
}

constexpr double kImaginedBeads = 10;

// Counts of the pairs of edges in beads. Begins with imagined pairs, most of which are alike.
template <typename Value, std::size_t N>
class EdgePairs {
 public:
  EdgePairs(const std::vector<Value>& source, const std::vector<Value>& target)
      : source_(shares_of<Value, N>(source)), target_(shares_of<Value, N>(target)) {
    constexpr double kSame = 0.5;
    for (std::size_t s = 0; s < N; ++s) {
      for (std::size_t t = 0; t < N; ++t) {
        const double same = s == t ? (source_[s] + target_[t]) / 2 : 0;
        add(s, t, kImaginedBeads * (kSame * same + (1 - kSame) * source_[s] * target_[t]));
      }
    }
  }

  void add(std::size_t s, std::size_t t, double weight) {
    counts_[s][t] += weight;
    total_ += weight;
  }
  void add(Value s, Value t, double weight) {
    add(static_cast<std::size_t>(s), static_cast<std::size_t>(t), weight);
  }

  std::array<std::array<float, N>, N> log_ratios() const {
    std::array<std::array<float, N>, N> ratios;
    for (std::size_t s = 0; s < N; ++s) {
      for (std::size_t t = 0; t < N; ++t) {
        const double chance = source_[s] * target_[t];
        ratios[s][t] = static_cast<float>(std::log(counts_[s][t] / total_ / chance));
      }
    }
    return ratios;
  }

 private:
  Shares<N> source_, target_;
  std::array<Shares<N>, N> counts_{};
  double total_ = 0;
};

// Counts of junctions inside beads and between any two neighbours.
class Junctions {
 public:
  void add_anywhere(const Features& side) {
    for (std::uint32_t unit = 0; unit + 1 < side.size(); ++unit) ++at(anywhere_, side, unit);
  }
  void add_inside(const Features& side, Span span, double weight) {
    for (std::uint32_t unit = span.first; unit + 1 < span.last; ++unit) {
      at(inside_, side, unit) += weight;
    }
  }

  // Before lower case, a unit has been cut off; a unit that ends in a word before a capital is a
  // heading rather than part of a sentence; a paragraph seldom begins inside a bead, unless
  // a page cuts its sentence.
  std::array<std::array<float, kBegins>, kEnds> log_ratios() const {
    constexpr double kCutOff = 4;
    constexpr double kHeading = 0.4;
    constexpr double kParagraph = 0.1;
    Counts inside = inside_;
    double total_anywhere = 0, total_inside = 0, total_believed = 0;
    Counts believed;
    for (std::size_t end = 0; end < kEnds; ++end) {
      for (std::size_t begin = 0; begin < kBegins; ++begin) {
        const auto kind = static_cast<Begin>(begin);
        const bool lower = kind == Begin::lower || kind == Begin::paragraph_lower;
        const bool paragraph = kind == Begin::paragraph_lower || kind == Begin::paragraph_other;
        const bool word = static_cast<End>(end) == End::word;
        const bool heading = !lower && word;
        const bool cut_sentence = lower && word;
        believed[end][begin] = anywhere_[end][begin] * (lower ? kCutOff : 1) *
                               (heading ? kHeading : 1) *
                               (paragraph && !cut_sentence ? kParagraph : 1);
        total_anywhere += anywhere_[end][begin];
        total_believed += believed[end][begin];
        total_inside += inside[end][begin];
      }
    }
    std::array<std::array<float, kBegins>, kEnds> ratios;
    for (std::size_t end = 0; end < kEnds; ++end) {
      for (std::size_t begin = 0; begin < kBegins; ++begin) {
        const double inner =
            (inside[end][begin] + kImaginedBeads * believed[end][begin] / total_believed) /
            (total_inside + kImaginedBeads);
        ratios[end][begin] =
            static_cast<float>(std::log(inner / (anywhere_[end][begin] / total_anywhere)));
      }
    }
    return ratios;
  }

 private:
  using Counts = std::array<std::array<double, kBegins>, kEnds>;

  static double& at(Counts& counts, const Features& side, std::uint32_t unit) {
    return counts[static_cast<std::size_t>(side.ends[unit])]
                 [static_cast<std::size_t>(side.begins[unit + 1])];
  }

  static Counts ones() {
    Counts counts;
    for (auto& row : counts) row.fill(1);
    return counts;
  }

  Counts anywhere_ = ones();
  Counts inside_{};
};

}  // namespace

EdgeModel learn_edge_model(const Features& source, const Features& target,
                           const std::vector<Bead>& beads) {
  EdgePairs<End, kEnds> ends(source.ends, target.ends);
  EdgePairs<Begin, kBegins> begins(source.begins, target.begins);
  Junctions junctions;
  junctions.add_anywhere(source);
  junctions.add_anywhere(target);
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    ends.add(source.ends[bead.source.last - 1], target.ends[bead.target.last - 1], bead.confidence);
    begins.add(source.begins[bead.source.first], target.begins[bead.target.first], bead.confidence);
    junctions.add_inside(source, bead.source, bead.confidence);
    junctions.add_inside(target, bead.target, bead.confidence);
  }
  return {ends.log_ratios(), begins.log_ratios(), junctions.log_ratios()};
}

}  // namespace dragoman
