// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/index/checked_bytes.h"

namespace dragoman::tmx {

// The words of an index, numbered in order of arrival: a hash table over one string. A view of a
// WordTable.
struct WordTableView {
  std::string_view text;                 // the words, concatenated
  std::span<const std::uint32_t> ends;   // word i ends before ends[i] and begins where i - 1 ends
  std::span<const std::uint32_t> table;  // open addressing, its size a power of two: i + 1, or 0

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends.size()); }
  std::string_view word(std::uint32_t id) const {
    const std::uint32_t begin = id == 0 ? 0 : ends[id - 1];
    return text.substr(begin, ends[id] - begin);
  }
  std::optional<std::uint32_t> find(std::string_view word) const;
};

// The same in an index file. All functions throw DamagedIndex.
struct StoredWords {
  CheckedArray<char> text;
  CheckedArray<std::uint32_t> ends;
  CheckedArray<std::uint32_t> table;

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends.size()); }
  std::string_view word(std::uint32_t id) const {
    const auto found = text.range(id == 0 ? 0 : ends[id - 1], ends[id]);
    return {found.data(), found.size()};
  }
  std::optional<std::uint32_t> find(std::string_view word) const;
};

// A word table in RAM that can grow.
class WordTable {
 public:
  WordTable();

  // The number of the word, which is added if it is new. At most 4 GiB of text.
  std::uint32_t add(std::string_view word);
  WordTableView view() const { return {text_, ends_, table_}; }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> table_;
};

}  // namespace dragoman::tmx
