// SPDX-License-Identifier: Apache-2.0
//
// How one pair of a batch went.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman::workflow {

enum class BatchStatus {
  done,
  suspect,  // aligned, but the files may not be translations, or are in other languages
  failed,   // could not be read
};
std::string_view to_string(BatchStatus status);

struct BatchResult {
  BatchStatus status = BatchStatus::done;
  LangTag source_language;  // in which the documents were read; "und" where that failed
  LangTag target_language;
  std::size_t source_segments = 0;
  std::size_t target_segments = 0;
  std::size_t units = 0;      // beads with both sides
  double confidence = 0;      // their mean
  std::string verdict;        // to_string(Verdict); empty where reading failed
  std::string message;        // why it is suspect or failed
  bool is_mergeable = false;  // whether its units belong in a common memory
};

// One of several parts of a manifest: pairs number - 1, number - 1 + count …
struct Shard {
  unsigned number = 1;
  unsigned count = 1;
};

}  // namespace dragoman::workflow
