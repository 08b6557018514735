// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "qa/facts/dates/date_data.h"

namespace dragoman::qa {

// A number (ASCII digits), a word (letters; the dots of "p.m" within it) or any other character.
struct DateToken {
  enum class Kind : std::uint8_t { end, number, word, mark };

  Kind kind = Kind::end;
  bool spaced = false;   // white space stands before it
  bool capital = false;  // a word that begins with one
  std::uint8_t digits = 0;
  int value = 0;  // of a number of up to nine digits; -1 beyond
  char32_t mark = 0;
  const DateWord* word = nullptr;  // null where the language's dates have no such word
  std::size_t begin = 0;
  std::size_t end = 0;

  bool is_mark(char32_t c) const { return kind == Kind::mark && mark == c; }
  bool is_number() const { return kind == Kind::number; }
  bool is(std::uint32_t any_of) const { return word && word->is(any_of); }
  int month() const { return word ? word->month : 0; }
  // A number that can be a year of our documents.
  bool is_year() const {
    return kind == Kind::number && digits == 4 && value >= 1000 && value < 2200;
  }
  bool is_dash() const {
    return kind == Kind::mark &&
           (mark == '-' || (mark >= 0x2010 && mark <= 0x2015) || mark == 0x2212);
  }
  bool is_apostrophe() const { return kind == Kind::mark && (mark == '\'' || mark == 0x2019); }
};

// Valid UTF-8 text and the language's words, for the readers of one kind of fact each.
struct DateText {
  std::string_view text;
  const DateData& data;
};

// The token at `offset` or behind white space there. Allocates nothing.
DateToken token_at(const DateText& in, std::size_t offset);

// The word that ends before `offset`, with nothing but white space or an apostrophe between; an end
// token where there is none.
DateToken word_before(const DateText& in, std::size_t offset);

// Whether a letter of a word may be this one: what separates words is none.
bool is_word_char(char32_t c);

// Behind articles and weekdays, with their apostrophes and commas, at `offset`.
std::size_t skip_articles(const DateText& in, std::size_t offset);

// Whether a word before `offset`, with nothing but articles and weekdays between, has the role.
bool follows(const DateText& in, std::size_t offset, std::uint32_t any_of);

// How a number that begins at `offset` hangs together with what is before it: not; by a hyphen, as
// in "mid-1990s"; or as part of a symbol, a longer number or a word.
enum class Glue : std::uint8_t { none, hyphen, part };
Glue glue_before(std::string_view text, std::size_t offset);

// Whether the number that ends at `offset` goes on: "3" in "3.5", "3/4", "3%" or "3rd".
bool goes_on(const DateText& in, std::size_t offset);

// Where `folded` (see corpus/text/unicode.h) ends when it stands at `offset` as whole words; else
// 0.
std::size_t match_phrase(std::string_view text, std::size_t offset, std::string_view folded);

}  // namespace dragoman::qa
