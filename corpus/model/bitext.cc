// SPDX-License-Identifier: Apache-2.0
#include "corpus/model/bitext.h"

#include <algorithm>

namespace dragoman {
namespace {

const Segment& first_segment(const Document& document, Span span) {
  return document.segments[span.first];
}

const Block& first_block(const Bitext& bitext, const Bead& bead) {
  const Document& side = bead.source.empty() ? bitext.target : bitext.source;
  const Span span = bead.source.empty() ? bead.target : bead.source;
  return side.blocks[first_segment(side, span).block];
}

// Calls visit(segment, what precedes it in the joined text) for each segment.
template <typename Visit>
void each_piece(const Document& document, Span span, Visit visit) {
  for (std::uint32_t index = span.first; index < span.last; ++index) {
    const Segment& segment = document.segments[index];
    const Label& label = document.label(segment);
    std::string before;
    if (index != span.first) {
      before = ' ';
      if (!label.empty() && !label.in_text) before += label.text + ' ';
    }
    visit(segment, before);
  }
}

}  // namespace

std::vector<std::size_t> beads_by_target(const std::vector<Bead>& beads) {
  std::vector<std::size_t> numbers;
  for (std::size_t number = 0; number < beads.size(); ++number) {
    if (!beads[number].target.empty()) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
    return beads[a].target.first < beads[b].target.first;
  });
  return numbers;
}

BlockKind bead_kind(const Bitext& bitext, const Bead& bead) {
  return first_block(bitext, bead).kind;
}

Content bead_content(const Bitext& bitext, const Bead& bead) {
  return first_block(bitext, bead).content;
}

const Label& bead_label(const Bitext& bitext, const Bead& bead) {
  static const Label none;
  if (!bead.source.empty()) {
    const Label& label = bitext.source.label(first_segment(bitext.source, bead.source));
    if (!label.empty() || bead.target.empty()) return label;
  }
  if (bead.target.empty()) return none;
  return bitext.target.label(first_segment(bitext.target, bead.target));
}

std::string joined_text(const Document& document, Span span) {
  std::string text;
  each_piece(document, span, [&](const Segment& segment, std::string_view before) {
    text += before;
    text += document.text(segment);
  });
  return text;
}

std::vector<FormatSpan> joined_format(const Document& document, Span span) {
  std::vector<FormatSpan> format;
  std::uint32_t at = 0;
  each_piece(document, span, [&](const Segment& segment, std::string_view before) {
    at += static_cast<std::uint32_t>(before.size());
    const Block& block = document.blocks[segment.block];
    for (const FormatSpan& own : spans_within(block.format, segment.begin, segment.end)) {
      format.push_back({own.begin + at, own.end + at, own.style});
    }
    at += segment.end - segment.begin;
  });
  return format;
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::translation:
      return "translation";
    case Verdict::partial:
      return "partial";
    case Verdict::unrelated:
      break;
  }
  return "unrelated";
}

}  // namespace dragoman
