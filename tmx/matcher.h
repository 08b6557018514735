// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "tmx/match.h"
#include "tmx/store.h"

namespace dragoman::tmx {

// Answers lookups from a store through its index. The index file is made where it is missing or
// far behind; what is newer is held in memory and counts in the next lookup, whichever process
// wrote it. Not thread-safe: one for each thread, with a store of its own.
class Matcher {
 public:
  // `store` must outlive it. Throws Error(output) only where an index file is needed and can't be
  // written.
  explicit Matcher(Store& store);
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
