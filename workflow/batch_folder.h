// SPDX-License-Identifier: Apache-2.0
//
// The folder of a batch: what is kept in it beside the units, and putting folders together.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "workflow/batch.h"

namespace dragoman::app {

// What a folder says of itself.
struct BatchHead {
  std::uint64_t manifest = 0;  // its fingerprint
  Shard shard;
};

// Makes the folder, or goes on in it. Throws Error(conflict) where it holds a batch and may not be
// gone on with, or holds another manifest or shard; Error(output) where it can't be made.
void open_batch_folder(const std::filesystem::path& folder, const BatchHead& head, bool resume);

std::filesystem::path unit_file(const std::filesystem::path& folder, const std::string& name);

// The result of a pair that was done with the same files and options; nothing for others, and where
// its units are not there any more.
std::optional<BatchResult> known_result(const std::filesystem::path& folder,
                                        const std::string& name, const std::string& fingerprint);
void keep_result(const std::filesystem::path& folder, const std::string& name,
                 const std::string& fingerprint, const BatchResult& result);

void write_report_row(const std::string& name, const BatchResult& result, std::ostream& out);

// Writes the units of the manifest's pairs, in its order, as one TMX, from folders that hold all of
// its shards; those of pairs that failed, or are no translations of each other, are left out.
// Throws Error(conflict) naming the shard that is missing, held twice or of another manifest, and
// Error(io) for a pair that was not done. How many units.
std::size_t merge_batches(const Manifest& manifest,
                          const std::vector<std::filesystem::path>& folders, std::ostream& out);

}  // namespace dragoman::app
