// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "tmx/index/live_index.h"
#include "tmx/match/match.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

// Answers lookups from a store through its index, following what any process writes. Leaves
// Match::touched empty. Not thread-safe: use one for each thread, with its own store and index.
class Matcher {
 public:
  // `index` must outlive it.
  explicit Matcher(LiveIndex& index);
  ~Matcher();

  // The matches of a segment, best first: exactly those of ExhaustiveMatcher.
  std::vector<Match> lookup(const MatchQuery& query, const MatchOptions& options);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Compares the segment with every unit, without an index: the reference for Matcher. Reads the
// store once, when it is made, and keeps all of it in memory.
class ExhaustiveMatcher {
 public:
  explicit ExhaustiveMatcher(Store& store);
  ~ExhaustiveMatcher();

  std::vector<Match> lookup(const MatchQuery& query, const MatchOptions& options);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
