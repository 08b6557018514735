// SPDX-License-Identifier: Apache-2.0
//
// What is assumed about a pair of documents as a whole: how likely each shape of bead is, how the
// lengths of both sides correspond, how far labels can be trusted, which words translate which. The
// model is learned again from each round's alignment.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/model/weights.h"
#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

inline constexpr std::uint32_t kMaxSide = 5;  // most segments of one side in a bead

// Indexed by the numbers of source and target segments.
template <typename Value>
using ByShape = std::array<std::array<Value, kMaxSide + 1>, kMaxSide + 1>;

// Expected numbers of beads of each shape before any are known; 0 for impossible shapes.
ByShape<double> default_shape_counts();

// Lengths: a bead's target length is normally distributed around `ratio` times its source length,
// with a variance proportional to it (Gale and Church 1993, section 3). The length of segments that
// are paired by chance is a sum of gamma distributed lengths.
struct LengthModel {
  double ratio = 1;
  double variance = 8;  // per source character
  double shape = 1.5;   // of the gamma distribution of a target segment's length
  double scale = 80;
};

// Labels, as probabilities: that the labels before the two sides of a bead agree, that a label
// before one side has a counterpart before the other, and that a unit inside a bead has a label,
// which the other side lacks.
struct LabelModel {
  double agree = 0.95;
  double both = 0.9;
  double inner_source = 0.1;
  double inner_target = 0.1;
};

// What the edges of units say, in nats: how much likelier each pair of ends, or of beginnings, is
// for the sides of a bead than for any two units, and how much likelier each junction (the end of a
// unit and the beginning of the next) is inside a bead than elsewhere.
struct EdgeModel {
  std::array<std::array<float, kEnds>, kEnds> ends{};
  std::array<std::array<float, kBegins>, kBegins> begins{};
  std::array<std::array<float, kBegins>, kEnds> inner{};
};

struct BitextModel {
  ByShape<double> shape_counts = default_shape_counts();
  LengthModel length;
  LabelModel label;
  EdgeModel edges;
  Lexicon lexicon;
};

// The length model of two sides before any bead is known.
LengthModel initial_length_model(const Features& source, const Features& target);

// Length and label models learned from beads, weighted by confidence; few beads change little.
LengthModel learn_length_model(const Features& source, const Features& target,
                               const std::vector<Bead>& beads, const LengthModel& prior);
LabelModel learn_label_model(const Features& source, const Features& target,
                             const std::vector<Bead>& beads);

// The same for edges. Without beads, the result is the model before any bead is known.
EdgeModel learn_edge_model(const Features& source, const Features& target,
                           const std::vector<Bead>& beads);

}  // namespace dragoman
