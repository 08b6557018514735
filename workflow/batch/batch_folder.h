// SPDX-License-Identifier: Apache-2.0
//
// What the folder of a batch keeps beside the units.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "workflow/batch/batch_result.h"

namespace dragoman::workflow {

// Which batch a folder holds.
struct BatchHead {
  std::uint64_t manifest = 0;  // Manifest::fingerprint
  Shard shard;
};

// Creates the folder or, with `resume`, continues in it. Throws Error(conflict) where it holds a
// batch and `resume` is false, or holds another manifest or shard; Error(output) where it can't be
// created.
void open_batch_folder(const std::filesystem::path& folder, const BatchHead& head, bool resume);

// What the folder holds; nothing where it holds no batch.
std::optional<BatchHead> read_batch_head(const std::filesystem::path& folder);

// The file with a pair's units.
std::filesystem::path unit_file(const std::filesystem::path& folder, const std::string& name);

// The result of a pair that was done; nothing where it was not, or its units are gone.
std::optional<BatchResult> kept_result(const std::filesystem::path& folder,
                                       const std::string& name);
// The same, of a pair that was done with the same files and options.
std::optional<BatchResult> known_result(const std::filesystem::path& folder,
                                        const std::string& name, const std::string& fingerprint);
// Writes a pair's result, for kept_result() and known_result().
void keep_result(const std::filesystem::path& folder, const std::string& name,
                 const std::string& fingerprint, const BatchResult& result);

// One line of report.tsv.
void write_report_row(const std::string& name, const BatchResult& result, std::ostream& out);

}  // namespace dragoman::workflow
