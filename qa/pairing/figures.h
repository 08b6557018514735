// SPDX-License-Identifier: Apache-2.0
//
// Facts that are figures, or stand for them: dates, times, numbers, ordinals, percentages, amounts,
// quantities, agenda items, symbols, sessions and references. They are matched in one pool, since
// what one language's words call an ordinal, a reference or a year may be a bare number in the
// other.
#pragma once

#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

bool is_figure(const Fact& fact);

// The figures without a counterpart. Linear in the text but for beads of very many figures.
std::vector<Mismatch> mismatched_figures(const PairedFacts& pair);

}  // namespace dragoman::qa
