// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "tmx/index/word_index.h"
#include "tmx/index/word_index_file.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

std::uint64_t hash_words(std::span<const WordId> words) {
  return hash_bytes({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
}

std::string lines(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += name;
    text += '\n';
  }
  return text;
}

// One language as it grows: entries in order of arrival.
class LanguageBuilder {
 public:
  void add(const Tuv& variant, std::uint32_t unit, std::size_t number, bool source) {
    split_match_words(variant.text, variant.codes, split_);
    sequence_.clear();
    for (const MatchWord& word : split_.words) {
      sequence_.push_back(vocabulary_.add(split_.key(word)) | (word.number ? kNumberBit : 0));
    }
    texts_.push_back({unit, entry_of_sequence(), split_.letter_case, split_.punctuation,
                      split_.tags, tag_number(variant.language.str()),
                      static_cast<std::uint8_t>(source ? 1 : 0),
                      static_cast<std::uint8_t>(number)});
  }

  // Brings everything into the order that LanguageIndex promises, for the writer.
  void finish(std::string_view language, std::size_t units) {
    sort_entries();
    make_postings();
    group_texts();
    unit_text_begins_.assign(units + 1, 0);
    for (const TextRow& text : texts_) ++unit_text_begins_[text.unit + std::size_t{1}];
    std::partial_sum(unit_text_begins_.begin(), unit_text_begins_.end(), unit_text_begins_.begin());
    std::vector<std::string> names = {std::string(language)};
    names.insert(names.end(), tags_.names().begin(), tags_.names().end());
    names_ = lines(names);
  }

  void add_sections(IndexFileWriter& file) const {
    const WordTableView words = vocabulary_.view();
    file.add(std::string_view(names_));
    file.add(words.text);
    file.add(words.ends);
    file.add(words.table);
    file.add(std::span<const std::uint32_t>(begins_));
    file.add(std::span<const WordId>(words_));
    file.add(std::span<const std::uint32_t>(posting_begins_));
    file.add(std::span<const std::uint32_t>(postings_));
    file.add(std::span<const TextRow>(texts_));
    file.add(std::span<const std::uint32_t>(entry_text_begins_));
    file.add(std::span<const std::uint32_t>(entry_texts_));
    file.add(std::span<const std::uint32_t>(unit_text_begins_));
  }

 private:
  std::span<const WordId> entry(std::uint32_t index) const {
    return std::span(words_).subspan(begins_[index], begins_[index + 1] - begins_[index]);
  }
  std::uint32_t entry_count() const { return static_cast<std::uint32_t>(begins_.size() - 1); }

  std::uint16_t tag_number(std::string_view tag) {
    const std::uint32_t number = tags_.number(tag);
    if (number > std::numeric_limits<std::uint16_t>::max()) {
      throw Error(Errc::unsupported, {}, "the memory has more than 65,536 variants of a language",
                  "give its units plain language tags");
    }
    return static_cast<std::uint16_t>(number);
  }

  std::uint32_t entry_of_sequence() {
    const std::size_t wrap = table_.size() - 1;
    std::size_t at = hash_words(sequence_) & wrap;
    for (; table_[at] != 0; at = (at + 1) & wrap) {
      if (std::ranges::equal(entry(table_[at] - 1), sequence_)) return table_[at] - 1;
    }
    if (words_.size() + sequence_.size() > std::numeric_limits<std::uint32_t>::max()) {
      throw Error(Errc::unsupported, {},
                  "the memory has more than 4,294,967,295 words in a language", "split it");
    }
    words_.insert(words_.end(), sequence_.begin(), sequence_.end());
    begins_.push_back(static_cast<std::uint32_t>(words_.size()));
    table_[at] = entry_count();
    if (entry_count() * std::size_t{2} > table_.size()) grow_table();
    return entry_count() - 1;
  }

  void grow_table() {
    table_.assign(table_.size() * 2, 0);
    const std::size_t wrap = table_.size() - 1;
    for (std::uint32_t index = 0; index < entry_count(); ++index) {
      std::size_t at = hash_words(entry(index)) & wrap;
      while (table_[at] != 0) at = (at + 1) & wrap;
      table_[at] = index + 1;
    }
  }

  void sort_entries() {
    table_ = {};
    std::vector<std::uint32_t> order(entry_count());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t index) { return entry(index).size(); });
    std::vector<std::uint32_t> moved_to(entry_count());
    std::vector<WordId> words;
    words.reserve(words_.size());
    std::vector<std::uint32_t> begins = {0};
    begins.reserve(begins_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      moved_to[order[i]] = i;
      const auto moved = entry(order[i]);
      words.insert(words.end(), moved.begin(), moved.end());
      begins.push_back(static_cast<std::uint32_t>(words.size()));
    }
    words_ = std::move(words);
    begins_ = std::move(begins);
    for (TextRow& text : texts_) text.entry = moved_to[text.entry];
  }

  // Calls `visit` once for each different word of an entry.
  template <typename Visit>
  void for_each_word(std::vector<std::uint32_t>& last_entry, Visit visit) const {
    const std::uint32_t numbers = vocabulary_.view().size();
    std::ranges::fill(last_entry, 0U);
    for (std::uint32_t index = 0; index < entry_count(); ++index) {
      const auto once = [&](std::uint32_t word) {
        if (last_entry[word] == index + 1) return;
        last_entry[word] = index + 1;
        visit(word, index);
      };
      for (const WordId word : entry(index)) {
        once(word & ~kNumberBit);
        if ((word & kNumberBit) != 0) once(numbers);
      }
    }
  }

  void make_postings() {
    std::vector<std::uint32_t> last_entry(vocabulary_.view().size() + 1);
    posting_begins_.assign(last_entry.size() + 1, 0);
    for_each_word(last_entry,
                  [&](std::uint32_t word, std::uint32_t) { ++posting_begins_[word + 1]; });
    std::partial_sum(posting_begins_.begin(), posting_begins_.end(), posting_begins_.begin());
    postings_.resize(posting_begins_.back());
    std::vector<std::uint32_t> next(posting_begins_.begin(), posting_begins_.end() - 1);
    for_each_word(last_entry, [&](std::uint32_t word, std::uint32_t index) {
      postings_[next[word]++] = index;
    });
  }

  void group_texts() {
    entry_text_begins_.assign(entry_count() + 1, 0);
    for (const TextRow& text : texts_) ++entry_text_begins_[text.entry + 1];
    std::partial_sum(entry_text_begins_.begin(), entry_text_begins_.end(),
                     entry_text_begins_.begin());
    entry_texts_.resize(texts_.size());
    std::vector<std::uint32_t> next(entry_text_begins_.begin(), entry_text_begins_.end() - 1);
    for (std::uint32_t i = 0; i < texts_.size(); ++i) entry_texts_[next[texts_[i].entry]++] = i;
  }

  WordTable vocabulary_;
  Interner tags_;
  std::vector<WordId> words_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<std::uint32_t> table_ =
      std::vector<std::uint32_t>(1024);  // entries by the hash of their words
  std::vector<TextRow> texts_;
  std::vector<std::uint32_t> posting_begins_;
  std::vector<std::uint32_t> postings_;
  std::vector<std::uint32_t> entry_text_begins_;
  std::vector<std::uint32_t> entry_texts_;
  std::vector<std::uint32_t> unit_text_begins_;
  std::string names_;
  MatchWords split_;
  std::vector<WordId> sequence_;
};

}  // namespace

struct WordIndexBuilder::Impl {
  std::map<std::string, LanguageBuilder, std::less<>> languages;
  std::vector<UnitRow> units;
  Interner domains = Interner(std::array<std::string, 1>());

  // Sorts what was added and hands it to `writer`.
  IndexHead finish(const IndexedStore& store);
  bool finished = false;
  std::string domain_lines;
  std::optional<IndexFileWriter> writer;
};

WordIndexBuilder::WordIndexBuilder() : impl_(std::make_unique<Impl>()) {}
WordIndexBuilder::~WordIndexBuilder() = default;

void WordIndexBuilder::add(const StoredUnit& unit) {
  if (unit.id < 0 || unit.id >= std::numeric_limits<std::uint32_t>::max()) {
    throw Error(Errc::unsupported, {}, "the memory's unit numbers are above 4,294,967,294",
                "export it and import that into a new one");
  }
  const auto id = static_cast<std::uint32_t>(unit.id);
  impl_->units.resize(id + std::size_t{1});
  impl_->units[id] = unit_row(unit, impl_->domains);
  const std::string_view source = source_language(unit.unit);
  for (std::size_t i = 0; i < unit.unit.variants.size(); ++i) {
    const Tuv& variant = unit.unit.variants[i];
    auto found = impl_->languages.find(variant.language.language());
    if (found == impl_->languages.end()) {
      found = impl_->languages.try_emplace(std::string(variant.language.language())).first;
    }
    found->second.add(variant, id, i, variant.language.language() == source);
  }
}

IndexHead WordIndexBuilder::Impl::finish(const IndexedStore& store) {
  writer.emplace();
  writer->add(std::span<const UnitRow>(units));
  domain_lines = lines(domains.names());
  writer->add(std::string_view(domain_lines));
  for (auto& [language, builder] : languages) {
    if (!finished) builder.finish(language, units.size());
    builder.add_sections(*writer);
  }
  finished = true;
  IndexHead head;
  head.identity = identity_field(store.identity);
  head.last_unit = store.version.last_unit;
  head.last_change = store.version.last_change;
  head.last_unit_key = store.last.unit_key;
  head.last_changed_unit = store.last.changed_unit;
  head.languages = languages.size();
  return head;
}

void WordIndexBuilder::write(const std::filesystem::path& file, const IndexedStore& store) {
  const IndexHead head = impl_->finish(store);
  impl_->writer->write(file, head);
}

WordIndex WordIndexBuilder::in_memory(const IndexedStore& store) {
  IndexHead head = impl_->finish(store);
  std::string body = impl_->writer->body(head);
  return WordIndex::in_memory(head, std::move(body));
}

UnitRow unit_row(const StoredUnit& unit, Interner& domains) {
  return {unit.context, unit.changed, domains.number(unit.domain),
          unit.confidence.has_value() && *unit.confidence < kSureConfidence, true};
}

std::filesystem::path index_path(const std::filesystem::path& store) {
  std::filesystem::path path = store;
  path += "-words";
  return path;
}

}  // namespace dragoman::tmx
