// SPDX-License-Identifier: Apache-2.0
//
// Matches the facts of the two sides to find those without a counterpart.
#pragma once

#include <functional>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

using FactFilter = std::function<bool(const Fact&)>;
using SameFact = std::function<bool(const Fact& source, const Fact& target)>;

// The facts for which `concerns` holds and that have no counterpart, in the order of their beads.
//
// A counterpart is the same by the first predicate of `same` that finds one (default: equal kind
// and value), and serves one fact only. It is looked for in the bead; then in the rest of the
// paragraph and the neighbouring beads; then, if the value is long enough not to match by chance,
// farther away, so that a fact that moved is not reported. Of the facts still left in a bead, each
// source fact is paired with the most similar target fact. Beads with an empty side are skipped.
//
// A fact without a partner is left out if it is echoed, since a repetition contradicts nothing, or
// if its certainty is below kSure: it may only serve as the counterpart of another fact.
inline constexpr float kSure = 0.45F;
std::vector<Mismatch> mismatched_facts(const PairedFacts& pair, const FactFilter& concerns,
                                       const std::vector<SameFact>& same = {});

// Whether two facts have a value in common: each may be read in two ways.
bool has_same_value(const Fact& a, const Fact& b);

// Whether the fact is a number without a unit, or a year by itself, which other words may make a
// date on one side only.
bool is_bare_number(const Fact& fact);

const Fact& fact_of(const DocumentFacts& text, FactRef ref);

}  // namespace dragoman::qa
