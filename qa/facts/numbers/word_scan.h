// SPDX-License-Identifier: Apache-2.0
//
// One pass over the words of a text that stops only where a phrase of certain tables may begin.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {

// The first two letters of the phrases of several tables, so that most words need no look-up.
class WordStarts {
 public:
  void add(const PhraseTable& table);
  void add(char sign) { others_.set(static_cast<unsigned char>(sign)); }  // ASCII, not a letter
  bool may_start(std::string_view text, std::size_t at) const {
    const auto first = static_cast<unsigned char>(text[at]);
    if (!is_ascii_letter(text[at])) return first >= 0x80 ? beyond_ascii_ : others_[first];
    const char second = at + 1 < text.size() ? text[at + 1] : ' ';
    if (static_cast<unsigned char>(second) >= 0x80) return firsts_[first & 31U];
    const auto letter = static_cast<unsigned char>(second) & 31U;
    return letters_[(first & 31U) * 32 + (is_ascii_letter(second) ? letter : 0)];
  }

 private:
  std::bitset<32 * 32> letters_;  // pairs; 0 for a second character that is not a letter
  std::bitset<32> firsts_;        // an accented letter may fold to any second one
  std::bitset<128> others_;       // first characters that are not letters
  bool beyond_ascii_ = false;
};

// Calls `visit(at)` wherever a phrase of `starts` may begin: at the start of a word of valid UTF-8
// text or at a sign. It returns the end of what it read there, or kNone.
template <typename Visit>
void visit_words(std::string_view text, const WordStarts& starts, Visit&& visit) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!inside && starts.may_start(text, at)) {
      const std::size_t end = visit(at);
      if (end != kNone && end > at) {
        at = end;
        continue;
      }
    }
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      inside = is_ascii_letter(c) || is_ascii_digit(c);
      ++at;
    } else {
      // In a script without spaces a word may begin behind every letter.
      const char32_t wide = next_char(text, at);
      inside = is_letter_or_digit(wide) && !is_written_without_spaces(wide);
    }
  }
}

}  // namespace dragoman::qa
