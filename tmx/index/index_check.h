// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tmx/store/store.h"
#include "tmx/store/store_check.h"

namespace dragoman::tmx {

// Adds to `report` an index file of the store that is not as it was written. With `repair` it is
// deleted, for it is made again when it is needed.
void check_index(const Store& store, bool repair, CheckReport& report);

}  // namespace dragoman::tmx
