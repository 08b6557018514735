// SPDX-License-Identifier: Apache-2.0
//
// Which facts of the two sides have no counterpart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "qa/reading.h"

namespace dragoman::qa {

// The fact with this number of a segment.
struct FactRef {
  std::uint32_t segment = 0;
  std::uint32_t number = 0;

  friend auto operator<=>(const FactRef&, const FactRef&) = default;
};

// Facts that contradict: on both sides, one stands where the other should; on one side alone, it is
// missing from the other.
struct Mismatch {
  std::size_t bead = 0;  // in which the source's fact stands, else the target's
  std::optional<FactRef> source = {};
  std::optional<FactRef> target = {};
};

using FactFilter = std::function<bool(const Fact&)>;
using SameFact = std::function<bool(const Fact&, const Fact&)>;

// The facts for which `concerns` holds and that have no counterpart, in the order of their beads. A
// fact's counterpart is one that is the `same` (of equal kind and value, by default): in its bead
// first, each taken once; then among what is left in the paragraph and in the beads beside it; then
// among what is left anywhere, so that a fact which moved is no alarm. What is still left of both
// sides of a bead is paired in order, the likest first. A fact left alone of which the other side of
// the bead has the same, taken already, is no mismatch: it is said twice. Beads without a counterpart
// are passed over, for the whole segment is missing.
std::vector<Mismatch> mismatched_facts(const Reading& reading, const FactFilter& concerns,
                                       const SameFact& same = {});

const Fact& fact_of(const ReadText& text, FactRef ref);

}  // namespace dragoman::qa
