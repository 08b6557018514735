// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// A bead whose text on one side stands elsewhere too, but with another text on the other side.
struct Variant {
  std::size_t bead = 0;
  std::size_t usual = 0;       // the first bead that has it as most have
  std::size_t times_here = 0;  // beads with this pair of texts
  std::size_t times_usual = 0;
};

// The beads whose `same` side, without regard to case, accents, figures, punctuation and spaces, is
// that of others, while their other side is not what the most of those (or the first) have. Only
// texts of enough words, in beads that pair one segment with one and are sure. In order; linear.
std::vector<Variant> variants(const PairedFacts& pair, Side same);

}  // namespace dragoman::qa
