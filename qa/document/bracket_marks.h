// SPDX-License-Identifier: Apache-2.0
//
// The brackets and quotation marks of a document, and which of them form pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Brackets first, those of full width with the others; "lens" are 【】 and 〔〕, "title" are 《》
// and 〈〉 around the title of a work, "corner" 「」 and "corner2" 『』.
enum class MarkKind : std::uint8_t {
  round,
  square,
  brace,
  lens,
  title,
  guillemet,
  curly,
  straight,
  corner,
  corner2
};

constexpr bool is_quote(MarkKind kind) { return kind >= MarkKind::guillemet; }

// Marks that may translate each other: each language has its own quotation marks.
enum class MarkGroup : std::uint8_t { round, square, brace, lens, title, quotes };

constexpr MarkGroup group_of(MarkKind kind) {
  return is_quote(kind) ? MarkGroup::quotes : static_cast<MarkGroup>(kind);
}

// A bracket or quotation mark: bytes [begin, end) of a segment's text.
struct Mark {
  MarkKind kind = MarkKind::round;
  bool opens = false;
  bool starts = false;      // at the start of the segment: a quotation continues there
  bool like_label = false;  // closes "a)" or "ii)"
  bool paired = false;      // with one in another segment:
  std::uint32_t partner = 0;
  std::uint32_t segment = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The marks of a document without a partner in their segment, in order. Those with a partner in
// another segment, as in a quotation of several paragraphs, refer to it. Linear.
std::vector<Mark> open_marks(const DocumentFacts& text);

// The number of pairs of a group that are complete within one of the segments.
std::size_t pairs_in(const DocumentFacts& text, Span span, MarkGroup group);

// The last part of what could be a label before the closing bracket at `at`: a letter, a number, a
// Roman numeral, or a letter after one of these ("2c)" for "2 (c)"). Empty if it cannot be a label.
std::string_view label_before(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
