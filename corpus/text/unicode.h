// SPDX-License-Identifier: Apache-2.0
//
// The only door to ICU for characters and normal forms. All text is UTF-8; functions that take
// "valid" text do not check it again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or npos.
std::size_t find_invalid_utf8(std::string_view text);

// Normalization Form C of valid text (UAX #15).
std::string to_nfc(std::string_view text);

// The character at `offset` of valid text; moves `offset`, which must be inside, past it.
inline char32_t next_char(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(offset);
  if (lead < 0x80) return byte(offset++);
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
  char32_t c;
  if (lead < 0xE0) {
    c = static_cast<char32_t>(lead & 0x1F) << 6 | tail(offset + 1);
    offset += 2;
  } else if (lead < 0xF0) {
    c = static_cast<char32_t>(lead & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2);
    offset += 3;
  } else {
    c = static_cast<char32_t>(lead & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 |
        tail(offset + 3);
    offset += 4;
  }
  return c;
}

// The character that ends at `offset` of valid text; moves `offset` to its start.
inline char32_t previous_char(std::string_view text, std::size_t& offset) {
  do {
    --offset;
  } while ((static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  std::size_t at = offset;
  return next_char(text, at);
}

void append_utf8(char32_t c, std::string& text);

// Number of characters (code points) of valid text.
std::size_t count_chars(std::string_view text);

bool is_space(char32_t c);  // White_Space, which includes the no-break spaces, and U+200B, U+FEFF
bool is_no_break_space(char32_t c);  // U+00A0, U+2007, U+202F: white space that is kept as text
bool is_letter(char32_t c);
bool is_digit(char32_t c);  // decimal digits of any script
bool is_letter_or_digit(char32_t c);
bool is_combining_mark(char32_t c);  // written on another character: accents, vowel signs
// Letters of scripts without spaces between words: Chinese, Japanese, Thai (UAX #14: classes ID, SA
// and CJ).
bool is_written_without_spaces(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_sentence_terminal(char32_t c);     // STerm: . ! ? and the like in any script
bool is_terminal_punctuation(char32_t c);  // Term: those, and commas, colons, semicolons
bool is_closing_mark(char32_t c);          // closing brackets and quotation marks, both hands
bool is_control(char32_t c);               // Cc; of white space only U+0009 to U+000D and U+0085
// The number of columns that it takes on a terminal: 0 for marks on another character and for
// invisible ones, 2 for the wide ones of East Asian scripts (UAX #11).
unsigned char_columns(char32_t c);
// Whether a line break between these characters is no space: between wide characters other than
// Korean ones (CSS Text 3, 4.1.3), letters of scripts without spaces, and the quotation marks and
// dashes beside either.
bool joins_without_space(char32_t before, char32_t after);
// A digit's value, 0 to 9; -1 for other characters.
int digit_value(char32_t c);

// Simple lower case of the character (UCD); others are returned as they are.
char32_t to_lower(char32_t c);

// The letter for comparisons: lower case, without marks ("É" → "e"); others are returned as they
// are.
char32_t fold(char32_t c);
// fold() over valid text; a ligature or sharp s becomes its letters (full case folding).
std::string fold(std::string_view text);

// Where white space ends that begins at `offset`; `offset` if there is none.
std::size_t skip_spaces(std::string_view text, std::size_t offset);
// Without white space at either end.
std::string_view trim(std::string_view text);
// The pieces between white space, none of them empty.
std::vector<std::string_view> split_at_spaces(std::string_view text);
// Runs of breaking white space as one space, none at the ends; no-break spaces are kept.
std::string collapse_spaces(std::string_view text);

}  // namespace dragoman
