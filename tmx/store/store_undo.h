// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"

namespace dragoman::tmx {

// Takes back the last import or cleaning, finished or not, in one transaction: removes the units
// that it added, and restores those that it changed or removed, except changed units that someone
// has removed since. Returns the operation; nothing if there is none to undo.
std::optional<Operation> undo_last_operation(Store& store);

}  // namespace dragoman::tmx
