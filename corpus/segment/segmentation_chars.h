// SPDX-License-Identifier: Apache-2.0
//
// The characters that stand around the end of a sentence. Offsets are bytes of the text; all kinds
// of white space are equal.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// The character at `offset`, or the one before it; U+0000 outside of the text.
char32_t char_at(std::string_view text, std::size_t offset);
char32_t char_before(std::string_view text, std::size_t offset);

// . ? ! …
bool is_mark(char32_t c);
// ' or ’
bool is_apostrophe(char32_t c);
// What opens: brackets, quotation marks, ¿ and ¡.
bool is_opener(char32_t c);
// What closes. U+201C opens in English and closes in German: who asks must look at what follows it.
bool is_closer(char32_t c);
// What stands before an item of a list: a dash, a dot, a square.
bool is_bullet(char32_t c);

// Where ASCII digits, or letters, end that begin at `offset`; `offset` if there are none.
std::size_t skip_digits(std::string_view text, std::size_t offset);
std::size_t skip_letters(std::string_view text, std::size_t offset);

// Whether white space or nothing is at `offset`.
bool is_at_word_end(std::string_view text, std::size_t offset);

}  // namespace dragoman
