// SPDX-License-Identifier: Apache-2.0
#include "align/evidence.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "align/expectation.h"

namespace dragoman {
namespace {

constexpr double kLeastShare = 1e-4;

const std::vector<double>& log_table() {
  static const auto table = [] {
    std::vector<double> logs(ShapeEvidence::kLogTable);
    for (std::size_t k = 1; k < logs.size(); ++k) logs[k] = std::log(static_cast<double>(k));
    return logs;
  }();
  return table;
}

std::vector<double> summed(const std::vector<float>& values) {
  std::vector<double> ends{0};
  ends.reserve(values.size() + 1);
  for (const float value : values) ends.push_back(ends.back() + value);
  return ends;
}

// Of units, how many carry a label; never none nor all, for logarithms are taken of it.
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
                                 const Lexicon& lexicon, const Band& columns)
    : columns_(columns) {
  first_cell_.reserve(source.size() + 1);
  std::size_t cells = 0;
  for (std::uint32_t row = 0; row < source.size(); ++row) {
    first_cell_.push_back(cells);
    cells += columns.last[row] - columns.first[row];
  }
  forward_.resize(cells * kMaxSide);
  backward_.resize(cells * kMaxSide);
  explain_targets(source, target, lexicon);
  explain_sources(source, target, lexicon);
}

void LexicalEvidence::explain_targets(const Features& source, const Features& target,
                                      const Lexicon& lexicon) {
  Expectation expectation(lexicon.forward, lexicon.target_unmatched);
  for (std::uint32_t row = 0; row < source.size(); ++row) {
    expectation.clear();
    const std::uint32_t most = std::min(kMaxSide, source.size() - row);
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
    const std::uint32_t most = std::min(kMaxSide, target.size() - column);
    for (std::uint32_t m = 1; m <= most; ++m) {
      expectation.add(target.unit_tokens(column + m - 1));
      for (std::uint32_t row = first_row; row < last_row; ++row) {
        backward_[cell(row, column) + m - 1] = expectation.log_ratio(source.unit_tokens(row));
      }
    }
  }
}

ShapeEvidence::ShapeEvidence(const Features& source, const Features& target, const PairModel& model,
                             const Weights& weights)
    : source_(source),
      target_(target),
      model_(model.length),
      length_weight_(weights.length),
      label_weight_(weights.label),
      logs_(log_table().data()),
      source_ends_(summed(source.lengths)),
      target_ends_(summed(target.lengths)),
      source_labelled_(count_labels(source)),
      target_labelled_(count_labels(target)) {
  double total = 0;
  for (const auto& row : model.shape_counts) {
    for (const double count : row) total += count;
  }
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      const double count = model.shape_counts[n][m];
      allowed_[n][m] = count > 0;
      shape_[n][m] = count > 0 ? std::log(count / total) : 0;
    }
  }
  for (std::uint32_t m = 1; m <= kMaxSide; ++m) {
    log_gamma_[m] = std::lgamma(m * model_.shape) + m * model_.shape * std::log(model_.scale);
  }
  log_variance_ = std::log(2 * std::numbers::pi * model_.variance);
  weigh_labels(model.label);
}

// The log-likelihood ratios of all that labels can do, against labels that stand there by chance.
void ShapeEvidence::weigh_labels(const LabelModel& model) {
  const double source_share = share(source_labelled_);
  const double target_share = share(target_labelled_);
  std::uint32_t highest = 0;
  for (const std::uint32_t label : source_.labels) highest = std::max(highest, label);
  for (const std::uint32_t label : target_.labels) highest = std::max(highest, label);
  std::vector<double> shares(highest + 1, 0);  // of the target's labelled units
  for (const std::uint32_t label : target_.labels) {
    if (label != kNoLabel) shares[label] += 1.0 / target_labelled_.back();
  }
  double same_by_chance = 0;
  for (const std::uint32_t label : source_.labels) {
    if (label != kNoLabel) same_by_chance += shares[label] / source_labelled_.back();
  }
  labels_agree_.reserve(shares.size());
  for (const double by_chance : shares) {
    labels_agree_.push_back(label_weight_ *
                            std::log(model.agree / std::max(by_chance, kLeastShare)));
  }
  const auto weigh = [&](double translated, double chance) {
    return label_weight_ * std::log(translated / chance);
  };
  labels_differ_ = weigh(1 - model.agree, 1 - std::min(same_by_chance, 0.99));
  label_faces_none_ = weigh(1 - model.both, 1 - target_share);
  label_faced_by_none_ = weigh(1 - model.both, 1 - source_share);
  inner_source_label_ = weigh(model.inner, source_share);
  inner_target_label_ = weigh(model.inner, target_share);
}

double ShapeEvidence::label(std::uint32_t i, std::uint32_t n, std::uint32_t j,
                            std::uint32_t m) const {
  const std::uint32_t source_count = source_labelled_[i + n] - source_labelled_[i];
  const std::uint32_t target_count = target_labelled_[j + m] - target_labelled_[j];
  if (n == 0 || m == 0 || source_count + target_count == 0) return 0;
  const std::uint32_t s = source_.labels[i];
  const std::uint32_t t = target_.labels[j];
  double worth = 0;
  if (s != kNoLabel && t != kNoLabel) {
    worth = s == t ? labels_agree_[t] : labels_differ_;
  } else if (s != kNoLabel) {
    worth = label_faces_none_;
  } else if (t != kNoLabel) {
    worth = label_faced_by_none_;
  }
  // Labels inside the bead: those of one side account for as many of the other's.
  const std::uint32_t inner_source = source_count - (s != kNoLabel);
  const std::uint32_t inner_target = target_count - (t != kNoLabel);
  if (inner_source > inner_target)
    return worth + (inner_source - inner_target) * inner_source_label_;
  return worth + (inner_target - inner_source) * inner_target_label_;
}

}  // namespace dragoman
