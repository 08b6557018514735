// SPDX-License-Identifier: Apache-2.0
//
// What shows a reference to a publication, in any language (data/publications.json).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct Publications {
  using Words = std::set<std::string, std::less<>>;

  Words contents;    // headings of a table of contents
  Words indexes;     // headings of an index of words
  Words references;  // headings of a bibliography
  Words locators;    // "pp."
  Words marks;       // "isbn"
  std::vector<std::string> postal;
};

// Read once and kept for the life of the program. Thread-safe.
const Publications& publications();

// The text is one of the headings, with or without a number before it or a colon behind.
bool is_heading_of(const Publications::Words& headings, std::string_view text);

// How many kinds of evidence the text has that it refers to a publication: a mark in square
// brackets, an author, the number of a standard, a year, a title in quotes, a page, a publisher,
// where it is found. Prose seldom has more than one.
int reference_cues(std::string_view text);

}  // namespace dragoman
