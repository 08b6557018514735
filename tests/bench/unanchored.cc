// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/unanchored.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/unicode.h"
#include "tests/bench/random.h"

namespace dragoman::bench {
namespace {

constexpr std::uint64_t kDropped = 10;  // words in a hundred

// A run of letters, and whether it begins a sentence.
struct Word {
  std::string text;
  bool opens = false;
};

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  bool in_word = false;
  bool opens = true;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_char(line, at);
    const bool letter = is_letter(c) || is_combining_mark(c);
    if (letter && !in_word) {
      words.push_back({{}, opens});
      opens = false;
    }
    if (letter) append_utf8(c, words.back().text);
    if (is_sentence_terminal(c)) opens = true;
    in_word = letter;
  }
  return words;
}

bool has_capital(const std::string& word) {
  std::size_t at = 0;
  return is_upper(next_char(word, at));
}

// Exchanges the letters of the long words, `by` places along the alphabet: another text's words.
std::string with_other_words(const std::string& line, std::uint64_t by) {
  constexpr std::size_t kLong = 5;  // most shorter ones are the words that any text has
  std::string text;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    for (std::size_t at = begin; at < end; ++at) {
      const char c = line[at];
      const bool exchanged = end - begin >= kLong && c >= 'a' && c <= 'z';
      text +=
          exchanged ? static_cast<char>('a' + (static_cast<std::uint64_t>(c - 'a') + by) % 26) : c;
    }
    if (end < line.size()) text += ' ';
    begin = end + 1;
  }
  return text;
}

// a becomes z, b becomes y, and so on.
std::string disguised(std::string line) {
  for (char& c : line) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + ('z' - c));
  }
  return line;
}

std::string bare(std::string_view line, Random& random) {
  std::string text;
  std::string last;
  for (const Word& word : words_of(line)) {
    const bool dropped = random.below(100) < kDropped;
    if (!word.opens && has_capital(word.text)) continue;
    last = word.text;
    if (!dropped) text += (text.empty() ? "" : " ") + word.text;
  }
  if (!text.empty()) return text;
  return last.empty() ? "o" : last;  // a line of figures still has to be a line
}

}  // namespace

TextPair without_anchors(TextPair pair, std::uint64_t round) {
  Random random(seed_of(pair.name) + round);
  for (std::string& line : pair.source) {
    line = with_other_words(fold(bare(line, random)), round);
  }
  for (std::string& line : pair.target) {
    line = with_other_words(disguised(fold(bare(line, random))), round);
  }
  return pair;
}

}  // namespace dragoman::bench
