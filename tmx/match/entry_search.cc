// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/entry_search.h"

#include <limits>

namespace dragoman::tmx {
namespace {

// A list is worth counting while it is less than this many times longer than the list of candidates
// that it may exclude: comparing one candidate takes about as long as counting this many entries.
constexpr std::size_t kWorthCounting = 2;

}  // namespace

EntryQuery::EntryQuery(std::vector<WordId> words) : words_(std::move(words)) {
  std::vector<WordId> sorted = words_;
  std::ranges::sort(sorted);
  for (const WordId word : sorted) {
    if (terms_.empty() || terms_.back().word != word) terms_.push_back({word, 0});
    ++terms_.back().count;
  }
}

std::pair<std::size_t, std::size_t> EntryQuery::lengths(int threshold) const {
  const std::size_t size = words_.size();
  const std::size_t shortest = size - most_distance(size, threshold);
  // A sequence of n > size words needs n - size edits or more: size ≥ n × threshold / 100.
  std::size_t longest = size;
  if (threshold < 95 && threshold > 0) longest = size * 100 / static_cast<std::size_t>(threshold);
  return {shortest, longest};
}

std::size_t EntrySearch::listed(std::size_t lacking) const {
  std::size_t entries = 0;
  std::size_t words = 0;
  for (std::size_t k = 0; words <= lacking; ++k) {
    words += lists_[k].count;
    entries += lists_[k].entries.size();
  }
  return entries;
}

void EntrySearch::find_candidates(std::size_t lacking) {
  std::size_t words = 0;
  std::size_t used = 0;
  const auto raise = [](std::uint8_t count, std::uint32_t by) {
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint8_t>::max();
    return static_cast<std::uint8_t>(std::min(count + by, kMost));
  };
  for (; words <= lacking; ++used) {
    words += lists_[used].count;
    for (const std::uint32_t entry : lists_[used].entries) {
      if (counts_[entry] == 0) candidates_.push_back(entry);
      counts_[entry] = raise(counts_[entry], lists_[used].count);
    }
  }
  // Counts end at 255: requiring more would lose entries that have them.
  while (used < lists_.size() &&
         lists_[used].entries.size() < kWorthCounting * candidates_.size() &&
         words + lists_[used].count - lacking < std::numeric_limits<std::uint8_t>::max()) {
    words += lists_[used].count;
    for (const std::uint32_t entry : lists_[used].entries) {
      if (counts_[entry] != 0) counts_[entry] = raise(counts_[entry], lists_[used].count);
    }
    ++used;
  }
  const std::size_t needed = std::min<std::size_t>(words - lacking, 255);
  std::size_t kept = 0;
  for (const std::uint32_t entry : candidates_) {
    if (counts_[entry] >= needed) candidates_[kept++] = entry;
    counts_[entry] = 0;
  }
  candidates_.resize(kept);
}

}  // namespace dragoman::tmx
