// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_table.h"

#include <algorithm>
#include <cstddef>

#include "corpus/base/hash.h"

namespace dragoman::tmx {
namespace {

// Where the word stands in the table, or the free place where it would.
std::size_t place_of(const WordTableView& words, std::string_view word) {
  const std::size_t wrap = words.table.size() - 1;
  std::size_t at = hash_bytes(word) & wrap;
  while (words.table[at] != 0 && words.word(words.table[at] - 1) != word) at = (at + 1) & wrap;
  return at;
}

}  // namespace

std::optional<std::uint32_t> WordTableView::find(std::string_view word) const {
  if (table.empty()) return {};
  const std::uint32_t found = table[place_of(*this, word)];
  if (found == 0) return {};
  return found - 1;
}

WordTable::WordTable() : table_(1024) {}

std::uint32_t WordTable::add(std::string_view word) {
  const std::size_t place = place_of(view(), word);
  if (table_[place] != 0) return table_[place] - 1;
  const auto id = static_cast<std::uint32_t>(ends_.size());
  text_ += word;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  table_[place] = id + 1;
  if (ends_.size() * 2 > table_.size()) {
    std::vector<std::uint32_t> old(table_.size() * 2);
    old.swap(table_);
    for (const std::uint32_t entry : old) {
      if (entry != 0) table_[place_of(view(), view().word(entry - 1))] = entry;
    }
  }
  return id;
}

}  // namespace dragoman::tmx
