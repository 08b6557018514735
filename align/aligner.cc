// SPDX-License-Identifier: Apache-2.0
#include "align/aligner.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "align/features.h"
#include "align/unit_aligner.h"

namespace dragoman {
namespace {

using Starts = std::vector<std::uint32_t>;

// For each block that has segments, the number of its first segment; at the end, of all segments.
Starts block_starts(const Document& document) {
  Starts starts;
  for (std::uint32_t index = 0; index < document.segments.size(); ++index) {
    if (index == 0 || document.segments[index].block != document.segments[index - 1].block) {
      starts.push_back(index);
    }
  }
  starts.push_back(static_cast<std::uint32_t>(document.segments.size()));
  return starts;
}

Span segments_of(const Starts& starts, Span blocks) {
  return {starts[blocks.first], starts[blocks.last]};
}

void add_lonely(Span source, Span target, float confidence, SearchResult& all) {
  for (std::uint32_t s = source.first; s < source.last; ++s) {
    all.beads.push_back({{s, s + 1}, {target.first, target.first}, confidence});
  }
  for (std::uint32_t t = target.first; t < target.last; ++t) {
    all.beads.push_back({{source.last, source.last}, {t, t + 1}, confidence});
  }
}

// Adds the beads between the segments of paired blocks. A bead is right only if its blocks belong
// together, so its posterior is the blocks' times its own.
void align_inside(const UnitAligner& aligner, const Sides& segments, Span source, Span target,
                  float confidence, SearchResult& all) {
  if (source.empty() || target.empty()) return add_lonely(source, target, confidence, all);
  SearchResult inside;
  if (source.size() == 1 && target.size() == 1) {
    inside.beads = {{{0, 1}, {0, 1}, 1}};
    inside.shape_counts[1][1] = 1;
  } else {
    inside = aligner.align_once({slice_units(segments.source, source.first, source.last),
                                 slice_units(segments.target, target.first, target.last)});
  }
  for (const Bead& bead : inside.beads) {
    all.beads.push_back({{source.first + bead.source.first, source.first + bead.source.last},
                         {target.first + bead.target.first, target.first + bead.target.last},
                         bead.confidence * confidence});
  }
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      all.shape_counts[n][m] += confidence * inside.shape_counts[n][m];
    }
  }
}

// Pairs the blocks first, then the segments inside paired blocks.
std::vector<Bead> align_by_paragraphs(UnitAligner& aligner, const Sides& segments,
                                      const Starts& source_starts, const Starts& target_starts,
                                      int rounds) {
  const Sides blocks{merge_units(segments.source, source_starts),
                     merge_units(segments.target, target_starts)};
  const std::vector<Bead> paragraphs = aligner.align(blocks, rounds);
  aligner.expect_units_like(segments);
  SearchResult all;
  // The words are known from the paragraphs; a second pass knows how sentences go together as well.
  for (const bool last : {false, true}) {
    all = {};
    for (const Bead& paragraph : paragraphs) {
      align_inside(aligner, segments, segments_of(source_starts, paragraph.source),
                   segments_of(target_starts, paragraph.target), paragraph.confidence, all);
    }
    if (!last) aligner.learn(segments, all);
  }
  return std::move(all.beads);
}

}  // namespace

Bitext align(Document source, Document target, const AlignOptions& options) {
  Bitext bitext{std::move(source), std::move(target), {}};
  Vocabulary vocabulary;
  LabelIndex labels;
  Sides segments;
  segments.source = segment_features(bitext.source, vocabulary, labels);
  segments.target = segment_features(bitext.target, vocabulary, labels);
  drop_common_tokens(segments.source, vocabulary.size(), options.weights.common);
  drop_common_tokens(segments.target, vocabulary.size(), options.weights.common);
  UnitAligner aligner(vocabulary, segments, options.weights);
  if (bitext.source.has_paragraphs && bitext.target.has_paragraphs) {
    bitext.beads = align_by_paragraphs(aligner, segments, block_starts(bitext.source),
                                       block_starts(bitext.target), options.rounds);
  } else {
    bitext.beads = aligner.align(segments, options.rounds);
  }
  return bitext;
}

}  // namespace dragoman
