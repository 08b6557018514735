// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman {

// Puts the given beads into the bitext. They take their segments out of the beads that have them,
// which keep the rest. Each has at least one side, and no two may share a segment. Afterwards, the
// beads that do not fit into the order of the others are marked as crossing. O(n log n).
void fix_beads(Bitext& bitext, const std::vector<Bead>& fixed);

}  // namespace dragoman
