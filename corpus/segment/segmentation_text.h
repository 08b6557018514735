// SPDX-License-Identifier: Apache-2.0
//
// What stands around a place where a sentence may end: its mark, the word before, the word after.
// Nothing here knows a language. Offsets are bytes of the block, white space of every kind is one.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// A place where a sentence may end.
struct Boundary {
  std::size_t mark = 0;      // where the full stop, question mark, ellipsis … begins
  std::size_t mark_end = 0;  // behind it
  std::size_t end = 0;       // behind the closing quotes, brackets and note marks that go with it
  std::size_t next = 0;  // where the text goes on after white space; the block's size at its end
};

// The boundary whose mark stands before `candidate` with nothing but quotes, brackets, note marks
// and white space between. A mark other than . ! ? … is left empty, the boundary that of UAX #29.
Boundary boundary_at(std::string_view block, std::size_t candidate);

// The next place at or behind `from` where UAX #29 joins what may be two sentences: behind a full
// stop that a figure or a list's label follows, behind an ellipsis character. npos for none.
std::size_t joined_mark(std::string_view block, std::size_t from);

// A word as it stands between white space, without the quotes and brackets that open before it.
struct Token {
  std::string_view word;
  std::size_t begin = 0;  // with what opens before it
};

// The token that ends at `end`, or before the white space there. Empty at the block's start. Of a
// token that no language's word is as long as, the last bytes only.
Token token_before(std::string_view block, std::size_t end);

// How the text goes on behind a boundary.
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
  std::string_view elided;  // the same with the apostrophe behind it: "L'"; else empty
  bool is_symbol = false;   // a capital that is no word: the "A" of "A. Dupont", of "A/58/10"
  bool is_number = false;   // a numeral, a single capital or a reference: IV, A, ESA/P/WP.250
};

NextWord next_word(std::string_view block, std::size_t offset);

// "12." "1.2.3." "A." "iv)" "(a)", or several of them, "1. (a)", behind a bullet or none.
bool is_list_label(std::string_view text);
// "5." "5.2." "IV." "A.": what a part of a document is numbered with.
bool is_number_label(std::string_view text);
// "C.P.I" "J.-P" "Ch.-A" "N": capitals that stand for words, without the last full stop.
bool is_initials(std::string_view word);
// At least three letters, the last in lower case, and nothing else.
bool is_plain_word(std::string_view word);
bool starts_upper(std::string_view word);

std::size_t skip_spaces(std::string_view text, std::size_t offset);

}  // namespace dragoman
