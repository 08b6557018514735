// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"

namespace dragoman {

// How often a type occurs on one side, smoothed so that none has probability 0.
class Unigram {
 public:
  Unigram(const Features& side, std::uint32_t vocabulary_size);
  float probability(std::uint32_t type) const { return probability_[type]; }
  std::uint32_t count(std::uint32_t type) const { return count_[type]; }
  std::uint32_t types() const { return static_cast<std::uint32_t>(count_.size()); }

 private:
  std::vector<std::uint32_t> count_;
  std::vector<float> probability_;
};

// For each type of the side that is translated from, the types that it may become. The ratio is
// p(to | from) / p(to): how much likelier the translation is than chance.
class TranslationTable {
 public:
  struct Entry {
    std::uint32_t to;
    float ratio;
  };

  std::span<const Entry> row(std::uint32_t from) const {
    return {entries_.data() + first_[from], first_[from + 1] - first_[from]};
  }
  std::size_t size() const { return entries_.size(); }

 private:
  friend class TableBuilder;
  std::vector<std::uint32_t> first_;
  std::vector<Entry> entries_;
};

}  // namespace dragoman
