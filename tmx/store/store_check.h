// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"

namespace dragoman::tmx {

// Reads the whole store and reports what is wrong: pages and indexes of the file (SQLite's
// integrity check), units without a text, texts without a unit, records that can't be read, and
// keys that would make an import miss an existing unit.
//
// `repair` rebuilds indexes, corrects keys, and removes texts without a unit and units without a
// text or with a record that can't be read, all in one transaction. A damaged page is reported, not
// repaired.
CheckReport check_store(Store& store, bool repair);

}  // namespace dragoman::tmx
