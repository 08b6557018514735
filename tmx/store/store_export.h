// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

bool passes(const StoredUnit& unit, const UnitFilter& filter);

// The unit with what the store knows about it in TMX terms: usagecount, changedate and changeid as
// attributes; x-document, x-domain, x-confidence, x-context-before and x-context-after as
// properties. Importing the result gives the same unit again.
TranslationUnit with_metadata(const StoredUnit& unit);

// The header of the only file ever imported; empty if there were several, since their headers may
// contradict each other.
ExchangeHeader stored_header(const Store& store);

// Writes stored_header(), the units that pass in order of id, and the end. Returns their number.
std::size_t export_units(const Store& store, const UnitFilter& filter, UnitWriter& writer);

}  // namespace dragoman::tmx
