// SPDX-License-Identifier: Apache-2.0
#include "align/search/evidence.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numbers>

#include "align/words/expectation.h"

namespace dragoman {
namespace {

constexpr double kLeastShare = 1e-4;

// Calls visit(n, length) for the spans of 1 to `longest` units that begin at each unit. Spans that
// would go beyond the last unit get the length of the units there are.
template <typename Visit>
void each_span(const Features& side, std::uint32_t longest, Visit&& visit) {
  for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
    float length = 0;
    for (std::uint32_t n = 1; n <= longest; ++n) {
      if (unit + n <= side.size()) length += side.lengths[unit + n - 1];
      visit(n, length);
    }
  }
}

// The share of units with a label; never 0 or 1, because logarithms are taken of it.
double share(const std::vector<std::uint32_t>& summed_labels) {
  const double units = static_cast<double>(summed_labels.size()) - 1;
  return std::clamp(summed_labels.back() / std::max(units, 1.0), 0.01, 0.99);
}

std::vector<std::uint32_t> count_labels(const Features& side) {
  std::vector<std::uint32_t> ends{0};
  ends.reserve(side.labels.size() + 1);
  for (const std::uint32_t label : side.labels) ends.push_back(ends.back() + (label != kNoLabel));
  return ends;
}

}  // namespace

LexicalEvidence::LexicalEvidence(const Features& source, const Features& target,
                                 const Lexicon& lexicon, const Band& columns, std::uint32_t longest)
    : columns_(columns), longest_(longest) {
  first_cell_.reserve(source.size() + 1);
  std::size_t cells = 0;
  for (std::uint32_t row = 0; row < source.size(); ++row) {
    first_cell_.push_back(cells);
    cells += columns.last[row] - columns.first[row];
  }
  forward_.resize(cells * longest);
  backward_.resize(cells * longest);
  explain_targets(source, target, lexicon);
  explain_sources(source, target, lexicon);
}

void LexicalEvidence::explain_targets(const Features& source, const Features& target,
                                      const Lexicon& lexicon) {
  Expectation expectation(lexicon.forward, lexicon.target_unmatched);
  for (std::uint32_t row = 0; row < source.size(); ++row) {
    expectation.clear();
    const std::uint32_t most = std::min(longest_, source.size() - row);
    for (std::uint32_t n = 1; n <= most; ++n) {
      expectation.add(source.unit_tokens(row + n - 1));
      for (std::uint32_t column = columns_.first[row]; column < columns_.last[row]; ++column) {
        forward_[cell(row, column) + n - 1] = expectation.log_ratio(target.unit_tokens(column));
      }
    }
  }
}

void LexicalEvidence::explain_sources(const Features& source, const Features& target,
                                      const Lexicon& lexicon) {
  Expectation expectation(lexicon.backward, lexicon.source_unmatched);
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  for (std::uint32_t column = 0; column < target.size(); ++column) {
    while (first_row < source.size() && columns_.last[first_row] <= column) ++first_row;
    while (last_row < source.size() && columns_.first[last_row] <= column) ++last_row;
    if (first_row >= last_row) continue;
    expectation.clear();
    const std::uint32_t most = std::min(longest_, target.size() - column);
    for (std::uint32_t m = 1; m <= most; ++m) {
      expectation.add(target.unit_tokens(column + m - 1));
      for (std::uint32_t row = first_row; row < last_row; ++row) {
        backward_[cell(row, column) + m - 1] = expectation.log_ratio(source.unit_tokens(row));
      }
    }
  }
}

ShapeEvidence::ShapeEvidence(const Features& source, const Features& target,
                             const BitextModel& model, const Weights& weights)
    : source_(source),
      target_(target),
      length_weight_(static_cast<float>(weights.length)),
      label_weight_(weights.label),
      edges_(model.edges),
      source_labelled_(count_labels(source)),
      target_labelled_(count_labels(target)) {
  weigh_shapes(model.shape_counts);
  weigh_lengths(model.length);
  weigh_labels(model.label);
  weigh_edges(weights.edges);
}

void ShapeEvidence::weigh_shapes(const ByShape<double>& counts) {
  double total = 0;
  for (const auto& row : counts) {
    for (const double count : row) total += count;
  }
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      allowed_[n][m] = counts[n][m] > 0;
      if (!allowed_[n][m]) continue;
      shape_[n][m] = static_cast<float>(std::log(counts[n][m] / total));
      longest_ = std::max({longest_, n, m});
    }
  }
}

void ShapeEvidence::weigh_lengths(const LengthModel& model) {
  const double log_variance = std::log(2 * std::numbers::pi * model.variance);
  source_spans_.reserve(std::size_t{source_.size()} * longest_);
  each_span(source_, longest_, [&](std::uint32_t, double length) {
    source_spans_.push_back({static_cast<float>(model.ratio * length),
                             static_cast<float>(0.5 / (model.variance * length)),
                             static_cast<float>(-0.5 * (log_variance + std::log(length)))});
  });
  std::array<double, kMaxSide + 1> log_gamma{};
  for (std::uint32_t m = 1; m <= longest_; ++m) {
    // std::lgamma() writes a global variable, which threads must not share.
    log_gamma[m] = boost::math::lgamma(m * model.shape) + m * model.shape * std::log(model.scale);
  }
  target_spans_.reserve(std::size_t{target_.size()} * longest_);
  each_span(target_, longest_, [&](std::uint32_t m, double length) {
    const double log_chance =
        (m * model.shape - 1) * std::log(length) - length / model.scale - log_gamma[m];
    target_spans_.push_back({static_cast<float>(length), static_cast<float>(log_chance)});
  });
}

void ShapeEvidence::weigh_edges(double weight) {
  const auto weigh = [&](auto& table) {
    for (auto& row : table) {
      for (float& value : row) value *= static_cast<float>(weight);
    }
  };
  weigh(edges_.ends);
  weigh(edges_.begins);
  weigh(edges_.inner);
  const auto sum = [&](const Features& side) {
    std::vector<float> summed(side.size(), 0.0F);
    for (std::uint32_t unit = 1; unit < side.size(); ++unit) {
      summed[unit] = summed[unit - 1] + edges_.inner[static_cast<std::size_t>(side.ends[unit - 1])]
                                                    [static_cast<std::size_t>(side.begins[unit])];
    }
    return summed;
  };
  source_junctions_ = sum(source_);
  target_junctions_ = sum(target_);
}

// The log-likelihood ratios of what labels can do, against labels that are there by chance.
void ShapeEvidence::weigh_labels(const LabelModel& model) {
  const double source_share = share(source_labelled_);
  const double target_share = share(target_labelled_);
  std::vector<std::uint32_t> sorted;  // the target's labels
  for (const std::uint32_t label : target_.labels) {
    if (label != kNoLabel) sorted.push_back(label);
  }
  std::sort(sorted.begin(), sorted.end());
  const auto share_of = [&](std::uint32_t label) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), label);
    return sorted.empty() ? 0
                          : static_cast<double>(last - first) / static_cast<double>(sorted.size());
  };
  double same_by_chance = 0;
  for (const std::uint32_t label : source_.labels) {
    if (label != kNoLabel) same_by_chance += share_of(label) / source_labelled_.back();
  }
  const auto weigh = [&](double translated, double chance) {
    return static_cast<float>(label_weight_ * std::log(translated / chance));
  };
  label_agrees_.reserve(target_.size());
  for (const std::uint32_t label : target_.labels) {
    label_agrees_.push_back(
        label == kNoLabel ? 0 : weigh(model.agree, std::max(share_of(label), kLeastShare)));
  }
  labels_differ_ = weigh(1 - model.agree, 1 - std::min(same_by_chance, 0.99));
  label_faces_none_ = weigh(1 - model.both, 1 - target_share);
  label_faced_by_none_ = weigh(1 - model.both, 1 - source_share);
  inner_source_label_ = weigh(model.inner_source, source_share);
  inner_target_label_ = weigh(model.inner_target, target_share);
}

float ShapeEvidence::label_worth(std::uint32_t i, std::uint32_t j, std::uint32_t source_count,
                                 std::uint32_t target_count) const {
  const std::uint32_t s = source_.labels[i];
  const std::uint32_t t = target_.labels[j];
  float worth = 0;
  if (s != kNoLabel && t != kNoLabel) {
    worth = s == t ? label_agrees_[j] : labels_differ_;
  } else if (s != kNoLabel) {
    worth = label_faces_none_;
  } else if (t != kNoLabel) {
    worth = label_faced_by_none_;
  }
  // Labels inside the bead: each accounts for one of the other side.
  const std::uint32_t inner_source = source_count - (s != kNoLabel);
  const std::uint32_t inner_target = target_count - (t != kNoLabel);
  if (inner_source > inner_target) {
    return worth + static_cast<float>(inner_source - inner_target) * inner_source_label_;
  }
  return worth + static_cast<float>(inner_target - inner_source) * inner_target_label_;
}

}  // namespace dragoman
