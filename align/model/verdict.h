// SPDX-License-Identifier: Apache-2.0
//
// Whether two documents are translations of each other at all.
#pragma once

#include <span>
#include <vector>

#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// Whether both sides write most of their words in one alphabet, so that names and cognates are
// alike.
bool share_an_alphabet(const Features& source, const Features& target,
                       const Vocabulary& vocabulary);

// The probability that an alignment has found more than chance: any two texts can be aligned
// somehow, but then their beads are worth little. `worth` is that of each bead, in nats; beads of
// texts that share no alphabet are worth less in any case.
double probability_related(std::span<const Bead> beads, std::span<const float> worth,
                           bool one_alphabet = true);

// What two documents are to each other, by their beads and the probability that they are related.
Correspondence judge(const Features& source, const Features& target, std::span<const Bead> beads,
                     double related);

}  // namespace dragoman
