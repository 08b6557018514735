// SPDX-License-Identifier: Apache-2.0
//
// IBM Model 1 (Brown et al. 1993, section 4.3) by expectation-maximisation over beads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"
#include "align/words/translation_table.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// Pairs of types that meet in some bead, with the expected number of times that each type of a pair
// is the reason for the other.
struct PairCounts {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  std::vector<float> forward;   // source as the reason for target
  std::vector<float> backward;  // target as the reason for source
};

struct ModelOneOptions {
  int iterations = 6;
  std::size_t most_meetings = ~std::size_t{0};  // beads are left out evenly if there would be more
  unsigned jobs = 1;
};

// Learns from beads with both sides, each weighted by its confidence. Types that occur only once on
// a side teach nothing and are left out. Linear in the number of meetings of types within beads,
// times iterations.
PairCounts count_translations(const Features& source, const Features& target,
                              std::span<const Bead> beads, const Unigram& source_unigram,
                              const Unigram& target_unigram, const ModelOneOptions& options);

}  // namespace dragoman
