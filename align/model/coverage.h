// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// How far the sides of each bead account for each other's words by a lexicon, measured against how
// often words of their kind find a counterpart in the beads of this pair. Linear in the tokens.
std::vector<Coverage> coverage_of(const Features& source, const Features& target,
                                  std::span<const Bead> beads, const Lexicon& lexicon);

}  // namespace dragoman
