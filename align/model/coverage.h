// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// For each bead, how far its sides account for each other's words according to the lexicon,
// relative to how often words of the same kind find a counterpart in this pair of documents. Linear
// in the number of tokens.
std::vector<Coverage> coverage_of(const Features& source, const Features& target,
                                  std::span<const Bead> beads, const Lexicon& lexicon);

}  // namespace dragoman
