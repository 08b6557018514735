// SPDX-License-Identifier: Apache-2.0
#include "qa/words/stems.h"

#include <algorithm>

#include "qa/words/text_words.h"

namespace dragoman::qa {

Stems::Stems(std::vector<std::pair<std::string, std::string>> endings)
    : endings_(std::move(endings)) {
  std::stable_sort(endings_.begin(), endings_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::uint64_t Stems::hash(std::string_view word) {
  constexpr std::size_t kShortestStem = 3;
  folded_.clear();
  append_folded(word, folded_);
  for (const auto& [ending, replacement] : endings_) {
    if (folded_.size() < ending.size() + kShortestStem || !folded_.ends_with(ending)) continue;
    folded_.resize(folded_.size() - ending.size());
    folded_ += replacement;
    break;
  }
  return folded_hash(folded_);
}

void append_stems(std::string_view text, Stems& stems, std::vector<std::uint64_t>& hashes) {
  std::vector<Word> words;
  find_words(text, words);
  for (const Word& word : words) hashes.push_back(stems.hash(word.in(text)));
}

}  // namespace dragoman::qa
