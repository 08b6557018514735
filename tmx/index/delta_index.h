// SPDX-License-Identifier: Apache-2.0
//
// What was stored after the index file was written: the same lists, in RAM, growing unit by unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "tmx/index/interner.h"
#include "tmx/index/word_index.h"
#include "tmx/index/word_table.h"
#include "tmx/store/store.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

// The texts of one language. Each is an entry of its own, in order of arrival. Words of the file
// keep their numbers; new words are numbered after them.
class DeltaLanguage {
 public:
  explicit DeltaLanguage(const StoredWords& base) : base_(base) {}

  void add(const Tuv& variant, std::uint32_t unit, std::size_t number, bool source);
  void remove(std::uint32_t unit);

  // The number of a word of this index or the file; none if no text has it.
  std::optional<WordId> find(std::string_view key) const;

  // The words that the file lacks, and the number of the first one.
  WordTableView new_words() const { return more_.view(); }
  WordId first_new_word() const { return base_.size(); }

  std::uint32_t entry_count() const { return static_cast<std::uint32_t>(texts_.size()); }
  std::span<const WordId> entry(std::uint32_t index) const {
    return std::span(words_).subspan(begins_[index], begins_[index + 1] - begins_[index]);
  }
  std::pair<std::uint32_t, std::uint32_t> entries_of(std::size_t, std::size_t) const {
    return {0, entry_count()};
  }
  std::span<const std::uint32_t> entries_with(WordId word) const;
  const TextRow& text(std::uint32_t entry) const { return texts_[entry]; }
  bool there(std::uint32_t entry) const { return there_[entry]; }
  const std::string& tag(const TextRow& text) const { return tags_[text.language]; }
  // The entries of a unit's texts.
  std::span<const std::uint32_t> entries_of_unit(std::uint32_t unit) const;

 private:
  StoredWords base_;
  WordTable more_;
  std::vector<std::string> tags_;
  std::vector<WordId> words_;
  std::vector<std::size_t> begins_ = {0};
  std::vector<TextRow> texts_;  // by entry
  std::vector<bool> there_;     // by entry
  std::unordered_map<WordId, std::vector<std::uint32_t>> postings_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> unit_entries_;
  MatchWords split_;
};

class DeltaIndex {
 public:
  // `base` must outlive it; nullptr if there is no file.
  explicit DeltaIndex(const WordIndex* base);

  // Adds the unit, or replaces what this index and the file have of it.
  void put(const StoredUnit& unit);
  void remove(std::uint32_t unit);

  // Whether the file's texts of the unit are outdated: it was replaced or removed.
  bool hides(std::uint32_t unit) const { return hidden_.contains(unit); }
  const DeltaLanguage* language(std::string_view primary) const;
  const std::map<std::string, DeltaLanguage, std::less<>>& languages() const { return languages_; }
  UnitRow unit(std::uint32_t id) const;
  const std::vector<std::string>& domains() const { return domains_.names(); }
  std::size_t size() const { return units_.size() + hidden_.size(); }

 private:
  const WordIndex* base_;
  Interner domains_;
  std::map<std::string, DeltaLanguage, std::less<>> languages_;
  std::unordered_map<std::uint32_t, UnitRow> units_;
  std::unordered_set<std::uint32_t> hidden_;
};

}  // namespace dragoman::tmx
