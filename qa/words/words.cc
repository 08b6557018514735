// SPDX-License-Identifier: Apache-2.0
#include "qa/words/words.h"

#include <algorithm>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

// A capital after so many small letters begins a word that lost its space: "justiceLetter dated".
constexpr std::size_t kRunOn = 4;

bool is_word_char(char32_t c) {
  if (c < 0x80) return (c | 0x20) - U'a' < 26 || c - U'0' < 10;
  return is_letter(c) || is_digit(c);
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

}  // namespace

std::vector<TextWord> split_words(std::string_view text) {
  std::vector<TextWord> words;
  words.reserve(text.size() / 6 + 1);
  char32_t mark = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t c = next_char(text, at);
    if (!is_word_char(c)) {
      if (mark == 0 && !is_space(c) && !is_hyphen(c) && !is_apostrophe(c)) mark = c;
      continue;
    }
    TextWord word{.begin = static_cast<std::uint32_t>(begin), .capital = is_upper(c), .mark = mark};
    append_folded(c, word.folded);
    std::size_t end = at;
    std::size_t small = is_lower(c) ? 1 : 0;  // letters in a row
    while (at < text.size()) {
      c = next_char(text, at);
      if (!is_word_char(c)) break;
      const bool upper = is_upper(c);
      if (upper && small >= kRunOn) break;
      small = upper ? 0 : small + 1;
      append_folded(c, word.folded);
      end = at;
    }
    at = end;
    word.end = static_cast<std::uint32_t>(end);
    words.push_back(std::move(word));
    mark = 0;
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
