// SPDX-License-Identifier: Apache-2.0
//
// Whether two documents are translations of each other at all.
#pragma once

#include <span>
#include <vector>

#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// Whether both sides are mostly written in one alphabet, so that names and cognates look alike.
bool share_an_alphabet(const Features& source, const Features& target,
                       const Vocabulary& vocabulary);

// The probability that an alignment is more than chance: any two texts can be aligned somehow, but
// the beads of unrelated texts are worth little. `worth` is each bead's worth in nats. With
// different alphabets even good beads are worth less, and less is required.
double probability_related(std::span<const Bead> beads, std::span<const float> worth,
                           bool one_alphabet = true);

// The verdict on two documents, from their beads and the probability that they are related.
Correspondence judge(const Features& source, const Features& target, std::span<const Bead> beads,
                     double related);

}  // namespace dragoman
