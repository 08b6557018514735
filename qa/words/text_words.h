// SPDX-License-Identifier: Apache-2.0
//
// The words of a text as byte ranges, for checks that compare spellings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

// A run of letters, digits and combining marks: bytes [begin, end). Apostrophes and hyphens
// separate words.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool has_digit = false;

  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

// Replaces the content of `words` by the words of valid UTF-8 text. Linear.
void find_words(std::string_view text, std::vector<Word>& words);

// The word nearest before byte `at` and the one nearest after it, as find_words() has them, where
// `at` is at neither's inside; an empty word where there is none. They look no further than that.
Word word_before(std::string_view text, std::size_t at);
Word word_after(std::string_view text, std::size_t at);

// Appends the folded word: lower case, without accents, "oe" for "œ".
void append_folded(std::string_view word, std::string& folded);

// A hash that is equal for words that differ only in case and accents; never 0.
std::uint64_t folded_hash(std::string_view word);

// The hash of a sequence extended by the hash of its next element.
constexpr std::uint64_t mixed(std::uint64_t sequence, std::uint64_t next) {
  std::uint64_t h = (sequence ^ next) * 0x9E3779B97F4A7C15U;
  return h ^ (h >> 29);
}

}  // namespace dragoman::qa
