// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"

namespace dragoman::tmx {

// Counts the units by document, domain and year. Reads no text, so it takes a small part of the
// time that visiting the units does.
MemoryContents contents_of(const Store& store);

}  // namespace dragoman::tmx
