// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tmx/store/store.h"
#include "tmx/store/store_values.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Adds the units of a file, using `read_units` to read it. If a unit with the same languages, texts
// and context is already present, its use count is raised instead; a unit with the same source and
// another target is added. Each batch is atomic: after an interruption, the same call continues
// after the last batch. Units with fewer than two texts are skipped and reported.
//
// A unit and its variants supply the document (x-document), the domain (x-domain, domain,
// x-subject, subject), the user (changeid, creationid), the date (changedate, creationdate), the
// use count (usagecount), the confidence (x-confidence) and the context: x-context-before and
// x-context-after (hexadecimal hashes, as exports have them), prev and next (texts, as OmegaT
// writes them), otherwise the neighbours in the file if they belong to the same document.
//
// Throws what `read_units` and the store throw; the batches before that are kept.
ImportReport import_units(
    Store& store, const std::filesystem::path& file, const UnitReader& read_units,
    const ImportOptions& options,
    const std::function<void(const ImportProgress&)>& progress = [](const ImportProgress&) {});

// Adds units that come from no file, under a name that undo reports: one import in one transaction,
// so all or none are added. Ignores options.read.
ImportReport add_units(Store& store, std::vector<TranslationUnit> units, const std::string& name,
                       const ImportOptions& options);

}  // namespace dragoman::tmx
