// SPDX-License-Identifier: Apache-2.0
//
// Which facts of the two sides have no counterpart.
#pragma once

#include <functional>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

using FactFilter = std::function<bool(const Fact&)>;
using SameFact = std::function<bool(const Fact& source, const Fact& target)>;

// The facts for which `concerns` holds and that have no counterpart, in the order of their beads. A
// counterpart is one that is the same by the first of `same` that finds any (by default, of equal
// kind and value), taken once: in the bead first; then among what is left in the paragraph and the
// beads beside it; then, if the value is long enough to be no chance, in the neighbourhood, so that
// a fact which moved is no alarm. Of what is still left in a bead, a source's fact is paired with
// the likest of the target's. Beads with one side are passed over, for all of them is missing.
// A fact that is echoed and has no partner is left out: saying a thing twice is no contradiction.
// So is one read with a certainty below kSure, which can but be another's counterpart.
inline constexpr float kSure = 0.45F;
std::vector<Mismatch> mismatched_facts(const PairedFacts& pair, const FactFilter& concerns,
                                       const std::vector<SameFact>& same = {});

const Fact& fact_of(const DocumentFacts& text, FactRef ref);

}  // namespace dragoman::qa
