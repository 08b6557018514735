// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "tmx/index/live_index.h"
#include "tmx/match/match.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

// Answers lookups from a store through its index. What anyone wrote counts in the next lookup. Not
// thread-safe: one for each thread, with a store and an index of its own.
class Matcher {
 public:
  // `index` must outlive it.
  explicit Matcher(LiveIndex& index);
  ~Matcher();

  // The matches of a segment, best first: exactly those that ExhaustiveMatcher gives.
  std::vector<Match> lookup(const MatchQuery& query, const MatchOptions& options);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Compares the segment with every unit, without an index: the measure of Matcher. Reads the store
// once and keeps all of it in memory.
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
