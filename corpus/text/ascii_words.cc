// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/ascii_words.h"

#include "corpus/text/ascii.h"

namespace dragoman {

bool has_ascii_word(std::string_view name, const std::set<std::string, std::less<>>& words) {
  std::string word;
  for (const char c : name) {
    if (is_ascii_letter(c)) {
      word += ascii_lower(c);
    } else if (words.contains(word)) {
      return true;
    } else {
      word.clear();
    }
  }
  return words.contains(word);
}

}  // namespace dragoman
