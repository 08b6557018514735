// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/phrase_pattern.h"

#include <algorithm>
#include <cstddef>

#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

bool is_wildcard(char c) { return c == '*' || c == '?'; }

// Glob matching with one position to backtrack to: linear except for repeated stars.
bool glob(std::string_view pattern, std::string_view text) {
  constexpr auto npos = std::string_view::npos;
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = npos;
  std::size_t star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      next_char(text, t);
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != npos) {
      p = star + 1;
      next_char(text, star_text);
      t = star_text;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

void add_pattern(std::string_view folded, std::vector<WordPattern>& patterns) {
  const auto* wildcard = std::ranges::find_if(folded, is_wildcard);
  patterns.push_back({std::string(folded), static_cast<std::size_t>(wildcard - folded.begin())});
}

// The words of a piece with wildcards, which are part of the word that they touch: "l'europ*". In
// scripts written without spaces each character is a word, so that "?" beside one is any word and
// "*" says nothing.
void add_wildcard_patterns(const std::string& piece, std::vector<WordPattern>& patterns) {
  std::string word;
  bool has_letter = false;
  bool behind_ideograph = false;
  const auto finish = [&] {
    if (has_letter) add_pattern(fold(word), patterns);
    word.clear();
    has_letter = false;
  };
  for (std::size_t at = 0; at < piece.size();) {
    const char32_t c = next_char(piece, at);
    if (is_written_without_spaces(c)) {
      const auto any_words = has_letter ? 0 : std::ranges::count(word, '?');
      finish();
      for (auto left = any_words; left > 0; --left) add_pattern("?", patterns);
      append_utf8(c, word);
      has_letter = true;
      finish();
      behind_ideograph = true;
      continue;
    }
    const bool wildcard = c == '*' || c == '?';
    if (wildcard && behind_ideograph) {
      if (c == '?') add_pattern("?", patterns);
      continue;
    }
    behind_ideograph = false;
    const bool letter = is_letter_or_digit(c) || is_combining_mark(c);
    if (letter || wildcard) {
      append_utf8(c, word);
      has_letter = has_letter || letter;
    } else {
      finish();
    }
  }
  finish();
}

}  // namespace

bool WordPattern::matches(std::string_view folded) const {
  return has_wildcard() ? glob(text, folded) : text == folded;
}

std::string folded_stem(std::string_view key, const Stemmer& stemmer) {
  return fold(stemmer.stem(key));
}

std::vector<WordPattern> phrase_patterns(std::string_view phrase, const Stemmer* stemmer) {
  std::vector<WordPattern> patterns;
  MatchWords words;
  std::size_t at = 0;
  while (at < phrase.size()) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    const std::string_view piece = phrase.substr(at, end - at);
    at = end + 1;
    if (std::ranges::none_of(piece, is_wildcard)) {
      split_match_words(piece, {}, words);
      for (const MatchWord& word : words.words) {
        add_pattern(fold(words.key(word)), patterns);
        if (stemmer != nullptr) patterns.back().stem = folded_stem(words.key(word), *stemmer);
      }
    } else {
      add_wildcard_patterns(to_nfc(piece), patterns);
    }
  }
  return patterns;
}

std::vector<ByteRange> find_phrase(const MatchWords& words,
                                   const std::vector<WordPattern>& patterns,
                                   const Stemmer* stemmer) {
  std::vector<std::string> folded;
  folded.reserve(words.words.size());
  std::vector<std::string> stems;
  for (const MatchWord& word : words.words) {
    folded.push_back(fold(words.key(word)));
    if (stemmer != nullptr) stems.push_back(folded_stem(words.key(word), *stemmer));
  }
  const auto matches = [&](const WordPattern& pattern, std::size_t word) {
    return pattern.stem.empty() || stemmer == nullptr ? pattern.matches(folded[word])
                                                      : pattern.stem == stems[word];
  };
  std::vector<ByteRange> ranges;
  for (std::size_t i = 0; i + patterns.size() <= folded.size();) {
    std::size_t same = 0;
    while (same < patterns.size() && matches(patterns[same], i + same)) ++same;
    if (same < patterns.size()) {
      ++i;
      continue;
    }
    ranges.push_back({words.words[i].begin, words.words[i + same - 1].end});
    i += same;
  }
  return ranges;
}

}  // namespace dragoman::tmx
