// SPDX-License-Identifier: Apache-2.0
//
// Units that a memory would be better without: found, shown, and removed as one operation that
// undo takes back.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/store/store.h"

namespace dragoman::tmx {

enum class CleanReason {
  empty,         // fewer than two texts that are not blank
  untranslated,  // the same sentence in two languages: three words in lower case at least
  language,      // a text is in another language than it says, as far as its common words tell
  length,        // one text is far too long for the other, as this memory's units go
  duplicate,     // the texts of another unit, white space and Unicode form aside
  near,          // the same words as another unit on both sides, case, punctuation and tags aside
};
constexpr std::size_t kCleanReasons = 6;
// "empty", "untranslated", "language", "length", "duplicate", "near".
std::string_view to_string(CleanReason reason);

struct Unclean {
  UnitId unit = 0;
  CleanReason reason = CleanReason::empty;
  UnitId kept = 0;                 // of duplicate and near: the unit that stays; else 0
  std::vector<std::string> texts;  // as far as they are to be shown
};

struct CleanOptions {
  std::array<bool, kCleanReasons> look_for = {true, true, true, true, true, true};
};

// Calls `visit` for each unit that has a reason to go, in order of id, with the first reason in the
// order above. Of duplicates the newest stays, then the one with the greatest id. Reads the store
// twice; memory grows by some 50 bytes a unit.
//
// Lengths: with l the lengths of source and target in characters, and c and s² the mean and the
// variance of what one character of the source becomes, both of this memory, the unit is told where
// |l_target - c l_source| is more than 4 s √(l_source + 10) (after Gale and Church, 1993), and the
// shorter side less than a third of what is expected: no pair in 200,000 of statutes that a machine
// had paired by their labels, and two of five that are put together by chance.
void find_unclean(const Store& store, const CleanOptions& options,
                  const std::function<void(const Unclean&)>& visit);

// Removes them in one transaction; what duplicates were used counts for the unit that stays. How
// many were still there. undo_last_operation() gives them back.
std::size_t remove_unclean(Store& store, const std::vector<Unclean>& units);

}  // namespace dragoman::tmx
