// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "align/search/bead_search.h"

namespace dragoman {

// Puts beads into the order that a Bitext has: by source, insertions where their targets are. Marks
// as crossing the fewest beads without which the targets ascend. Each bead takes its worth along.
// O(N log N) for N beads.
void order_beads(SearchResult& alignment);

}  // namespace dragoman
