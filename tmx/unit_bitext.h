// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {

// A file of units (TMX, XLIFF, a table …) as the bitext that it is: each unit with both languages
// is a bead of one segment with one, and what stands in one language alone is an omission or an
// insertion. The languages are those of the first unit that has two, unless they are given. Throws
// as read_units(), and Error(syntax) for a file without a unit that has both.
Bitext read_units_as_bitext(const std::filesystem::path& file, const std::optional<LangTag>& source,
                            const std::optional<LangTag>& target);

// All units of a file. Throws as read_units().
std::vector<TranslationUnit> read_all_units(const std::filesystem::path& file);

}  // namespace dragoman::tmx
