// SPDX-License-Identifier: Apache-2.0
//
// Brackets and quotation marks of a document, and which of them belong together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

enum class MarkKind : std::uint8_t { round, square, brace, guillemet, curly, straight };

constexpr bool is_quote(MarkKind kind) { return kind >= MarkKind::guillemet; }

// Marks that may translate each other: languages quote each with marks of their own.
enum class MarkGroup : std::uint8_t { round, square, brace, quotes };

constexpr MarkGroup group_of(MarkKind kind) {
  return is_quote(kind) ? MarkGroup::quotes : static_cast<MarkGroup>(kind);
}

// A bracket or quotation mark: bytes [begin, end) of a segment's text.
struct Mark {
  MarkKind kind = MarkKind::round;
  bool opens = false;
  bool starts = false;      // the segment: a quotation goes on there
  bool like_label = false;  // it closes "a)" or "ii)"
  bool paired = false;      // with one in another segment:
  std::uint32_t partner = 0;
  std::uint32_t segment = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The marks of a document that have no partner in their segment, in order. Those that have one in
// another, as a quotation of several paragraphs has, say which. Linear.
std::vector<Mark> open_marks(const DocumentFacts& text);

// How many pairs of a group stand complete in one of the segments.
std::size_t pairs_in(const DocumentFacts& text, Span span, MarkGroup group);

// Where what stands before the closing bracket at `at` could be a label: a letter, a number, a
// Roman numeral, or a letter behind one of these ("2c)" for "2 (c)"). Gives its last part, else
// nothing.
std::string_view label_before(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
