// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// A bead whose text on one side occurs elsewhere, too, but paired with another text.
struct Variant {
  std::size_t bead = 0;
  std::size_t usual = 0;       // the first bead with the most frequent pairing
  std::size_t times_here = 0;  // beads with this pair of texts
  std::size_t times_usual = 0;
};

// The beads whose text on the side `same` equals that of other beads, disregarding case, accents,
// figures, punctuation and spaces, while their other side differs from the most frequent one (or
// the first). Only texts of enough words, in 1-1 beads of high confidence. In order; linear.
std::vector<Variant> variants(const PairedFacts& pair, Side same);

}  // namespace dragoman::qa
