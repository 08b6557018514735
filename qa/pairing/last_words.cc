// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/last_words.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

using Words = std::unordered_set<std::uint64_t>;

// Words that hardly ever end a sentence.
Words load(std::string_view language) {
  Words words;
  if (const auto file = language_file(embedded, language, "last_words")) {
    for (const std::string& word : file->at("never_last").texts()) words.insert(folded_hash(word));
  }
  return words;
}

const Words& never_last(const LangTag& language) {
  static LanguageCache<Words> cache;
  return cache.get(language.language(), load);
}

// The last word, if nothing but stops follow it; as a whole where it is joined to others.
std::string_view last_word(std::string_view text) {
  std::size_t end = text.size();
  for (std::size_t at = end; at > 0; end = at) {
    const char32_t c = previous_char(text, at);
    if (!is_terminal_punctuation(c) && !is_space(c) && c != U'…') break;
  }
  std::size_t begin = end;
  for (std::size_t at = begin; at > 0; begin = at) {
    const char32_t c = previous_char(text, at);
    if (!is_letter(c) && !is_digit(c) && c != U'-' && c != 0x2010 && c != 0x2011) break;
  }
  return text.substr(begin, end - begin);
}

// The lengths and last letters of some words, so that most other words need not be hashed.
class Shapes {
 public:
  void add(std::string_view word) { seen_.set(slot(word)); }
  bool have(std::string_view word) const { return seen_.test(slot(word)); }

 private:
  static std::size_t slot(std::string_view word) {
    // 0x20 makes ASCII letters lower case.
    const auto letter = static_cast<unsigned char>(word.back() | 0x20);
    return (word.size() & 0x1F) << 8 | letter;
  }

  std::bitset<0x20 << 8> seen_;
};

}  // namespace

LastWords::LastWords(const DocumentFacts& text, std::span<const std::uint32_t> segments)
    : text_(text) {
  Shapes shapes;
  for (const std::uint32_t segment : segments) {
    const std::string_view word = last_word(text.text(segment));
    if (word.empty()) continue;
    counts_.try_emplace(folded_hash(word));
    shapes.add(word);
  }
  double ends = 0;
  double all = 0;
  std::vector<Word> words;
  for (std::uint32_t k = 0; k < text.size(); ++k) {
    const std::string_view whole = text.text(k);
    find_words(whole, words);
    if (words.empty()) continue;
    ++ends;
    all += static_cast<double>(words.size());
    for (const Word& word : words) {
      if (!shapes.have(word.in(whole))) continue;
      const auto at = counts_.find(folded_hash(word.in(whole)));
      if (at != counts_.end()) ++at->second.anywhere;
    }
    const std::string_view last = last_word(whole);
    if (last.empty() || !shapes.have(last)) continue;
    const auto at = counts_.find(folded_hash(last));
    if (at != counts_.end()) ++at->second.last;
  }
  share_ = all == 0 ? 1 : ends / all;
}

double LastWords::cut_over_end(std::uint32_t segment) const {
  constexpr double kStrength = 10;     // weight of the prior, in occurrences of the word
  constexpr double kNeverLast = 0.01;  // times as often as any word: those of the data
  const std::string_view word = last_word(text_.text(segment));
  if (word.empty()) return 0;
  const std::uint64_t key = folded_hash(word);
  const Count& count = counts_.at(key);
  const double believed = never_last(text_.document->language).contains(key) ? kNeverLast : 1;
  // Without this very segment.
  const double rate = (std::max(0.0, count.last - 1) + kStrength * believed * share_) /
                      (std::max(0.0, count.anywhere - 1) + kStrength);
  return std::log(share_ / rate);
}

}  // namespace dragoman::qa
