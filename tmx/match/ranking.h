// SPDX-License-Identifier: Apache-2.0
//
// Which of a memory's texts answer a query, and in which order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tmx/match/match.h"

namespace dragoman::tmx {

// The greatest distance at which two segments, the longer of n words, score `threshold` or more.
std::size_t most_distance(std::size_t longest, int threshold);

// One text of one unit that may answer: what ranking needs.
struct Candidate {
  int base = 0;
  Difference difference;
  UnitId unit = 0;
  std::size_t variant = 0;  // which of the unit's variants the text is
  std::int64_t changed = 0;
  std::uint64_t source_text = 0;  // equal for equal texts
  std::uint64_t target_text = 0;
  bool context = false;
  bool doubtful = false;
  bool other_domain = false;
  bool reversed = false;
};

struct Ranked {
  Candidate candidate;
  int score = 0;
  std::size_t units = 1;
};

// The options with a few matches more, for those that answer() finds to be worse than they seemed.
MatchOptions with_spare(MatchOptions options);

// Whether a unit's neighbours are those of the query, as far as the query names them.
bool context_matches(const Context& context, const MatchQuery& query);

// The candidates that score `threshold` or more, best first, one for each pair of texts, at most
// `limit`. Order: score, then (n - d) / n, then texts that are the unit's original, then the
// newest, then the greatest id.
std::vector<Ranked> rank(const std::vector<Candidate>& candidates, const MatchOptions& options);

}  // namespace dragoman::tmx
