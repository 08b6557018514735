// SPDX-License-Identifier: Apache-2.0
//
// Many pairs of documents, aligned one by one into a folder:
//
//   NAME.tmx        the units of a pair
//   .batch/NAME     how it went, which a resumed run reads (a line of JSON)
//   report.tsv      all of them in the order of the manifest
//   .batch.json     which manifest and which shard of it the folder holds
//
// What is written does not depend on the number of threads, nor on how often the run was broken
// off.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "workflow/batch_manifest.h"
#include "workflow/read_pair.h"

namespace dragoman::app {

enum class BatchStatus {
  done,
  suspect,  // aligned, but the files may not be translations, or are in other languages
  failed,   // could not be read
};
std::string_view to_string(BatchStatus status);

struct BatchResult {
  BatchStatus status = BatchStatus::done;
  std::size_t source_segments = 0;
  std::size_t target_segments = 0;
  std::size_t units = 0;      // beads with both sides
  double confidence = 0;      // their mean
  std::string verdict;        // "" where it failed
  std::string message;        // why it is suspect or failed
  bool is_mergeable = false;  // whether its units belong into a memory of all
};

// One of so many parts of a manifest: pairs number - 1, number - 1 + count …
struct Shard {
  unsigned number = 1;
  unsigned count = 1;
};

struct BatchOptions {
  PairOptions pair;  // without its files
  std::filesystem::path folder;
  unsigned jobs = 2;
  bool resume = false;
  Shard shard;
};

// The places of the pairs of a shard in the manifest, ascending.
std::vector<std::size_t> pairs_of(const Manifest& manifest, const Shard& shard);

// Aligns the shard's pairs, each in one thread, and writes the folder. A pair that can't be read is
// a result; an output that can't be written ends all, and keeps what was done. With `resume`, pairs
// that were done with these files and options are not aligned again; without it, the folder must
// not hold a batch yet: Error(conflict). `progress` is called from one thread at a time, with the
// number of pairs that are done and of those that failed. The results are those of pairs_of().
std::vector<BatchResult> run_batch(
    const Manifest& manifest, const BatchOptions& options,
    const std::function<void(std::size_t done, std::size_t failed)>& progress);

}  // namespace dragoman::app
