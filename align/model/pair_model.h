// SPDX-License-Identifier: Apache-2.0
//
// What is believed of a pair of documents before looking at a place in it: how likely each shape of
// bead is, how lengths go together, how far labels can be trusted, which words translate which. All
// of it is learned again from each round's alignment.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/model/weights.h"
#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

inline constexpr std::uint32_t kMaxSide = 5;  // the most segments of one side in a bead

// By number of source and of target segments.
template <typename Value>
using ByShape = std::array<std::array<Value, kMaxSide + 1>, kMaxSide + 1>;

// Expected numbers of beads of each shape before any are seen; 0 for shapes that don't exist.
ByShape<double> default_shape_counts();

// Lengths: a bead's target length is normally distributed around `ratio` times its source length
// with a variance in proportion to it (Gale and Church 1993, section 3); that of segments that
// were put together by chance is the sum of as many gamma distributed lengths.
struct LengthModel {
  double ratio = 1;
  double variance = 8;  // per source character
  double shape = 1.5;   // of the gamma distribution of a target segment's length
  double scale = 80;
};

// Labels, as probabilities: that two labels in front of a bead's sides agree, that a label in front
// of one side faces one, and that a unit inside a bead carries a label, which the other side lacks.
struct LabelModel {
  double agree = 0.95;
  double both = 0.9;
  double inner_source = 0.1;
  double inner_target = 0.1;
};

// How the edges of units look, in nats: how much likelier each pair of ends, and of beginnings, is
// for the sides of a bead than for any two units, and each junction (the end of a unit and the
// beginning of the next) inside a bead than anywhere.
struct EdgeModel {
  std::array<std::array<float, kEnds>, kEnds> ends{};
  std::array<std::array<float, kBegins>, kBegins> begins{};
  std::array<std::array<float, kBegins>, kEnds> inner{};
};

struct PairModel {
  ByShape<double> shape_counts = default_shape_counts();
  LengthModel length;
  LabelModel label;
  EdgeModel edges;
  Lexicon lexicon;
};

// The length model of two sides before any bead is known.
LengthModel initial_length_model(const Features& source, const Features& target);

// Length and label models from beads, weighted by their confidence; a few beads change little.
LengthModel learn_length_model(const Features& source, const Features& target,
                               const std::vector<Bead>& beads, const LengthModel& prior);
LabelModel learn_label_model(const Features& source, const Features& target,
                             const std::vector<Bead>& beads);

// The same of edges; what is believed before any bead is known, where `beads` is empty.
EdgeModel learn_edge_model(const Features& source, const Features& target,
                           const std::vector<Bead>& beads);

}  // namespace dragoman
