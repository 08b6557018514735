// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {

// The beads of two documents that an earlier alignment of an earlier issue of them has already: its
// units, in the order of the text, both of whose texts the documents still have. Units that a
// machine paired with a confidence below one half don't count; a unit without a confidence is a
// person's. White space of any kind is the same. Texts that stand at several places are told apart
// by the unique ones around them.
std::vector<Bead> reused_beads(const std::vector<TranslationUnit>& units, const Document& source,
                               const Document& target);

}  // namespace dragoman::tmx
