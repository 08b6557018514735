// SPDX-License-Identifier: Apache-2.0
//
// The words of a text with their folded forms, for checks that read names and titles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
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
  bool uncased = false;  // begins with a letter of a script without capitals
  // The first character between the previous word and this one other than white space, hyphens and
  // apostrophes, as plain_mark(); 0 if there is none.
  char32_t mark = 0;

  // Whether its first letter lets it be a name.
  bool may_be_name() const { return capital || uncased; }
};

// The ASCII mark for one of another script or of full width: "," for "،", "，" and "、".
char32_t plain_mark(char32_t mark);

// The characters of valid text.
std::u32string characters_of(std::string_view text);

// Words that are looked for where nothing separates words, as in Chinese.
class UnspacedWords {
 public:
  // Adds a folded word, if it is in a script without spaces.
  void add(std::string_view word);
  // The end of the longest of them at `at` of the text; 0 for none.
  std::size_t end_of(std::string_view text, std::size_t at) const;

 private:
  std::set<std::string, std::less<>> words_;
  std::size_t longest_ = 0;
};

// The words of valid UTF-8 text, in order. The result does not refer to the text. In a script
// without spaces, the `known` words are words, and what is between them.
std::vector<TextWord> split_words(std::string_view text, const UnspacedWords& known = {});

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
