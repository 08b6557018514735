// SPDX-License-Identifier: Apache-2.0
//
// Which entries are near a sequence of words: all of them, found through its rarest words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "tmx/index/word_distance.h"
#include "tmx/index/word_index.h"
#include "tmx/match/ranking.h"

namespace dragoman::tmx {

// How many entries of rare words are gone through, at most, for each that may be compared in full,
// if these are limited: a segment has some of its rare words in common with what is no candidate.
constexpr std::size_t kListedForOne = 12;

struct EntryHit {
  std::uint32_t entry = 0;
  std::uint32_t distance = 0;
  std::uint32_t longest = 0;

  Difference difference() const { return {distance, longest}; }
};

// A sequence to search for. Words that no entry has need numbers of their own.
class EntryQuery {
 public:
  explicit EntryQuery(std::vector<WordId> words);

  struct Term {
    WordId word = 0;
    std::uint32_t count = 0;  // in the sequence
  };

  std::span<const WordId> words() const { return words_; }
  std::span<const Term> terms() const { return terms_; }
  // The lengths of the sequences that can score `threshold` or more.
  std::pair<std::size_t, std::size_t> lengths(int threshold) const;
  // Made when it is first asked for: a long text's takes much memory.
  WordDistance& distance() {
    if (!distance_) distance_.emplace(words_);
    return *distance_;
  }

 private:
  std::vector<WordId> words_;
  std::vector<Term> terms_;
  std::optional<WordDistance> distance_;
};

// Reuses its buffers from search to search. Not thread-safe.
//
// A sequence that scores T or more lacks at most k = most_distance(n, T) of the query's n words:
// each missing word is an edit, and if the sequence is longer than the query, its surplus words use
// up edits faster than its length allows more. So it has one of any k + 1 words of the query: the
// candidates are the entries with one of the rarest k + 1 (the prefix filter of Chaudhuri, Ganti,
// Kaushik, 2006). Further rare words are counted to reduce the candidates: of any k + c words, each
// has c. The rest are compared in full, so that no match is lost.
class EntrySearch {
 public:
  // Appends to `hits` all entries of `layer` that score `threshold` or more by words alone, in no
  // particular order. If more than `most` need to be compared in full, only the last of them are,
  // and where the rarest words have many more entries than that, only the last entries are looked
  // at.
  // A Layer has
  //   std::uint32_t entry_count()
  //   std::span<const WordId> entry(std::uint32_t)      words to be passed through match_word()
  //   std::pair<std::uint32_t, std::uint32_t> entries_of(first_length, last_length)
  //       a range that includes all entries with a length between these
  //   std::span<const std::uint32_t> entries_with(WordId)   ascending; empty for unknown words
  template <typename Layer>
  void find(const Layer& layer, EntryQuery& query, int threshold, std::vector<EntryHit>& hits,
            std::size_t most = std::numeric_limits<std::size_t>::max());

 private:
  struct List {
    std::span<const std::uint32_t> entries;
    std::uint32_t count = 0;
  };

  template <typename Layer>
  void find_lists(const Layer& layer, const EntryQuery& query, std::uint32_t first,
                  std::uint32_t last);
  // How many entries the rarest words have in all that hold the candidates.
  std::size_t listed(std::size_t lacking) const;
  // Leaves in candidates_ those that no count excludes.
  void find_candidates(std::size_t lacking);

  std::vector<List> lists_;
  std::vector<std::uint32_t> candidates_;
  std::vector<std::uint8_t> counts_;  // by entry; all 0 between searches
  std::vector<WordId> sequence_;
};

template <typename Layer>
void EntrySearch::find_lists(const Layer& layer, const EntryQuery& query, std::uint32_t first,
                             std::uint32_t last) {
  lists_.clear();
  for (const EntryQuery::Term& term : query.terms()) {
    const auto all = layer.entries_with(term.word);
    const auto* begin = std::lower_bound(all.data(), all.data() + all.size(), first);
    const auto* end = std::lower_bound(begin, all.data() + all.size(), last);
    lists_.push_back({{begin, end}, term.count});
  }
  std::ranges::sort(lists_, {}, [](const List& list) { return list.entries.size(); });
}

template <typename Layer>
void EntrySearch::find(const Layer& layer, EntryQuery& query, int threshold,
                       std::vector<EntryHit>& hits, std::size_t most_compared) {
  const auto [shortest, longest] = query.lengths(threshold);
  auto [first, last] = layer.entries_of(shortest, longest);
  if (first == last) return;
  counts_.resize(std::max<std::size_t>(counts_.size(), layer.entry_count()));

  const std::size_t size = query.words().size();
  candidates_.clear();
  if (size == 0) {
    for (std::uint32_t entry = first; entry < last; ++entry) candidates_.push_back(entry);
  } else {
    const std::size_t lacking = most_distance(size, threshold);
    find_lists(layer, query, first, last);
    while (last - first > most_compared && listed(lacking) / kListedForOne > most_compared) {
      first += (last - first) / 2;
      find_lists(layer, query, first, last);
    }
    find_candidates(lacking);
  }
  if (candidates_.size() > most_compared) {
    const auto surplus = static_cast<std::ptrdiff_t>(candidates_.size() - most_compared);
    std::nth_element(candidates_.begin(), candidates_.begin() + surplus, candidates_.end());
    candidates_.erase(candidates_.begin(), candidates_.begin() + surplus);
  }
  for (const std::uint32_t entry : candidates_) {
    const auto words = layer.entry(entry);
    if (words.size() < shortest || words.size() > longest) continue;
    sequence_.resize(words.size());
    std::ranges::transform(words, sequence_.begin(), match_word);
    const std::size_t most = most_distance(std::max(size, words.size()), threshold);
    const bool same = std::ranges::equal(sequence_, query.words());
    const std::size_t distance = same || most == 0 ? !same : query.distance()(sequence_, most);
    if (distance > most) continue;
    hits.push_back({entry, static_cast<std::uint32_t>(distance),
                    static_cast<std::uint32_t>(std::max(size, words.size()))});
  }
}

}  // namespace dragoman::tmx
