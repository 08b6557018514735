// SPDX-License-Identifier: Apache-2.0
//
// The words of a text with their folded forms, for checks that read names and titles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

// A run of letters and digits. Hyphens and apostrophes separate words.
struct TextWord {
  std::string folded = {};  // see corpus/text/unicode.h; a ligature as its letters
  std::uint32_t begin = 0;  // UTF-8 bytes of the text
  std::uint32_t end = 0;
  bool capital = false;  // begins with a capital
  // The first character between the previous word and this one other than white space, hyphens and
  // apostrophes; 0 if there is none.
  char32_t mark = 0;
};

// The words of valid UTF-8 text, in order. The result does not refer to the text.
std::vector<TextWord> split_words(std::string_view text);

// The number of the first word that begins at or after `offset`.
std::size_t word_at(const std::vector<TextWord>& words, std::size_t offset);

// The mark after word `k`: that of the next word, or a full stop at the end of the text.
char32_t mark_behind(const std::vector<TextWord>& words, std::size_t k);

// The text from the first word to the last, inclusive.
std::string_view written(std::string_view text, const TextWord& first, const TextWord& last);

// If words[k] and those after it are the words of `phrase` (separated by single spaces) with no
// mark between, the number of the word after them; else 0.
std::size_t match_words(const std::vector<TextWord>& words, std::size_t k, std::string_view phrase);

}  // namespace dragoman::qa
