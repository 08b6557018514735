// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_table.h"

#include <algorithm>
#include <cstddef>

#include "corpus/base/hash.h"

namespace dragoman::tmx {
namespace {

// The slot of the table that has the word, or the free slot for it.
template <typename Words>
std::size_t slot_of(const Words& words, std::string_view word) {
  const std::size_t wrap = words.table.size() - 1;
  std::size_t at = hash_bytes(word) & wrap;
  while (words.table[at] != 0 && words.word(words.table[at] - 1) != word) at = (at + 1) & wrap;
  return at;
}

}  // namespace

std::optional<std::uint32_t> WordTableView::find(std::string_view word) const {
  if (table.empty()) return {};
  const std::uint32_t found = table[slot_of(*this, word)];
  if (found == 0) return {};
  return found - 1;
}

std::optional<std::uint32_t> StoredWords::find(std::string_view word) const {
  if (table.empty()) return {};
  const std::uint32_t found = table[slot_of(*this, word)];
  if (found == 0) return {};
  return found - 1;
}

WordTable::WordTable() : table_(1024) {}

std::uint32_t WordTable::add(std::string_view word) {
  const std::size_t slot = slot_of(view(), word);
  if (table_[slot] != 0) return table_[slot] - 1;
  const auto id = static_cast<std::uint32_t>(ends_.size());
  text_ += word;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  table_[slot] = id + 1;
  if (ends_.size() * 2 > table_.size()) {
    std::vector<std::uint32_t> old(table_.size() * 2);
    old.swap(table_);
    for (const std::uint32_t number : old) {
      if (number != 0) table_[slot_of(view(), view().word(number - 1))] = number;
    }
  }
  return id;
}

}  // namespace dragoman::tmx
