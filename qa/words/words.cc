// SPDX-License-Identifier: Apache-2.0
#include "qa/words/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

// A capital after so many small letters begins a word that lost its space: "justiceLetter dated".
constexpr std::size_t kRunOn = 4;

bool is_unspaced(char32_t c) {
  constexpr char32_t kThai = 0xE00;  // scripts before it have spaces
  return c >= kThai && is_written_without_spaces(c);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0xAD; }

void append_folded(char32_t c, std::string& folded) {
  if (c < 0x80) {
    folded.push_back(static_cast<char>(c - U'A' < 26 ? c | 0x20 : c));
  } else if (c == 0x152 || c == 0x153) {
    folded += "oe";
  } else {
    append_utf8(fold(c), folded);
  }
}

// The end of the word that begins at `at` in a script without spaces, folded.
std::size_t read_unspaced(std::string_view text, std::size_t at, const UnspacedWords& known,
                          std::string& folded) {
  std::size_t end = known.end_of(text, at);
  const bool is_known = end > 0;
  while (is_known ? at < end : at < text.size()) {
    std::size_t after = at;
    const char32_t c = next_char(text, after);
    if (!is_known && (!is_letter_or_digit(c) || !is_unspaced(c))) break;
    if (!is_known && !folded.empty() && known.end_of(text, at) > 0) break;
    append_folded(c, folded);
    at = after;
  }
  return at;
}

}  // namespace

char32_t plain_mark(char32_t mark) {
  constexpr std::array<std::pair<char32_t, char32_t>, 16> kPlain = {{{U'،', U','},
                                                                     {U'؛', U';'},
                                                                     {U'؟', U'?'},
                                                                     {U'۔', U'.'},
                                                                     {U'、', U','},
                                                                     {U'，', U','},
                                                                     {U'。', U'.'},
                                                                     {U'．', U'.'},
                                                                     {U'；', U';'},
                                                                     {U'：', U':'},
                                                                     {U'？', U'?'},
                                                                     {U'！', U'!'},
                                                                     {U'（', U'('},
                                                                     {U'）', U')'},
                                                                     {U'［', U'['},
                                                                     {U'］', U']'}}};
  if (mark < 0x80) return mark;
  for (const auto& [other, plain] : kPlain) {
    if (mark == other) return plain;
  }
  return mark;
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) characters.push_back(next_char(text, at));
  return characters;
}

void UnspacedWords::add(std::string_view word) {
  std::size_t at = 0;
  if (word.empty() || !is_unspaced(next_char(word, at))) return;
  words_.emplace(word);
  longest_ = std::max(longest_, word.size());
}

std::size_t UnspacedWords::end_of(std::string_view text, std::size_t at) const {
  const std::size_t most = std::min(longest_, text.size() - at);
  for (std::size_t size = most; size > 0; --size) {
    const std::size_t end = at + size;
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
    if (words_.find(text.substr(at, size)) != words_.end()) return end;
  }
  return 0;
}

std::vector<TextWord> split_words(std::string_view text, const UnspacedWords& known) {
  std::vector<TextWord> words;
  words.reserve(text.size() / 6 + 1);
  char32_t mark = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t c = next_char(text, at);
    if (!is_letter_or_digit(c)) {
      if (mark == 0 && !is_space(c) && !is_hyphen(c) && !is_apostrophe(c)) mark = plain_mark(c);
      continue;
    }
    TextWord word{.begin = static_cast<std::uint32_t>(begin), .capital = is_upper(c), .mark = mark};
    word.uncased = c >= 0x80 && !word.capital && !is_lower(c) && is_letter(c);
    mark = 0;
    if (word.uncased && is_unspaced(c)) {
      at = read_unspaced(text, begin, known, word.folded);
      word.end = static_cast<std::uint32_t>(at);
      words.push_back(std::move(word));
      continue;
    }
    append_folded(c, word.folded);
    std::size_t end = at;
    std::size_t small = is_lower(c) ? 1 : 0;  // letters in a row
    while (at < text.size()) {
      c = next_char(text, at);
      if (c >= 0x80 && is_combining_mark(c)) {  // a vowel sign
        end = at;
        continue;
      }
      if (!is_letter_or_digit(c) || is_unspaced(c)) break;
      const bool upper = is_upper(c);
      if (upper && small >= kRunOn) break;
      small = upper ? 0 : small + 1;
      append_folded(c, word.folded);
      end = at;
    }
    at = end;
    word.end = static_cast<std::uint32_t>(end);
    words.push_back(std::move(word));
  }
  return words;
}

std::size_t word_at(const std::vector<TextWord>& words, std::size_t offset) {
  const auto at = std::partition_point(words.begin(), words.end(),
                                       [&](const TextWord& w) { return w.begin < offset; });
  return static_cast<std::size_t>(at - words.begin());
}

char32_t mark_behind(const std::vector<TextWord>& words, std::size_t k) {
  return k + 1 < words.size() ? words[k + 1].mark : U'.';
}

std::string_view written(std::string_view text, const TextWord& first, const TextWord& last) {
  return text.substr(first.begin, last.end - first.begin);
}

std::size_t match_words(const std::vector<TextWord>& words, std::size_t k,
                        std::string_view phrase) {
  for (bool first = true; !phrase.empty(); first = false) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (k >= words.size() || words[k].folded != phrase.substr(0, space)) return 0;
    if (!first && words[k].mark != 0) return 0;
    ++k;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return k;
}

}  // namespace dragoman::qa
