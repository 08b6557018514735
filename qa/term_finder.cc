// SPDX-License-Identifier: Apache-2.0
#include "qa/term_finder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "qa/words/stems.h"
#include "qa/words/surface_data.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {

TermFinder::TermFinder(std::vector<Term> terms, const LangTag& source)
    : terms_(std::move(terms)), source_(source) {
  Stems stemmer(surface_data(source_).endings);
  for (std::size_t number = 0; number < terms_.size(); ++number) {
    for (const std::string& written : terms_[number].source) {
      Entry entry{number, {}};
      append_stems(written, stemmer, entry.stems);
      if (entry.stems.empty()) continue;
      const std::uint64_t first = entry.stems.front();
      by_first_[first].push_back(std::move(entry));
    }
  }
  for (auto& [first, entries] : by_first_) {
    std::ranges::stable_sort(entries, std::ranges::greater(),
                             [](const Entry& entry) { return entry.stems.size(); });
  }
}

std::vector<FoundTerm> TermFinder::find(std::string_view text) const {
  Stems stemmer(surface_data(source_).endings);
  std::vector<Word> words;
  find_words(text, words);
  std::vector<std::uint64_t> stems;
  for (const Word& word : words) stems.push_back(stemmer.hash(word.in(text)));
  std::vector<FoundTerm> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto entries = by_first_.find(stems[at]);
    if (entries == by_first_.end()) continue;
    for (const Entry& entry : entries->second) {
      const std::size_t end = at + entry.stems.size();
      if (end > stems.size()) continue;
      if (!std::equal(entry.stems.begin(), entry.stems.end(), &stems[at])) continue;
      found.push_back({&terms_[entry.term], words[at].begin, words[end - 1].end});
    }
  }
  return found;
}

}  // namespace dragoman::qa
