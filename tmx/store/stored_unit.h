// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {

using UnitId = std::int64_t;  // counts from 1; the id of a removed unit is never used again

// The segments before and after a unit's source in its document, as hashes of their normalised
// texts (see context_hash()); 0 if unknown.
struct Context {
  std::uint64_t before = 0;
  std::uint64_t after = 0;

  friend bool operator==(const Context&, const Context&) = default;
};

// The hash of a segment's text, or of "" for the edge of a document; never 0. Runs of white space
// and the Unicode form make no difference.
std::uint64_t context_hash(std::string_view text);

// A translation unit in a memory, with what the memory knows about it.
struct StoredUnit {
  UnitId id = 0;
  TranslationUnit unit;  // as imported, dates included
  Context context;
  std::string document;      // "" for none
  std::string domain;        // "" for none
  std::string user;          // who changed it last; "" if unknown
  std::int64_t changed = 0;  // seconds since 1970, UTC: the later of the TMX dates, otherwise the
                             // time of storing
  std::uint32_t usage = 1;   // how often it was imported or used
  std::optional<float> confidence;  // of an automatic alignment; none if a person made the unit
};

}  // namespace dragoman::tmx
