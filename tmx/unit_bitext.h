// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {

// Reads a file of units (TMX, XLIFF, a table …) as a bitext: each unit with both languages is a
// bead of one segment with one; a unit with one of them is an omission or an insertion. By default
// the languages are those of the first unit that has two. Throws what read_units() throws, and
// Error(syntax) for a file without a unit that has both.
Bitext read_units_as_bitext(const std::filesystem::path& file, const std::optional<LangTag>& source,
                            const std::optional<LangTag>& target);

// All units of a file. Throws what read_units() throws.
std::vector<TranslationUnit> read_all_units(const std::filesystem::path& file);

}  // namespace dragoman::tmx
