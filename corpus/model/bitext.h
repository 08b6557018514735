// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

// Half-open range of segment indices.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  constexpr std::uint32_t size() const { return last - first; }
  constexpr bool empty() const { return first == last; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

// One rung of the ladder: source segments and the target segments that translate them. An empty
// side is an omission or an insertion.
struct Bead {
  Span source;
  Span target;
  float confidence = 0;   // the posterior probability that exactly these segments belong together
  bool crossing = false;  // its target is elsewhere: out of the order of the other beads

  friend bool operator==(const Bead&, const Bead&) = default;
};

// What two documents are to each other, as a whole.
enum class Verdict {
  translation,
  partial,    // much of a side has no counterpart on the other
  unrelated,  // the pairs found seem to be chance
};

struct Correspondence {
  Verdict verdict = Verdict::translation;
  // Of each side's characters other than white space, the expected share in beads with both sides.
  double source_share = 1;
  double target_share = 1;

  friend bool operator==(const Correspondence&, const Correspondence&) = default;
};

std::string_view to_string(Verdict verdict);  // "translation", "partial", "unrelated"

// How far the two sides of a bead account for each other's words, according to the aligner.
struct Coverage {
  // The share of a side's words that the other accounts for, relative to what is usual in this pair
  // of documents: 1 if the bead is like all others.
  float source = 1;
  float target = 1;
  // How much likelier a side's words are, in nats, if they have no counterpart from some word on,
  // up to the end, than if all are translated as usual; negative if the end has a counterpart.
  float source_tail = 0;
  float target_tail = 0;
  // Of a bead of two segments with two: how much likelier, in nats, the first of each side goes
  // with the second of the other than with the first.
  float exchanged = 0;

  friend bool operator==(const Coverage&, const Coverage&) = default;
};

// A text and its translation that are known from elsewhere, as the numbers of the segments that
// hold them in two documents.
struct KnownPair {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
};

// Two documents and the beads that pair them: in source order, each segment of both sides in
// exactly one bead. Insertions are where their targets are. Without the beads marked as crossing,
// the targets ascend as well.
struct Bitext {
  Document source;
  Document target;
  std::vector<Bead> beads;
  Correspondence correspondence;
  std::vector<Coverage> coverage = {};  // of each bead; empty if it was not computed
};

// The numbers of the beads that have a target, in the order of their targets.
std::vector<std::size_t> beads_by_target(const std::vector<Bead>& beads);

// The kind, content and label of the block that the bead's first segment (source side first)
// belongs to.
BlockKind bead_kind(const Bitext& bitext, const Bead& bead);
Content bead_content(const Bitext& bitext, const Bead& bead);
const Label& bead_label(const Bitext& bitext, const Bead& bead);

// The running text of a side: its segments joined by one space. Labels inside the span are kept in
// the text; the first segment's label is left to bead_label().
std::string joined_text(const Document& document, Span span);

// The formatting of the joined text, as offsets into it.
std::vector<FormatSpan> joined_format(const Document& document, Span span);

}  // namespace dragoman
