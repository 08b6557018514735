// SPDX-License-Identifier: Apache-2.0
//
// Which entries of the word index contain a phrase.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "tmx/index/word_index.h"

namespace dragoman::tmx {

// The words of a phrase, each as all word numbers that match it, ascending.
using PhraseIds = std::vector<std::vector<WordId>>;

inline bool is_one_of(const std::vector<WordId>& ids, WordId marked) {
  const WordId word = marked & ~kNumberBit;
  constexpr std::size_t kFew = 8;
  if (ids.size() <= kFew) return std::ranges::find(ids, word) != ids.end();
  return std::ranges::binary_search(ids, word);
}

inline bool has_phrase(std::span<const WordId> words, const PhraseIds& phrase) {
  for (std::size_t i = 0; i + phrase.size() <= words.size(); ++i) {
    std::size_t same = 0;
    while (same < phrase.size() && is_one_of(phrase[same], words[i + same])) ++same;
    if (same == phrase.size()) return true;
  }
  return false;
}

// Searches several ascending lists for ascending numbers. Steps grow, then halve: a search takes
// time logarithmic in the number of elements that it passes.
class PostingCursor {
 public:
  void add(std::span<const std::uint32_t> list) {
    lists_.push_back(list);
    size_ += list.size();
  }
  std::size_t size() const { return size_; }

  // Whether one of the lists contains the number. Calls must ask for ascending numbers.
  bool has(std::uint32_t wanted) {
    return std::ranges::any_of(lists_, [&](std::span<const std::uint32_t>& rest) {
      std::size_t step = 1;
      while (step < rest.size() && rest[step] < wanted) step *= 2;
      const auto near = rest.first(std::min(step + 1, rest.size()));
      const auto found = std::ranges::lower_bound(near, wanted) - near.begin();
      rest = rest.subspan(static_cast<std::size_t>(found));
      return !rest.empty() && rest.front() == wanted;
    });
  }

  // All their numbers, ascending.
  std::vector<std::uint32_t> united() const {
    std::vector<std::uint32_t> all;
    all.reserve(size_);
    std::vector<std::ptrdiff_t> begins;  // of the lists to be merged
    for (const auto& list : lists_) {
      begins.push_back(std::ssize(all));
      all.insert(all.end(), list.begin(), list.end());
    }
    begins.push_back(std::ssize(all));
    while (begins.size() > 2) {
      std::vector<std::ptrdiff_t> merged = {0};
      for (std::size_t i = 2; i < begins.size(); i += 2) {
        std::inplace_merge(all.begin() + begins[i - 2], all.begin() + begins[i - 1],
                           all.begin() + begins[i]);
        merged.push_back(begins[i]);
      }
      if (merged.back() != begins.back()) merged.push_back(begins.back());
      begins = std::move(merged);
    }
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

 private:
  std::vector<std::span<const std::uint32_t>> lists_;
  std::size_t size_ = 0;
};

// The entries that contain the phrase and that `keep` accepts, in order, at most `most`. Goes
// through the entries of the phrase's rarest word.
template <typename Layer, typename Keep>
std::vector<std::uint32_t> entries_with_phrase(const Layer& layer, const PhraseIds& phrase,
                                               std::size_t most, Keep keep) {
  std::vector<PostingCursor> words(phrase.size());
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    for (const WordId id : phrase[i]) words[i].add(layer.entries_with(id));
  }
  std::ranges::sort(words, {}, &PostingCursor::size);
  const std::span<PostingCursor> others = std::span(words).subspan(1);
  std::vector<std::uint32_t> found;
  for (const std::uint32_t entry : words.front().united()) {
    if (!std::ranges::all_of(others, [&](PostingCursor& word) { return word.has(entry); }))
      continue;
    if (!others.empty() && !has_phrase(layer.entry(entry), phrase)) continue;
    if (!keep(entry)) continue;
    found.push_back(entry);
    if (found.size() == most) break;
  }
  return found;
}

}  // namespace dragoman::tmx
