// SPDX-License-Identifier: Apache-2.0
//
// The store's file as a file: made, opened, recognised. For the .cc files of store*.
#pragma once

#include <filesystem>

#include "corpus/io/sqlite.h"
#include "tmx/store/store_values.h"

namespace dragoman::tmx {

// What messages call the file, and the way out where it is damaged.
DatabaseKind memory_kind(const std::filesystem::path& file);

// Opens the file, or makes a new one, complete or not at all, and checks that it is a store of a
// known version. Throws as Store's constructor.
Database open_database(const std::filesystem::path& file, OpenMode mode);

}  // namespace dragoman::tmx
