// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_distance.h"

#include <algorithm>
#include <bit>

namespace dragoman::tmx {
namespace {

constexpr std::size_t kBits = 64;

// The table of word_steps() stays under 64 MiB.
constexpr std::size_t kMostCells = std::size_t{1} << 24;

std::size_t slot_hash(WordId word) { return word * 0x9E3779B1U >> 7; }

// What the sides have in common at their ends, and all between as different.
std::vector<WordStep> coarse_steps(std::size_t head, std::size_t rows, std::size_t columns,
                                   std::size_t tail) {
  std::vector<WordStep> steps;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto add = [&](WordEdit edit, std::size_t count) {
    for (; count > 0; --count) {
      steps.push_back({edit, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
      if (edit != WordEdit::inserted) ++i;
      if (edit != WordEdit::removed) ++j;
    }
  };
  const std::size_t both = std::min(rows, columns);
  add(WordEdit::same, head);
  add(WordEdit::replaced, both);
  add(WordEdit::removed, rows - both);
  add(WordEdit::inserted, columns - both);
  add(WordEdit::same, tail);
  return steps;
}

}  // namespace

WordDistance::WordDistance(std::span<const WordId> from)
    : size_(from.size()),
      blocks_(std::max<std::size_t>(1, (from.size() + kBits - 1) / kBits)),
      slots_(std::bit_ceil(4 * from.size() + 4)),
      masks_(blocks_) {
  const std::size_t wrap = slots_.size() - 1;
  for (std::size_t i = 0; i < size_; ++i) {
    std::size_t at = slot_hash(from[i]) & wrap;
    while (slots_[at].row != 0 && slots_[at].word != from[i]) at = (at + 1) & wrap;
    if (slots_[at].row == 0) {
      slots_[at] = {from[i], static_cast<std::uint32_t>(masks_.size() / blocks_)};
      masks_.resize(masks_.size() + blocks_);
    }
    masks_[slots_[at].row * blocks_ + i / kBits] |= std::uint64_t{1} << i % kBits;
  }
}

std::uint32_t WordDistance::row_of(WordId word) const {
  const std::size_t wrap = slots_.size() - 1;
  std::size_t at = slot_hash(word) & wrap;
  while (slots_[at].row != 0 && slots_[at].word != word) at = (at + 1) & wrap;
  return slots_[at].row;
}

std::size_t WordDistance::operator()(std::span<const WordId> to, std::size_t most) {
  const std::size_t gap = to.size() > size_ ? to.size() - size_ : size_ - to.size();
  if (size_ == 0 || to.empty() || gap > most) return gap;
  return blocks_ == 1 ? distance_in_one_word(to, most) : distance_in_blocks(to, most);
}

std::size_t WordDistance::distance_in_one_word(std::span<const WordId> to, std::size_t most) const {
  std::uint64_t positive = ~std::uint64_t{0};
  std::uint64_t negative = 0;
  const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
  std::size_t distance = size_;
  std::size_t left = to.size();
  for (const WordId word : to) {
    --left;
    const std::uint64_t match = masks_[row_of(word)];
    const std::uint64_t diagonal = (((match & positive) + positive) ^ positive) | match | negative;
    std::uint64_t up = negative | ~(diagonal | positive);
    std::uint64_t down = positive & diagonal;
    if ((up & last) != 0) ++distance;
    if ((down & last) != 0) --distance;
    if (distance > most + left) return distance;  // no column to come can take off enough
    up = up << 1 | 1;
    down <<= 1;
    positive = down | ~(diagonal | up);
    negative = up & diagonal;
  }
  return distance;
}

std::size_t WordDistance::distance_in_blocks(std::span<const WordId> to, std::size_t most) {
  columns_.assign(blocks_, {~std::uint64_t{0}, 0});
  const std::uint64_t last = std::uint64_t{1} << ((size_ - 1) % kBits);
  std::size_t distance = size_;
  std::size_t left = to.size();
  for (const WordId word : to) {
    --left;
    const std::uint64_t* row = &masks_[row_of(word) * blocks_];
    std::uint64_t carry_up = 1;  // the first row grows by one a column
    std::uint64_t carry_down = 0;
    for (std::size_t block = 0; block < blocks_; ++block) {
      auto& [positive, negative] = columns_[block];
      const std::uint64_t match = row[block] | carry_down;
      const std::uint64_t diagonal =
          (((match & positive) + positive) ^ positive) | match | negative;
      std::uint64_t up = negative | ~(diagonal | positive);
      std::uint64_t down = positive & diagonal;
      if (block + 1 == blocks_) {
        if ((up & last) != 0) ++distance;
        if ((down & last) != 0) --distance;
      }
      const std::uint64_t next_up = up >> (kBits - 1);
      const std::uint64_t next_down = down >> (kBits - 1);
      up = up << 1 | carry_up;
      down = down << 1 | carry_down;
      positive = down | ~(diagonal | up);
      negative = up & diagonal;
      carry_up = next_up;
      carry_down = next_down;
    }
    if (distance > most + left) return distance;
  }
  return distance;
}

std::vector<WordStep> word_steps(std::span<const WordId> from, std::span<const WordId> to) {
  std::size_t head = 0;
  while (head < from.size() && head < to.size() && from[head] == to[head]) ++head;
  std::size_t tail = 0;
  while (head + tail < from.size() && head + tail < to.size() &&
         from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) {
    ++tail;
  }
  const std::size_t rows = from.size() - head - tail;
  const std::size_t columns = to.size() - head - tail;

  if (rows > 0 && columns > kMostCells / rows) return coarse_steps(head, rows, columns, tail);

  // cost[i][j]: from the words behind the common head, the first i to the first j.
  std::vector<std::uint32_t> cost((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return cost[i * (columns + 1) + j];
  };
  for (std::size_t i = 0; i <= rows; ++i) at(i, 0) = static_cast<std::uint32_t>(i);
  for (std::size_t j = 0; j <= columns; ++j) at(0, j) = static_cast<std::uint32_t>(j);
  const auto differ = [&](std::size_t i, std::size_t j) -> std::uint32_t {
    return from[head + i - 1] == to[head + j - 1] ? 0 : 1;
  };
  for (std::size_t i = 1; i <= rows; ++i) {
    for (std::size_t j = 1; j <= columns; ++j) {
      at(i, j) = std::min({at(i - 1, j - 1) + differ(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1});
    }
  }

  std::vector<WordStep> steps;
  const auto add = [&](WordEdit edit, std::size_t i, std::size_t j) {
    steps.push_back({edit, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
  };
  for (std::size_t k = tail; k > 0; --k) {
    add(WordEdit::same, from.size() - 1 - (tail - k), to.size() - 1 - (tail - k));
  }
  std::size_t i = rows;
  std::size_t j = columns;
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && at(i, j) == at(i - 1, j - 1) + differ(i, j)) {
      add(differ(i, j) == 0 ? WordEdit::same : WordEdit::replaced, head + i - 1, head + j - 1);
      --i;
      --j;
    } else if (i > 0 && at(i, j) == at(i - 1, j) + 1) {
      add(WordEdit::removed, head + i - 1, head + j);
      --i;
    } else {
      add(WordEdit::inserted, head + i, head + j - 1);
      --j;
    }
  }
  for (std::size_t k = head; k > 0; --k) add(WordEdit::same, k - 1, k - 1);
  std::ranges::reverse(steps);
  return steps;
}

}  // namespace dragoman::tmx
