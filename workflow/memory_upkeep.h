// SPDX-License-Identifier: Apache-2.0
//
// What is done with a memory as a whole: filling it from files, cleaning it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tmx/memory.h"

namespace dragoman::workflow {

struct ImportWatcher {
  // After each batch, when it is on disk. What it throws ends the import; the batches before stay.
  std::function<void(const std::filesystem::path& file, const tmx::ImportProgress& progress)>
      progress = [](const auto&, const auto&) {};
  // After each file.
  std::function<void(const std::filesystem::path& file, const tmx::ImportReport& report)> report =
      [](const auto&, const auto&) {};
};

// Adds the units of files to a memory, which is created if it does not exist and removed again if
// nothing comes into it, and writes its index. All formats are detected before the first file is
// imported. "-" is standard input. Throws as Memory::import_file() and exchange_format().
void import_files(const std::filesystem::path& memory,
                  const std::vector<std::filesystem::path>& files,
                  const tmx::ImportOptions& options, const ImportWatcher& watcher = {});

// To look for these reasons only, each by its name; for all if there are none. Throws Error(usage)
// for a name that is none.
tmx::CleanOptions clean_options(const std::vector<std::string>& reasons);

// What a memory would be cleaned of.
struct Cleaning {
  std::array<std::size_t, tmx::kCleanReasons> counts = {};  // by reason
  std::vector<tmx::Unclean> units;                          // without their texts
};

// Visits the faulty and redundant units of a memory, in order of id.
Cleaning plan_cleaning(const tmx::Memory& memory, const tmx::CleanOptions& options,
                       const std::function<void(const tmx::Unclean&)>& visit);
// Removes them in one operation, which undo takes back, writes the index, and returns how many were
// still there.
std::size_t clean_memory(tmx::Memory& memory, const Cleaning& cleaning);

// The beginning of a day, "2026-11-29", in UTC, in seconds since 1970. Throws Error(usage).
std::int64_t beginning_of_day(const std::string& date);

}  // namespace dragoman::workflow
