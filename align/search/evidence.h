// SPDX-License-Identifier: Apache-2.0
//
// What a bead is worth: the log-likelihood ratio, in nats, of its units being translations of each
// other against their being there by chance.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "align/model/bitext_model.h"
#include "align/search/band.h"
#include "align/words/features.h"

namespace dragoman {

// How well runs of units of one side explain each single unit of the other: for each cell of a band
// and n = 1..longest, the sum of the log ratios of the unit's tokens given the n units.
class LexicalEvidence {
 public:
  // Cells (row, column) with column in [columns.first[row], columns.last[row]); both edges ascend.
  LexicalEvidence(const Features& source, const Features& target, const Lexicon& lexicon,
                  const Band& columns, std::uint32_t longest);

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
    return (first_cell_[row] + (column - columns_.first[row])) * longest_;
  }
  void explain_targets(const Features& source, const Features& target, const Lexicon& lexicon);
  void explain_sources(const Features& source, const Features& target, const Lexicon& lexicon);

  const Band& columns_;
  std::uint32_t longest_;
  std::vector<std::size_t> first_cell_;
  std::vector<float> forward_;
  std::vector<float> backward_;
};

// Lengths, labels, edges and shapes: all of a bead's worth but the words.
class ShapeEvidence {
 public:
  ShapeEvidence(const Features& source, const Features& target, const BitextModel& model,
                const Weights& weights);

  // For source units [i, i + n) with target units [j, j + m): the shape's probability and the
  // lengths; for a null bead, where n or m is 0, the shape's probability only.
  float shape_and_length(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m) const {
    if (n == 0 || m == 0) return shape_[n][m];
    return shape_[n][m] +
           length(source_spans_[i * longest_ + n - 1], target_spans_[j * longest_ + m - 1]);
  }
  float label(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m) const {
    const std::uint32_t source_count = source_labelled_[i + n] - source_labelled_[i];
    const std::uint32_t target_count = target_labelled_[j + m] - target_labelled_[j];
    if (source_count + target_count == 0 || n == 0 || m == 0) return 0;
    return label_worth(i, j, source_count, target_count);
  }
  // What the edges of both sides, and the junctions inside them, say.
  float edges(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m) const {
    if (n == 0 || m == 0) return 0;
    const auto place = [](auto value) { return static_cast<std::size_t>(value); };
    return edges_.begins[place(source_.begins[i])][place(target_.begins[j])] +
           edges_.ends[place(source_.ends[i + n - 1])][place(target_.ends[j + m - 1])] +
           source_junctions_[i + n - 1] - source_junctions_[i] + target_junctions_[j + m - 1] -
           target_junctions_[j];
  }
  bool allows(std::uint32_t n, std::uint32_t m) const { return allowed_[n][m]; }
  // The most units of one side in any allowed shape.
  std::uint32_t longest() const { return longest_; }

 private:
  // What a run of units contributes to the length score of a bead. Given a source span, the target
  // length is normally distributed; by chance, it is a sum of gamma distributed lengths (see
  // LengthModel).
  struct SourceSpan {
    float expected;   // target length
    float precision;  // half of one over the variance
    float log_scale;  // of the normal density, in nats
  };
  struct TargetSpan {
    float length;
    float log_chance;
  };

  float length(const SourceSpan& source, const TargetSpan& target) const {
    // There is a limit, because other evidence already speaks against a bead of very odd length.
    constexpr float kWorst = -6;
    const float difference = target.length - source.expected;
    return length_weight_ * std::max(source.log_scale - target.log_chance -
                                         difference * difference * source.precision,
                                     kWorst);
  }
  float label_worth(std::uint32_t i, std::uint32_t j, std::uint32_t source_count,
                    std::uint32_t target_count) const;
  void weigh_shapes(const ByShape<double>& counts);
  void weigh_lengths(const LengthModel& model);
  void weigh_labels(const LabelModel& model);
  void weigh_edges(double weight);

  const Features& source_;
  const Features& target_;
  float length_weight_;
  double label_weight_;
  ByShape<float> shape_{};
  ByShape<bool> allowed_{};
  std::uint32_t longest_ = 1;
  std::vector<SourceSpan> source_spans_;  // of 1..longest_ units from each unit on
  std::vector<TargetSpan> target_spans_;
  EdgeModel edges_;                                               // weighted
  std::vector<float> source_junctions_, target_junctions_;        // summed, up to each unit
  std::vector<std::uint32_t> source_labelled_, target_labelled_;  // summed numbers of labels
  std::vector<float> label_agrees_;  // for each target unit, nats if the source has its label
  float labels_differ_ = 0;          // nats for two labels that differ
  float label_faces_none_ = 0;       // for a source label without counterpart
  float label_faced_by_none_ = 0;    // for a target label without counterpart
  float inner_source_label_ = 0;     // for a label inside the source's units without counterpart
  float inner_target_label_ = 0;
};

}  // namespace dragoman
