// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "tmx/index/live_index.h"
#include "tmx/search/search_values.h"

namespace dragoman::tmx {

// Finds phrases through the index of a store. Not thread-safe. The first search in a language reads
// its vocabulary; after that, time grows with the number of texts that contain the phrase's rarest
// word.
//
// If more than a thousand different texts contain the phrase, only the shortest thousand are
// considered, which keeps every search short, unless the query asks for all. With a filter these
// are twenty thousand, since few of them may pass it.
class Concordance {
 public:
  // `index` must outlive it.
  explicit Concordance(LiveIndex& index);
  ~Concordance();

  // Throws Error(usage) for a phrase without a word.
  ConcordanceAnswer search(const ConcordanceQuery& query);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
