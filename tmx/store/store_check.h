// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tmx/store/store.h"

namespace dragoman::tmx {

struct CheckReport {
  std::vector<std::string> damage;  // what is wrong, a sentence each, the first hundred of a kind
  std::size_t repaired = 0;         // how much of it was mended

  bool intact() const { return damage.empty(); }
};

// Reads all of the store and tells what is not as it should be: pages and indexes of the file
// (SQLite's integrity check), units without a text, texts without a unit, records that can't be
// read, and keys by which a merge would miss a unit.
//
// With `repair`, in one transaction: indexes are made again, keys are set right, texts without a
// unit and units without a text or with a record that can't be read are removed. A damaged page is
// told, not repaired.
CheckReport check_store(Store& store, bool repair);

}  // namespace dragoman::tmx
