// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "corpus/lang_tag.h"

namespace dragoman::qa {

// Words as folded_hash() makes them.
using HashedWords = std::unordered_set<std::uint64_t>;

// What data/LANG.surface.json says of how a language looks on the page.
struct SurfaceWords {
  HashedWords doubled;   // may stand twice in a row
  HashedWords function;  // of the grammar: a text in the language has many
};

// Empty for a language without data. Loaded once; valid for the program's life.
const SurfaceWords& surface_words(const LangTag& language);

}  // namespace dragoman::qa
