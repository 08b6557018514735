// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "tmx/index/delta_index.h"
#include "tmx/index/live_index.h"
#include "tmx/index/word_index.h"

namespace dragoman::tmx {

// What a live index has of one language, regions as one: the file's texts and those that came
// after. Both number words alike. Holds until the index is refreshed.
struct LanguageLayers {
  const LanguageIndex* file = nullptr;   // nullptr where it has none
  const DeltaLanguage* delta = nullptr;  // likewise

  // The number of a word; nothing where no text has it.
  std::optional<WordId> find(std::string_view key) const {
    if (delta != nullptr) return delta->find(key);
    return file == nullptr ? std::nullopt : file->vocabulary.find(key);
  }
  // In how many different texts a word stands, those of removed units not taken off.
  std::size_t frequency(WordId word) const {
    return (file == nullptr ? 0 : file->entries_with(word).size()) +
           (delta == nullptr ? 0 : delta->entries_with(word).size());
  }
  // Whether it stands in so many of the texts, more than a twentieth, that it tells nothing by
  // itself. In a memory of a few texts no word does.
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
