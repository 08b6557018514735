// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/segmentation_chars.h"

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {

char32_t char_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_char(text, offset) : U'\0';
}

char32_t char_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? previous_char(text, offset) : U'\0';
}

bool is_mark(char32_t c) { return c == '.' || c == '?' || c == '!' || c == U'…'; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’'; }

bool is_opener(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case '<':  // << for «
    case '"':
    case '\'':
    case U'«':
    case U'‹':
    case U'“':
    case U'„':
    case U'‘':
    case U'‚':
    case U'「':
    case U'『':
    case U'《':
    case U'（':
    case U'【':
    case U'〈':
    case U'¿':
    case U'¡':
      return true;
    default:
      return false;
  }
}

bool is_closer(char32_t c) {
  switch (c) {
    case ')':
    case ']':
    case '}':
    case '>':  // >> for »
    case '"':
    case '\'':
    case U'»':
    case U'›':
    case U'”':
    case U'’':
    case U'“':
    case U'）':
    case U'」':
    case U'』':
    case U'》':
    case U'】':
    case U'〉':
      return true;
    default:
      return false;
  }
}

bool is_bullet(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case U'·':
    case U'‐':
    case U'–':
    case U'—':
    case U'•':
    case U'‣':
    case U'⁃':
    case U'■':
    case U'▪':
    case U'●':
    case U'◦':
      return true;
    default:
      return false;
  }
}

std::size_t skip_digits(std::string_view text, std::size_t offset) {
  while (offset < text.size() && is_ascii_digit(text[offset])) ++offset;
  return offset;
}

std::size_t skip_letters(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    std::size_t after = offset;
    if (!is_letter(next_char(text, after))) break;
    offset = after;
  }
  return offset;
}

bool is_at_word_end(std::string_view text, std::size_t offset) {
  return offset == text.size() || is_space(char_at(text, offset));
}

}  // namespace dragoman
