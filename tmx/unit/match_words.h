// SPDX-License-Identifier: Apache-2.0
//
// What fuzzy matching compares: the words of a segment, and a few numbers for everything else that
// can differ between segments with the same words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/unit/inline_code.h"

namespace dragoman::tmx {

// A word is a run of letters, marks and digits; in scripts written without spaces, each character
// is a word. A number is a run of digits, with their separators ("1,500", "0.97", "1 500" with a
// no-break space).
struct MatchWord {
  std::uint32_t begin = 0;  // in bytes of the text
  std::uint32_t end = 0;
  std::uint32_t key_begin = 0;  // in bytes of `keys`
  std::uint32_t key_end = 0;
  bool number = false;
};

struct MatchWords {
  std::string text;  // the segment in NFC, which the places refer to
  std::string keys;  // the words in lower case, end to end
  std::vector<MatchWord> words;
  // Each is equal if nothing of its kind differs between segments with the same words. White space
  // of any width is the same.
  std::uint32_t letter_case = 0;
  std::uint32_t punctuation = 0;
  std::uint32_t tags = 0;  // 0 for a segment without inline elements

  std::string_view key(const MatchWord& word) const {
    return std::string_view(keys).substr(word.key_begin, word.key_end - word.key_begin);
  }
};

// The text as it is compared: NFC, runs of white space as one space, none at the ends.
std::string normal_text(std::string_view text);

// Splits valid UTF-8 of less than 4 GiB, with the codes in it; linear. The result is taken by
// reference so that its memory can be used again.
void split_match_words(std::string_view text, std::span<const InlineCode> codes,
                       MatchWords& result);

}  // namespace dragoman::tmx
