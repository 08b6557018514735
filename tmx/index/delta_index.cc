// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/delta_index.h"

#include <algorithm>
#include <optional>

namespace dragoman::tmx {

void DeltaLanguage::add(const Tuv& variant, std::uint32_t unit, std::size_t number, bool source) {
  split_match_words(variant.text, variant.codes, split_);
  const std::uint32_t entry = entry_count();
  const auto note = [&](WordId word) {
    std::vector<std::uint32_t>& entries = postings_[word];
    if (entries.empty() || entries.back() != entry) entries.push_back(entry);
  };
  for (const MatchWord& word : split_.words) {
    const std::string_view key = split_.key(word);
    const WordId id = base_.find(key).value_or(base_.size() + more_.add(key));
    note(id);
    if (word.number) note(kNumber);
    words_.push_back(id | (word.number ? kNumberBit : 0));
  }
  begins_.push_back(words_.size());
  const auto tag = std::ranges::find(tags_, variant.language.str());
  const auto tag_number = static_cast<std::uint16_t>(tag - tags_.begin());
  if (tag == tags_.end()) tags_.push_back(variant.language.str());
  texts_.push_back({unit, entry, split_.letter_case, split_.punctuation, split_.tags, tag_number,
                    static_cast<std::uint8_t>(source ? 1 : 0), static_cast<std::uint8_t>(number)});
  there_.push_back(true);
  unit_entries_[unit].push_back(entry);
}

void DeltaLanguage::remove(std::uint32_t unit) {
  const auto found = unit_entries_.find(unit);
  if (found == unit_entries_.end()) return;
  for (const std::uint32_t entry : found->second) there_[entry] = false;
  unit_entries_.erase(found);
}

std::optional<WordId> DeltaLanguage::find(std::string_view key) const {
  if (const auto word = base_.find(key)) return word;
  if (const auto word = more_.view().find(key)) return base_.size() + *word;
  return {};
}

std::span<const std::uint32_t> DeltaLanguage::entries_with(WordId word) const {
  const auto found = postings_.find(word);
  if (found == postings_.end()) return {};
  return found->second;
}

std::span<const std::uint32_t> DeltaLanguage::entries_of_unit(std::uint32_t unit) const {
  const auto found = unit_entries_.find(unit);
  if (found == unit_entries_.end()) return {};
  return found->second;
}

DeltaIndex::DeltaIndex(const WordIndex* base) : base_(base) {
  if (base_ != nullptr) domains_ = Interner(base_->domains());
  domains_.number("");
}

void DeltaIndex::put(const StoredUnit& unit) {
  const auto id = static_cast<std::uint32_t>(unit.id);
  remove(id);
  units_[id] = unit_row(unit, domains_);
  const std::string_view source = source_language(unit.unit);
  for (std::size_t i = 0; i < unit.unit.variants.size(); ++i) {
    const Tuv& variant = unit.unit.variants[i];
    const std::string language(variant.language.language());
    auto found = languages_.find(language);
    if (found == languages_.end()) {
      const LanguageIndex* base = base_ == nullptr ? nullptr : base_->language(language);
      found = languages_.try_emplace(language, base == nullptr ? StoredWords() : base->vocabulary)
                  .first;
    }
    found->second.add(variant, id, i, variant.language.language() == source);
  }
}

void DeltaIndex::remove(std::uint32_t unit) {
  if (base_ != nullptr && base_->unit(unit).there) hidden_.insert(unit);
  if (units_.erase(unit) == 0) return;
  for (auto& [language, texts] : languages_) texts.remove(unit);
}

const DeltaLanguage* DeltaIndex::language(std::string_view primary) const {
  const auto found = languages_.find(primary);
  return found == languages_.end() ? nullptr : &found->second;
}

UnitRow DeltaIndex::unit(std::uint32_t id) const {
  const auto found = units_.find(id);
  return found == units_.end() ? UnitRow() : found->second;
}

}  // namespace dragoman::tmx
