// SPDX-License-Identifier: Apache-2.0
//
// The words and labels around a place where a sentence may end. This is the same for all languages.
// Offsets are bytes of the block; all kinds of white space are equal.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// A word between white space, without the quotes and brackets that open before it.
struct Token {
  std::string_view word;
  std::size_t begin = 0;  // with the opening quotes and brackets
};

// The token that ends at `end`, or before the white space there. Empty at the block's start. Only
// the last bytes of a token that is longer than any word.
Token token_before(std::string_view block, std::size_t end);

// How the text continues after a boundary.
struct NextWord {
  enum class Shape {
    lower,
    upper,         // and letters of scripts without case
    figure,        // 28 pays
    label,         // of a list: (a) 3)
    continuation,  // a comma, a closing bracket …
    other,
  };

  Shape shape = Shape::other;
  std::string_view word;    // its letters: "L" of "L'Assemblée"
  std::string_view elided;  // the same with the apostrophe: "L'"; empty if there is none
  bool is_symbol = false;   // a capital that is not a word: the "A" of "A. Dupont", of "A/58/10"
  bool is_number = false;   // a numeral, a single capital or a reference: IV, A, ESA/P/WP.250
};

NextWord next_word(std::string_view block, std::size_t offset);

// Whether the text goes on at `offset` with the label of a list: "(a)", "3)", "b. The". "c. 3" is
// none, and "12." may be a figure as well.
bool begins_label(std::string_view text, std::size_t offset);
// "12." "1.2.3." "A." "iv)" "(a)", or several of them, "1. (a)", with or without a bullet before.
bool is_list_label(std::string_view text);
// "5." "5.2." "IV." "A.": the number of a part of a document.
bool is_number_label(std::string_view text);
// "C.P.I" "J.-P" "Ch.-A" "N": capitals that abbreviate words, without the last full stop.
bool is_initials(std::string_view word);
// "三", "十二": Chinese figures and nothing else.
bool is_han_numeral(std::string_view word);
// At least three letters, the last in lower case, and nothing else.
bool is_plain_word(std::string_view word);
bool starts_upper(std::string_view word);

// The end of the short remark in brackets, inside of the sentence that begins at `begin`, that
// holds `place`: "(D. Mass. 1998)". npos if there is none.
std::size_t aside_end(std::string_view block, std::size_t begin, std::size_t place);

}  // namespace dragoman
