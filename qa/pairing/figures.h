// SPDX-License-Identifier: Apache-2.0
//
// Facts written with figures: dates, times, numbers, ordinals, percentages, amounts, quantities,
// agenda items, symbols, sessions and references. They are matched together, since an ordinal, a
// reference or a year in one language may be a bare number in the other.
#pragma once

#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

bool is_figure(const Fact& fact);

// The figures without a counterpart. Linear in the text unless a bead has very many figures.
std::vector<Mismatch> mismatched_figures(const PairedFacts& pair);

}  // namespace dragoman::qa
