// SPDX-License-Identifier: Apache-2.0
//
// Which units that an alignment left without counterpart may belong together: what the search for
// crossing beads (crossing.h) begins with.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/model/bitext_model.h"
#include "align/search/evidence.h"
#include "align/words/expectation.h"
#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// What two single units are worth to each other, in nats. Refers to all that it is made of.
class UnitWorth {
 public:
  UnitWorth(const Features& source, const Features& target, const BitextModel& model,
            const Weights& weights);

  // Of a bead of the two.
  float together(std::uint32_t source, std::uint32_t target);
  // Of leaving both unaligned.
  float apart() const;

 private:
  const Features& source_;
  const Features& target_;
  float lexical_weight_;
  ShapeEvidence shape_;
  Expectation forward_;
  Expectation backward_;
};

// A pair of unaligned units that may belong together.
struct CrossingCandidate {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  float worth = 0;  // nats gained by pairing them over leaving both unaligned
};

// For each of the unaligned source units, in order, the few unaligned target units that hold most
// of what its words lead one to expect, if pairing them is worth anything. Both lists ascend.
std::vector<CrossingCandidate> find_crossing_candidates(const Features& source,
                                                        const Features& target,
                                                        const BitextModel& model,
                                                        const Weights& weights,
                                                        std::span<const std::uint32_t> sources,
                                                        std::span<const std::uint32_t> targets);

}  // namespace dragoman
