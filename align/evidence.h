// SPDX-License-Identifier: Apache-2.0
//
// What a bead is worth: the log-likelihood ratio, in nats, of its units translating each other
// against their standing where they do by chance.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "align/band.h"
#include "align/features.h"
#include "align/pair_model.h"

namespace dragoman {

// How well runs of units of one side explain each single unit of the other: for each cell of a band
// of cells and n = 1..kMaxSide, the summed log ratio of the unit's tokens given the n units.
class LexicalEvidence {
 public:
  // Cells (row, column) with column in [columns.first[row], columns.last[row]); both edges ascend.
  LexicalEvidence(const Features& source, const Features& target, const Lexicon& lexicon,
                  const Band& columns);

  // Tokens of target unit `column` given source units [row, row + n).
  float target_given_source(std::uint32_t row, std::uint32_t column, std::uint32_t n) const {
    return forward_[cell(row, column) + n - 1];
  }
  // Tokens of source unit `row` given target units [column, column + m).
  float source_given_target(std::uint32_t row, std::uint32_t column, std::uint32_t m) const {
    return backward_[cell(row, column) + m - 1];
  }

 private:
  std::size_t cell(std::uint32_t row, std::uint32_t column) const {
    return (first_cell_[row] + (column - columns_.first[row])) * kMaxSide;
  }
  void explain_targets(const Features& source, const Features& target, const Lexicon& lexicon);
  void explain_sources(const Features& source, const Features& target, const Lexicon& lexicon);

  const Band& columns_;
  std::vector<std::size_t> first_cell_;
  std::vector<float> forward_;
  std::vector<float> backward_;
};

// Lengths, labels and shapes: all of a bead's worth but the words.
class ShapeEvidence {
 public:
  ShapeEvidence(const Features& source, const Features& target, const PairModel& model,
                const Weights& weights);

  // Of source units [i, i + n) with target units [j, j + m): the shape's probability and the
  // lengths; for a null bead, where n or m is 0, the former alone.
  double shape_and_length(std::uint32_t i, std::uint32_t n, std::uint32_t j,
                          std::uint32_t m) const {
    if (n == 0 || m == 0) return shape_[n][m];
    return shape_[n][m] +
           length(source_ends_[i + n] - source_ends_[i], target_ends_[j + m] - target_ends_[j], m);
  }
  double label(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m) const;
  bool allows(std::uint32_t n, std::uint32_t m) const { return allowed_[n][m]; }

  // Lengths are whole numbers, nearly all of them small: their logarithms are tabled.
  static constexpr std::size_t kLogTable = 4096;

 private:
  // Normal density of the target length given the source's, over the density of a sum of m segment
  // lengths; both as in LengthModel.
  double length(double source, double target, std::uint32_t m) const {
    // A bead whose length fits worse than by chance has other evidence against it already.
    constexpr double kWorst = -6;
    const double difference = target - model_.ratio * source;
    const double translated = -0.5 * (difference * difference / (model_.variance * source) +
                                      log_variance_ + log_of_length(source));
    const double chance =
        (m * model_.shape - 1) * log_of_length(target) - target / model_.scale - log_gamma_[m];
    return length_weight_ * std::max(translated - chance, kWorst);
  }
  double log_of_length(double length) const {
    return length < kLogTable ? logs_[static_cast<std::size_t>(length)] : std::log(length);
  }
  void weigh_labels(const LabelModel& model);

  const Features& source_;
  const Features& target_;
  LengthModel model_;
  double length_weight_;
  double label_weight_;
  const double* logs_;  // of small whole numbers
  ByShape<double> shape_{};
  ByShape<bool> allowed_{};
  std::vector<double> source_ends_, target_ends_;                 // summed lengths
  std::vector<std::uint32_t> source_labelled_, target_labelled_;  // summed numbers of labels
  std::vector<double> labels_agree_;  // nats for both labels being this one
  double labels_differ_ = 0;          // nats for two labels that differ
  double label_faces_none_ = 0;       // for a source label alone
  double label_faced_by_none_ = 0;    // for a target label alone
  double inner_source_label_ = 0;     // for a label inside the source's units that has no fellow
  double inner_target_label_ = 0;
  double log_variance_ = 0;
  std::array<double, kMaxSide + 1> log_gamma_{};
};

}  // namespace dragoman
