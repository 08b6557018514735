// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "tmx/index/delta_index.h"
#include "tmx/index/live_index.h"
#include "tmx/index/word_index.h"

namespace dragoman::tmx {

// A live index's texts of one language, of all its regions: those of the file and those stored
// after it was written. Both number words in the same way. Valid until the index is refreshed.
struct LanguageLayers {
  const LanguageIndex* file = nullptr;   // nullptr if it has no texts
  const DeltaLanguage* delta = nullptr;  // nullptr if it has no texts

  // The number of a word; nothing if no text has it.
  std::optional<WordId> find(std::string_view key) const {
    if (delta != nullptr) return delta->find(key);
    return file == nullptr ? std::nullopt : file->vocabulary.find(key);
  }
  // The number of different texts that contain a word, including those of removed units.
  std::size_t frequency(WordId word) const {
    return (file == nullptr ? 0 : file->count_with(word)) +
           (delta == nullptr ? 0 : delta->entries_with(word).size());
  }
  // Whether more than a twentieth of the texts contain the word, so that it means little by itself.
  // In a memory of fewer than twenty texts no word is common.
  bool is_common(WordId word) const {
    constexpr std::size_t kShare = 20;
    const std::size_t texts =
        (file == nullptr ? 0 : file->entry_count()) + (delta == nullptr ? 0 : delta->entry_count());
    return texts >= kShare && frequency(word) * kShare > texts;
  }
};

inline LanguageLayers layers_of(const LiveIndex& index, std::string_view language) {
  return {index.file() == nullptr ? nullptr : index.file()->language(language),
          index.delta().language(language)};
}

}  // namespace dragoman::tmx
