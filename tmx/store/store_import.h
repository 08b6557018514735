// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tmx/store/store.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

struct ImportOptions {
  ReadOptions read = {.lenient = true};
  // For units that don't say themselves.
  std::string document = {};
  std::string domain = {};
  std::string user = {};
  std::size_t batch = 20'000;  // units a transaction
};

struct ImportReport {
  std::size_t added = 0;
  std::size_t merged = 0;   // were there already, with the same context: their usage is counted
  std::size_t skipped = 0;  // left out, for the reasons in `problems`
  std::size_t resumed = 0;  // were in the memory from an import of this file that was broken off
  bool truncated = false;   // the file ends too early
  std::vector<Problem> problems;  // the first thousand
};

// What an import has done so far, told after each batch, when it is on the disk.
struct ImportProgress {
  std::size_t units = 0;     // read, whatever became of them
  std::uint64_t offset = 0;  // in bytes of the file
};

// Adds the units of a file, which `read_units` reads. A unit with the same languages, texts and
// context as one that is there is counted there; one with the same source and another target stands
// beside it. Atomic a batch at a time: after a kill, the same call goes on behind the last batch.
// Units with less than two texts are skipped and reported.
//
// From a unit and its variants come the document (x-document), the domain (x-domain, domain,
// x-subject, subject), the user (changeid, creationid), the date (changedate, creationdate), the
// usage (usagecount), the confidence (x-confidence) and the context: x-context-before and
// x-context-after (hashes in hexadecimal, as exports have them), prev and next (texts, as OmegaT
// writes them), else the neighbours in the file where they are of the same document.
//
// Throws as `read_units` and the store do; batches before that are kept.
ImportReport import_units(
    Store& store, const std::filesystem::path& file, const UnitReader& read_units,
    const ImportOptions& options,
    const std::function<void(const ImportProgress&)>& progress = [](const ImportProgress&) {});

// Adds units that no file has, under a name that undo tells: as one import, in one transaction, so
// all or none. Options for reading don't matter.
ImportReport add_units(Store& store, std::vector<TranslationUnit> units, const std::string& name,
                       const ImportOptions& options);

}  // namespace dragoman::tmx
