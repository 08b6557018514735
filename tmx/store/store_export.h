// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "corpus/text/lang_tag.h"
#include "tmx/store/store.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Which units are meant; what is left out does not matter.
struct UnitFilter {
  std::string document = {};
  std::string domain = {};
  std::string user = {};
  std::string contains = {};               // in a text of any language, case and accents aside
  std::optional<std::int64_t> since = {};  // seconds since 1970: changed then or later
  std::optional<std::int64_t> until = {};  // changed before then
  std::optional<LangTag> source = {};      // has a text in that language
  std::optional<LangTag> target = {};
  std::uint32_t least_usage = 0;
  float least_confidence = 0;  // units without one pass
};

bool passes(const StoredUnit& unit, const UnitFilter& filter);

// The unit with what the store knows of it where TMX has it: usagecount, changedate, changeid as
// attributes, x-document, x-domain, x-confidence, x-context-before and x-context-after as
// properties. Importing it gives the same unit again.
TranslationUnit with_metadata(const StoredUnit& unit);

// What the file said of all its units which was the only one ever imported; nothing where there
// were several, for they may contradict each other.
ExchangeHeader stored_header(const Store& store);

// Writes the units that pass, in order of id: stored_header(), units, end. Their number.
std::size_t export_units(const Store& store, const UnitFilter& filter, UnitWriter& writer);

}  // namespace dragoman::tmx
