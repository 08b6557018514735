// SPDX-License-Identifier: Apache-2.0
#include "qa/words/text_words.h"

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

bool is_mark(char32_t c) { return c >= 0x300 && is_combining_mark(c); }
bool is_word_char(char32_t c) { return is_letter_or_digit(c) || is_mark(c); }

}  // namespace

void find_words(std::string_view text, std::vector<Word>& words) {
  words.clear();
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    Word word{static_cast<std::uint32_t>(at), 0, false};
    while (at < size) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        if (!is_ascii_letter(byte)) {
          if (!is_ascii_digit(byte)) break;
          word.has_digit = true;
        }
        ++at;
        continue;
      }
      std::size_t after = at;
      const char32_t c = next_char(text, after);
      if (!is_letter(c) && !is_mark(c)) {
        if (!is_digit(c)) break;
        word.has_digit = true;
      }
      at = after;
    }
    word.end = static_cast<std::uint32_t>(at);
    if (word.end != word.begin) {
      words.push_back(word);
    } else {
      next_char(text, at);
    }
  }
}

Word word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  bool has_digit = false;
  while (begin > 0) {
    std::size_t before = begin;
    const char32_t c = previous_char(text, before);
    if (is_word_char(c)) {
      has_digit = has_digit || is_digit(c);
    } else if (begin != end) {
      break;
    } else {
      end = before;
    }
    begin = before;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), has_digit};
}

Word word_after(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  bool has_digit = false;
  while (end < text.size()) {
    std::size_t after = end;
    const char32_t c = next_char(text, after);
    if (is_word_char(c)) {
      has_digit = has_digit || is_digit(c);
    } else if (begin != end) {
      break;
    } else {
      begin = after;
    }
    end = after;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), has_digit};
}

void append_folded(std::string_view word, std::string& folded) {
  for (const char byte : word) {
    if (static_cast<unsigned char>(byte) >= 0x80) {
      folded += fold(word);
      return;
    }
  }
  for (const char byte : word) {
    folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  }
}

std::uint64_t folded_hash(std::string_view word) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t h = 0xCBF29CE484222325U;
  const auto add = [&](char byte) { h = (h ^ static_cast<unsigned char>(byte)) * kPrime; };
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      add(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : word[at]);
      ++at;
      continue;
    }
    char32_t c = next_char(word, at);
    if (c == U'œ' || c == U'Œ') {
      add('o');
      c = U'e';
    } else if (c == U'æ' || c == U'Æ') {
      add('a');
      c = U'e';
    } else {
      c = fold(c);
    }
    for (; c > 0x7F; c >>= 7) add(static_cast<char>(0x80 | (c & 0x7F)));
    add(static_cast<char>(c));
  }
  return h | 1;
}

}  // namespace dragoman::qa
