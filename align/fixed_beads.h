// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman {

// Makes the beads part of the bitext, whatever stood there: they take their segments out of other
// beads, which keep the rest. Each must have both sides, and no two may share a segment. Those that
// the order of the others does not allow cross. O(n log n).
void fix_beads(Bitext& bitext, const std::vector<Bead>& fixed);

}  // namespace dragoman
