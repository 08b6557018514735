// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tmx/unit/word_edit.h"

namespace dragoman::tmx {

// A word of a sequence: an id, or kNumber for any number, so that all numbers are equal.
using WordId = std::uint32_t;
constexpr WordId kNumber = 0xFFFFFFFF;

// Levenshtein distances from one sequence of words to many others, where each edit of a word costs
// 1: the bit-parallel algorithm of Myers (1999) in the form of Hyyrö (2003), which takes 64 words
// of `from` in one step. Not thread-safe.
class WordDistance {
 public:
  explicit WordDistance(std::span<const WordId> from);

  // The distance to `to`, or any number above `most` if it exceeds that. Time grows with
  // to.size() × from.size() / 64.
  std::size_t operator()(std::span<const WordId> to, std::size_t most);

 private:
  struct Slot {
    WordId word = 0;
    std::uint32_t row = 0;  // of masks_; 0 for none
  };
  struct Column {
    std::uint64_t positive = 0;
    std::uint64_t negative = 0;
  };

  std::uint32_t row_of(WordId word) const;
  std::size_t distance_in_one_word(std::span<const WordId> to, std::size_t most) const;
  std::size_t distance_in_blocks(std::span<const WordId> to, std::size_t most);

  std::size_t size_;
  std::size_t blocks_;
  std::vector<Slot> slots_;           // open addressing
  std::vector<std::uint64_t> masks_;  // a row of blocks_ for each different word; row 0 is empty
  std::vector<Column> columns_;
};

// One step of the shortest way from one sequence to another: at from[i] and to[j].
struct WordStep {
  WordEdit edit = WordEdit::same;
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  friend bool operator==(const WordStep&, const WordStep&) = default;
};

// The steps of a shortest way. Of several, the one that, seen from the end, replaces before it
// removes and removes before it inserts. Time and memory grow with the product of both sizes
// without their common beginning and end; if it exceeds 2^24, the words between count as replaced
// one by one.
std::vector<WordStep> word_steps(std::span<const WordId> from, std::span<const WordId> to);

}  // namespace dragoman::tmx
