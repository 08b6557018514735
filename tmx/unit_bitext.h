// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/unit/language_choice.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// A file of units as a bitext, and what was taken of it.
struct UnitBitext {
  Bitext bitext;
  LanguageSet languages;                // of all units
  std::size_t left_out = 0;             // units that lack one of the bitext's languages
  std::optional<TakenLanguages> taken;  // as in ReadReport
};

// Reads a file of units (TMX, XLIFF, a table …) as a bitext: each unit with both languages is a
// bead of one segment with one; a unit with a single text is an omission or an insertion. Languages
// that the options leave out are chosen by choose_languages(). Throws what read_units() throws, and
// Error(syntax) for a file without a unit that has both.
UnitBitext read_units_as_bitext(const std::filesystem::path& file, const ReadOptions& options = {});

// The same for units that the caller has; `name` becomes that of both documents.
UnitBitext units_as_bitext(const std::vector<TranslationUnit>& units, const std::string& name,
                           const ReadOptions& options = {});

// All units of a file. Throws what read_units() throws.
std::vector<TranslationUnit> read_all_units(const std::filesystem::path& file,
                                            const ReadOptions& options = {},
                                            ReadReport* report = nullptr);

}  // namespace dragoman::tmx
