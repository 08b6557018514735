// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "qa/facts/dates/date_data.h"

namespace dragoman::qa {

// A number (digits of any script, or numerals), a word (letters; the dots of "p.m" within it; a
// phrase that the data have) or any other character. In a script without spaces a word is the
// longest one of the data, else one character.
struct DateToken {
  enum class Kind : std::uint8_t { end, number, word, mark };

  Kind kind = Kind::end;
  bool spaced = false;   // white space precedes it
  bool capital = false;  // a word that begins with one
  bool spelled = false;  // a number in numerals
  std::uint8_t digits = 0;
  int value = 0;  // of a number of up to nine digits; -1 beyond
  char32_t mark = 0;
  const DateWord* word = nullptr;  // null for a word that the dates of the language do not use
  std::size_t begin = 0;
  std::size_t end = 0;

  bool is_mark(char32_t c) const { return kind == Kind::mark && mark == c; }
  bool is_number() const { return kind == Kind::number; }
  bool is(std::uint32_t any_of) const { return word && word->is(any_of); }
  int month() const { return word ? word->month : 0; }
  // A number that can be the year of a document.
  bool is_year() const {
    return kind == Kind::number && digits == 4 && value >= 1000 && value < 2200;
  }
  bool is_dash() const {
    return kind == Kind::mark &&
           (mark == '-' || (mark >= 0x2010 && mark <= 0x2015) || mark == 0x2212);
  }
  bool is_apostrophe() const { return kind == Kind::mark && (mark == '\'' || mark == 0x2019); }
};

// Valid UTF-8 text and the data of its language: the input of each reader.
struct DateText {
  std::string_view text;
  const DateData& data;
};

// The token at `offset`, or after white space there. Allocates nothing.
DateToken token_at(const DateText& in, std::size_t offset);

// The word before `offset`, with nothing but white space or an apostrophe between; an end token if
// there is none.
DateToken word_before(const DateText& in, std::size_t offset);

// Whether the character may be part of a word.
bool is_word_char(char32_t c);

// The offset after articles and weekdays, with their apostrophes and commas, at `offset`.
std::size_t skip_articles(const DateText& in, std::size_t offset);

// Whether the word before `offset` has one of the roles; articles and weekdays are skipped.
bool follows(const DateText& in, std::size_t offset, std::uint32_t any_of);

// How a number that begins at `offset` is joined to what precedes it: not at all; by a hyphen, as
// in "mid-1990s"; or as part of a symbol, a longer number or a word.
enum class Glue : std::uint8_t { none, hyphen, part };
Glue glue_before(std::string_view text, std::size_t offset);

// Whether the number that ends at `offset` continues: "3" in "3.5", "3/4", "3%" or "3rd".
bool goes_on(const DateText& in, std::size_t offset);

// The end of `folded` (see corpus/text/unicode.h) if it is at `offset` as whole words; else 0.
std::size_t match_phrase(std::string_view text, std::size_t offset, std::string_view folded);

}  // namespace dragoman::qa
