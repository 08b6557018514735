// SPDX-License-Identifier: Apache-2.0
#include "qa/document/word_usage.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

bool all_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_upper(next_char(word, at))) return false;
  }
  return true;
}

// Every spelling that one letter more, less, other or exchanged with its neighbour makes: with the
// same letters but for accents and order; with one more or less within the word, where no ending
// changes; or any other.
template <typename Visit>
void each_edit(std::string_view word, const std::vector<std::string>& letters, Visit&& visit) {
  std::vector<std::string_view> chars;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    next_char(word, at);
    chars.push_back(word.substr(begin, at - begin));
  }
  std::string made;
  const auto build = [&](std::size_t until, std::string_view middle, std::size_t from, Slip slip) {
    made.clear();
    for (std::size_t k = 0; k < until; ++k) made += chars[k];
    made += middle;
    for (std::size_t k = from; k < chars.size(); ++k) made += chars[k];
    visit(made, slip);
  };
  const auto folded = [](std::string_view letter) {
    std::size_t at = 0;
    return fold(next_char(letter, at));
  };
  for (std::size_t k = 0; k < chars.size(); ++k) {
    const bool within = k >= 2 && k + 3 < chars.size();
    build(k, "", k + 1, within ? Slip::within : Slip::any);
    if (k + 1 < chars.size() && chars[k] != chars[k + 1]) {
      build(k, std::string(chars[k + 1]) + std::string(chars[k]), k + 2, Slip::same_letters);
    }
    const char32_t here = folded(chars[k]);
    for (const std::string& letter : letters) {
      if (letter != chars[k])
        build(k, letter, k + 1, folded(letter) == here ? Slip::same_letters : Slip::any);
    }
  }
  for (std::size_t k = 0; k <= chars.size(); ++k) {
    const bool within = k >= 2 && k + 3 < chars.size();
    for (const std::string& letter : letters) {
      build(k, letter, k, within ? Slip::within : Slip::any);
    }
  }
}

// Capitals of the letters that French and its neighbours use.
char32_t lowered(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  return c == U'Œ' ? U'œ' : c;
}

}  // namespace

bool is_accented(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

WordUsage::WordUsage(const DocumentFacts& text, const Speller& speller)
    : text_(text), speller_(speller) {
  std::vector<Word> words;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view line = text.text(segment);
    find_words(line, words);
    for (std::size_t k = 0; k < words.size(); ++k) count(line, words[k], segment, k == 0);
  }
  if (text.counterpart != nullptr) read_other_side();
}

bool WordUsage::has_accents() const {
  constexpr std::size_t kOneIn = 20;
  const auto accented = static_cast<std::size_t>(std::count_if(
      usages_.begin(), usages_.end(), [](const auto& usage) { return is_accented(usage.first); }));
  return accented * kOneIn >= usages_.size();
}

Usage WordUsage::usage(const std::string& word) const {
  const auto at = usages_.find(word);
  return at == usages_.end() ? Usage{} : at->second;
}

bool WordUsage::knows(const std::string& word) {
  const auto [at, is_new] = known_.try_emplace(word, false);
  if (is_new) at->second = speller_.knows(word);
  return at->second;
}

void WordUsage::count(std::string_view line, const Word& word, std::uint32_t segment, bool starts) {
  if (word.has_digit) return;
  const std::string_view written = word.in(line);
  if (all_lower(written)) {
    Usage& usage = usages_[std::string(written)];
    if (usage.lower++ == 0) {
      usage.segment = segment;
      usage.word = word;
    }
  } else if (!starts) {
    std::string lower;
    for (std::size_t at = 0; at < written.size();) {
      append_utf8(lowered(next_char(written, at)), lower);
    }
    ++usages_[lower].capital;
  }
}

void WordUsage::read_other_side() {
  std::vector<Word> words;
  for (const Segment& segment : text_.counterpart->segments) {
    const std::string_view line = text_.counterpart->text(segment);
    find_words(line, words);
    for (const Word& word : words) others_.insert(std::string(word.in(line)));
  }
}

std::vector<std::string> letters_of(const WordUsage& word_usage) {
  std::unordered_map<char32_t, std::uint32_t> counts;
  for (const auto& [word, usage] : word_usage.usages()) {
    for (std::size_t at = 0; at < word.size();) ++counts[next_char(word, at)];
  }
  std::vector<std::string> letters;
  // More than any alphabet has; of a text in many, those that it uses most.
  constexpr std::size_t kMostLetters = 128;
  std::vector<std::pair<std::uint32_t, char32_t>> small;
  for (const auto& [c, count] : counts) {
    if (is_lower(c)) small.emplace_back(count, c);
  }
  if (small.size() > kMostLetters) {
    std::sort(small.rbegin(), small.rend());
    small.resize(kMostLetters);
  }
  for (const auto& [count, c] : small) {
    std::string letter;
    append_utf8(c, letter);
    letters.push_back(std::move(letter));
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

Suggestion suggestion_for(const std::string& word, WordUsage& word_usage,
                          const std::vector<std::string>& letters) {
  // No dictionary has words so long, and the spellings to be looked up grow with the letters.
  constexpr std::size_t kLongest = 100;  // bytes
  Suggestion best;
  if (word.size() > kLongest) return best;
  const std::string folded = fold(word);
  each_edit(word, letters, [&](const std::string& made, Slip slip) {
    const std::uint32_t uses = word_usage.usage(made).lower;
    if ((uses == 0 && slip == Slip::any) || !word_usage.knows(made)) return;
    const Suggestion found{made, fold(made) == folded, slip, uses};
    const auto rank = [](const Suggestion& s) {
      return std::tuple(!s.word.empty(), s.same_letters, s.uses, s.slip);
    };
    if (rank(found) > rank(best)) best = found;
  });
  return best;
}

}  // namespace dragoman::qa
