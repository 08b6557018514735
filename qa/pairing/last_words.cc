// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/last_words.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/base/hash.h"
#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

// Words that hardly ever, or seldom, end a sentence.
struct Words {
  std::unordered_set<std::uint64_t> never;
  std::unordered_set<std::uint64_t> seldom;
};

// Of the word in lower case, with its accents: "là" may well be a last word, "la" not.
std::uint64_t accented_hash(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();) append_utf8(to_lower(next_char(word, at)), lower);
  return hash_bytes(lower);
}

Words load(std::string_view language) {
  Words words;
  const auto file = language_file(embedded, language, "last_words");
  if (!file) return words;
  const auto add = [](const DataValue& list, std::unordered_set<std::uint64_t>& hashes) {
    for (const std::string& word : list.texts()) hashes.insert(accented_hash(word));
  };
  add(file->at("never_last"), words.never);
  if (const auto seldom = file->find("seldom_last")) add(*seldom, words.seldom);
  return words;
}

const Words& last_words(const LangTag& language) {
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

// The last letter of a text, if nothing but stops follow it and it is of a script without spaces,
// and where it begins; 0 otherwise.
char32_t last_unspaced(std::string_view text, std::size_t& begin) {
  const std::string_view word = last_word(text);
  if (word.empty()) return 0;
  begin = static_cast<std::size_t>(word.data() - text.data()) + word.size();
  const char32_t letter = previous_char(text, begin);
  return is_written_without_spaces(letter) ? letter : 0;
}

// The letter before `at`; 0 for none.
char32_t letter_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : previous_char(text, at);
}

std::size_t char_size(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  next_char(text, at);
  return at - begin;
}

std::uint64_t pair_key(char32_t first, char32_t second) {
  return static_cast<std::uint64_t>(first) << 32 | second;
}

// How often, of all words that end a sentence by chance, one does with the last few letters before
// `end`.
double belief_in_end(const Words& words, std::string_view text, std::size_t end) {
  constexpr int kLongest = 4;
  constexpr double kNever = 0.02;
  constexpr double kSeldom = 0.06;
  double belief = 1;
  std::size_t begin = end;
  for (int letters = 0; letters < kLongest && begin > 0; ++letters) {
    previous_char(text, begin);
    const std::uint64_t hash = accented_hash(text.substr(begin, end - begin));
    if (words.never.contains(hash)) return kNever;
    if (words.seldom.contains(hash)) belief = kSeldom;
  }
  return belief;
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
    counts_.try_emplace(accented_hash(word));
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
      const auto at = counts_.find(accented_hash(word.in(whole)));
      if (at != counts_.end()) ++at->second.anywhere;
    }
    const std::string_view last = last_word(whole);
    if (last.empty() || !shapes.have(last)) continue;
    const auto at = counts_.find(accented_hash(last));
    if (at != counts_.end()) ++at->second.last;
  }
  share_ = all == 0 ? 1 : ends / all;
  count_letters(segments);
}

void LastWords::count_letters(std::span<const std::uint32_t> segments) {
  std::bitset<kSlots> wanted;
  for (const std::uint32_t segment : segments) {
    const std::string_view text = text_.text(segment);
    std::size_t begin = 0;
    const char32_t letter = last_unspaced(text, begin);
    if (letter == 0) continue;
    letters_.try_emplace(pair_key(0, letter));
    letters_.try_emplace(pair_key(letter_before(text, begin), letter));
    wanted.set(letter % kSlots);
  }
  if (letters_.empty()) return;
  double closed = 0;
  double all = 0;
  for (std::uint32_t k = 0; k < text_.size(); ++k) {
    const std::string_view text = text_.text(k);
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t letter = next_char(text, at);
      if (!is_written_without_spaces(letter)) {
        before = letter;
        continue;
      }
      std::size_t after = at;
      const bool closes = at == text.size() || is_terminal_punctuation(next_char(text, after));
      ++all;
      if (closes) ++closed;
      if (wanted.test(letter % kSlots)) {
        for (const std::uint64_t key : {pair_key(0, letter), pair_key(before, letter)}) {
          const auto found = letters_.find(key);
          if (found == letters_.end()) continue;
          ++found->second.anywhere;
          if (closes) ++found->second.last;
          if (before == 0) break;
        }
      }
      before = letter;
    }
  }
  closing_share_ = closed / all;
}

// A letter ends a clause as often as it does elsewhere in the text, with what comes before it.
double LastWords::letter_evidence(std::string_view text, char32_t letter, std::size_t begin) const {
  constexpr double kStrength = 3;      // weight of the share of all letters, in occurrences
  constexpr double kPairStrength = 8;  // and of that of the letter alone
  // A cut falls within a word more often than not, and then tells more than one between words.
  constexpr double kCutWithinWord = 1.4;
  constexpr double kMostOfLetters = 7;
  const double believed =
      belief_in_end(last_words(text_.document->language), text, begin + char_size(text, begin));
  const auto without_this = [](double count) { return std::max(0.0, count - 1); };
  const Count& alone = letters_.at(pair_key(0, letter));
  const double of_letter = (without_this(alone.last) + kStrength * believed * closing_share_) /
                           (without_this(alone.anywhere) + kStrength);
  const Count& both = letters_.at(pair_key(letter_before(text, begin), letter));
  const double of_pair = (without_this(both.last) + kPairStrength * of_letter) /
                         (without_this(both.anywhere) + kPairStrength);
  return std::min(kCutWithinWord * std::log(closing_share_ / of_pair), kMostOfLetters);
}

bool LastWords::is_unspaced(std::uint32_t segment) const {
  std::size_t begin = 0;
  return last_unspaced(text_.text(segment), begin) != 0;
}

double LastWords::cut_over_end(std::uint32_t segment) const {
  constexpr double kStrength = 10;     // weight of the prior, in occurrences of the word
  constexpr double kNeverLast = 0.01;  // times as often as any word: those of the data
  constexpr double kMostOfWord = 5;
  std::size_t begin = 0;
  if (const char32_t letter = last_unspaced(text_.text(segment), begin); letter != 0) {
    return letter_evidence(text_.text(segment), letter, begin);
  }
  const std::string_view word = last_word(text_.text(segment));
  if (word.empty()) return 0;
  const std::uint64_t key = accented_hash(word);
  const Count& count = counts_.at(key);
  const double believed = last_words(text_.document->language).never.contains(key) ? kNeverLast : 1;
  // Without this very segment.
  const double rate = (std::max(0.0, count.last - 1) + kStrength * believed * share_) /
                      (std::max(0.0, count.anywhere - 1) + kStrength);
  return std::min(std::log(share_ / rate), kMostOfWord);
}

}  // namespace dragoman::qa
