// SPDX-License-Identifier: Apache-2.0
//
// The memory's texts as sequences of word numbers, with a list of texts for each word: what fuzzy
// match and concordance search. One file for all languages, which is never changed: a new one
// replaces it by renaming. It holds nothing that the store lacks, and can be rebuilt at any time.
// What is read of it is checked (checked_bytes.h).
//
// An entry is a text in this index: a sequence of words that one or more texts share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmx/index/checked_bytes.h"
#include "tmx/index/interner.h"
#include "tmx/index/word_distance.h"
#include "tmx/index/word_table.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

struct IndexHead;  // word_index_file.h

// Set in the word numbers of numbers ("2003") within sequences.
constexpr WordId kNumberBit = 0x80000000;
// The word as matching sees it, with all numbers equal.
constexpr WordId match_word(WordId word) { return (word & kNumberBit) != 0 ? kNumber : word; }

// What the index knows about a unit besides its texts.
struct UnitRow {
  Context context;
  std::int64_t changed = 0;  // seconds since 1970
  std::uint32_t domain = 0;  // of WordIndex::domains()
  bool doubtful = false;     // aligned automatically with a confidence below kSureConfidence
  bool there = false;        // false for the ids of removed units
};
constexpr float kSureConfidence = 0.9F;

// A unit's row; its domain is added to `domains` if it is new.
UnitRow unit_row(const StoredUnit& unit, Interner& domains);

// One text of a unit: a variant.
struct TextRow {
  std::uint32_t unit = 0;
  std::uint32_t entry = 0;        // its words
  std::uint32_t letter_case = 0;  // these three as in MatchWords
  std::uint32_t punctuation = 0;
  std::uint32_t tags = 0;
  std::uint16_t language = 0;  // of LanguageIndex::tags: the whole tag
  std::uint8_t source = 0;     // 1 if the unit's source is in this language, in any region
  std::uint8_t variant = 0;    // which of the unit's variants it is
};

// All texts in the languages of one primary subtag ("fr", "fr-CA").
//
// Entries distinguish numbers. They are in order of length, so that a range of lengths is a range
// of entries. All functions throw DamagedIndex if the file is not what was written.
struct LanguageIndex {
  std::string language;
  std::vector<std::string> tags;
  StoredWords vocabulary;
  CheckedArray<std::uint32_t> entry_begins;  // into words; one more than there are entries
  CheckedArray<WordId> words;
  CheckedArray<std::uint32_t> posting_begins;  // into postings, by word; the last one is that of
                                               // all numbers
  CheckedArray<std::uint32_t> postings;        // entries, ascending
  CheckedArray<TextRow> texts;                 // in order of unit
  CheckedArray<std::uint32_t> entry_text_begins;
  CheckedArray<std::uint32_t> entry_texts;       // into texts, by entry
  CheckedArray<std::uint32_t> unit_text_begins;  // into texts, by unit

  std::uint32_t entry_count() const { return static_cast<std::uint32_t>(entry_begins.size() - 1); }
  std::span<const WordId> entry(std::uint32_t index) const {
    return words.range(entry_begins[index], entry_begins[index + std::size_t{1}]);
  }
  // The first entry of at least `length` words.
  std::uint32_t first_entry(std::size_t length) const;
  // The entries with the word, ascending; none for an unknown word. kNumber gives those with any
  // number.
  std::span<const std::uint32_t> entries_with(WordId word) const;
  // How many these are.
  std::size_t count_with(WordId word) const;
  std::span<const std::uint32_t> texts_of(std::uint32_t entry) const {
    return entry_texts.range(entry_text_begins[entry], entry_text_begins[entry + std::size_t{1}]);
  }
  // The texts of a unit.
  std::span<const TextRow> texts_of_unit(std::uint32_t unit) const {
    if (unit + std::size_t{1} >= unit_text_begins.size()) return {};
    return texts.range(unit_text_begins[unit], unit_text_begins[unit + std::size_t{1}]);
  }

 private:
  // Where the word's entries begin and end in `postings`.
  std::pair<std::uint32_t, std::uint32_t> place_of(WordId word) const;
};

class WordIndex {
 public:
  enum class State {
    good,
    missing,
    other_version,  // of the format, or of another kind of machine
    damaged,        // or another store's
  };
  struct Opened;
  // Opens the file and reads its head.
  static Opened try_open(const std::filesystem::path& file, std::string_view identity);
  // The index if it is good.
  static std::optional<WordIndex> open(const std::filesystem::path& file,
                                       std::string_view identity);
  ~WordIndex();
  WordIndex(WordIndex&&) noexcept;
  WordIndex& operator=(WordIndex&&) noexcept;

  // The store version this index reflects, and what the store had last then.
  Store::Version version() const;
  Store::Last last() const;
  const LanguageIndex* language(std::string_view primary) const;  // nullptr for none
  std::span<const LanguageIndex> languages() const;
  UnitRow unit(std::uint32_t id) const;  // an empty row for an unknown id
  std::span<const std::string> domains() const;
  // Whether the file is unchanged since it was written; reads all of it.
  bool verify() const;

 private:
  friend class WordIndexBuilder;
  struct Impl;
  static WordIndex in_memory(const IndexHead& head, std::string body);
  explicit WordIndex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

struct WordIndex::Opened {
  State state = State::missing;
  std::optional<WordIndex> index;
};

// Which store an index is made from, and how far that was.
struct IndexedStore {
  std::string_view identity;
  Store::Version version;
  Store::Last last;
};

// Collects units, in order of id, and makes the index. Needs about 600 bytes of RAM for a unit in
// two languages.
class WordIndexBuilder {
 public:
  WordIndexBuilder();
  ~WordIndexBuilder();

  // Throws Error(unsupported) for an id above 2^32 - 2.
  void add(const StoredUnit& unit);
  // Replaces `file` atomically. Throws Error(output). No unit can be added afterwards.
  void write(const std::filesystem::path& file, const IndexedStore& store);
  // The same index in RAM.
  WordIndex in_memory(const IndexedStore& store);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The path of a store's index: beside it, under its name and "-words".
std::filesystem::path index_path(const std::filesystem::path& store);

}  // namespace dragoman::tmx
