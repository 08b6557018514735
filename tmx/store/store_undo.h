// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "tmx/store/store.h"

namespace dragoman::tmx {

// An import or a cleaning.
struct Operation {
  enum class Kind { import, clean };
  Kind kind = Kind::import;
  std::string file;  // of an import: the file's name
};

// Takes back the last import or cleaning, finished or not, in one transaction: removes the units
// that it added, and gives those that it changed or removed back as they were, provided that nobody
// has removed the former since. What it was; nothing where there is nothing to undo.
std::optional<Operation> undo_last_operation(Store& store);

}  // namespace dragoman::tmx
