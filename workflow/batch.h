// SPDX-License-Identifier: Apache-2.0
//
// Many pairs of documents, aligned one by one into a folder:
//
//   NAME.tmx        the units of a pair
//   .batch/NAME     how it went, for a resumed run (a line of JSON)
//   report.tsv      how all pairs went, in the order of the manifest
//   .batch.json     which manifest, and which shard of it, the folder holds
//
// What is written depends neither on the number of threads nor on interruptions.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "workflow/align_files.h"
#include "workflow/batch/batch_manifest.h"
#include "workflow/batch/batch_result.h"

namespace dragoman::workflow {

struct BatchOptions {
  // How each pair is aligned: in one thread, in the languages given or, without, those that each
  // text shows. A memory or an earlier alignment is not used.
  AlignFilesOptions align = {};
  std::filesystem::path folder;
  unsigned jobs = 2;  // pairs that are aligned at the same time
  bool resume = false;
  Shard shard = {};
};

struct BatchProgress {
  std::size_t all = 0;   // pairs of the shard
  std::size_t done = 0;  // of these, those that are finished, failed ones included
  std::size_t failed = 0;
};

struct BatchRun {
  std::vector<std::size_t> pairs;    // the places in the manifest of the pairs done, ascending
  std::vector<BatchResult> results;  // of each
  bool stopped = false;              // whether it ended before its time, as it was asked to
};

// The places of a shard's pairs in the manifest, ascending.
std::vector<std::size_t> pairs_of(const Manifest& manifest, const Shard& shard);

// Aligns the shard's pairs and writes the folder. A pair that can't be read is a result; an output
// that can't be written ends the run with Error(output) and keeps what was done. With `resume`,
// pairs that were done with the same files and options are not aligned again; without, the folder
// must not hold a batch yet: Error(conflict). `progress` is called from one thread at a time. Once
// `stop` is requested, pairs that are under way are finished and no other is begun; report.tsv is
// then not written, and the batch can be resumed.
BatchRun run_batch(const Manifest& manifest, const BatchOptions& options,
                   const std::function<void(const BatchProgress&)>& progress = {},
                   const std::stop_token& stop = {});

}  // namespace dragoman::workflow
