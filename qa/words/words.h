// SPDX-License-Identifier: Apache-2.0
//
// Text as a row of words, for checks that read names and titles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

// A run of letters and digits. Hyphens and apostrophes part words.
struct TextWord {
  std::string folded = {};  // see corpus/text/unicode.h; a ligature as its letters
  std::uint32_t begin = 0;  // UTF-8 bytes of the text
  std::uint32_t end = 0;
  bool capital = false;  // begins with one
  // The first character between the word before and this one that is no white space, hyphen or
  // apostrophe; 0 where there is none.
  char32_t mark = 0;
};

// The words of valid UTF-8 text, in order. Keeps nothing of it.
std::vector<TextWord> split_words(std::string_view text);

// The number of the first word that begins at or behind `offset`.
std::size_t word_at(const std::vector<TextWord>& words, std::size_t offset);

// The mark behind word `k`: the next word's, or a full stop at the end of the text.
char32_t mark_behind(const std::vector<TextWord>& words, std::size_t k);

// "word" for one written in letters alone, as `text` has it from one word to the other, inclusive.
std::string_view written(std::string_view text, const TextWord& first, const TextWord& last);

// Whether words[k] and those behind it are the words of `phrase`, parted by single spaces; gives
// the number behind the last, else 0. No mark may stand between.
std::size_t match_words(const std::vector<TextWord>& words, std::size_t k, std::string_view phrase);

}  // namespace dragoman::qa
