// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::workflow {

// The beads of two documents that an alignment of an earlier issue of them already has: of `units`,
// in the order of the text, those with both texts still in the documents. Units that a machine
// paired with a confidence below one half don't count; a unit without a confidence is a person's.
// White space of any kind is the same. A text that occurs several times is placed by the unique
// ones around it.
std::vector<Bead> reused_beads(const std::vector<tmx::TranslationUnit>& units,
                               const Document& source, const Document& target);

}  // namespace dragoman::workflow
