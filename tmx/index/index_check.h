// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tmx/store/store.h"
#include "tmx/store/store_check.h"

namespace dragoman::tmx {

// Adds to `report` if the store's index file was changed after it was written. `repair` deletes it;
// it is rebuilt when it is needed.
void check_index(const Store& store, bool repair, CheckReport& report);

}  // namespace dragoman::tmx
