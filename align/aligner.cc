// SPDX-License-Identifier: Apache-2.0
#include "align/aligner.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/model/coverage.h"
#include "align/model/verdict.h"
#include "align/search/unit_aligner.h"
#include "align/words/features.h"
#include "align/words/terms.h"
#include "corpus/base/parallel.h"

namespace dragoman {
namespace {

using Starts = std::vector<std::uint32_t>;

// For each block that has segments, the number of its first segment; at the end, the number of all
// segments.
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

void add_unaligned(Span source, Span target, SearchResult& all) {
  for (std::uint32_t s = source.first; s < source.last; ++s) {
    all.beads.push_back({{s, s + 1}, {target.first, target.first}, 1});
  }
  for (std::uint32_t t = target.first; t < target.last; ++t) {
    all.beads.push_back({{source.last, source.last}, {t, t + 1}, 1});
  }
}

// The beads between the segments of paired blocks.
SearchResult align_inside(const UnitAligner& aligner, const Sides& segments, Span source,
                          Span target) {
  SearchResult inside;
  if (source.empty() || target.empty()) {
    add_unaligned(source, target, inside);
    inside.worth.assign(inside.beads.size(), 0);
  } else if (source.size() == 1 && target.size() == 1) {
    inside.beads = {{source, target, 1}};
    inside.worth = {0};
    inside.shape_counts[1][1] = 1;
  } else {
    inside = aligner.align_once({slice_units(segments.source, source.first, source.last),
                                 slice_units(segments.target, target.first, target.last)});
    for (Bead& bead : inside.beads) {
      bead.source = {source.first + bead.source.first, source.first + bead.source.last};
      bead.target = {target.first + bead.target.first, target.first + bead.target.last};
    }
  }
  return inside;
}

// Adds the alignment inside paired blocks. A bead is right only if its blocks belong together, so
// its posterior is its own times the blocks'.
void add_inside(const SearchResult& inside, const Bead& blocks, SearchResult& all) {
  const float confidence = blocks.confidence;
  for (const Bead& bead : inside.beads) {
    all.beads.push_back({bead.source, bead.target, bead.confidence * confidence, blocks.crossing});
  }
  all.worth.insert(all.worth.end(), inside.worth.begin(), inside.worth.end());
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      all.shape_counts[n][m] += confidence * inside.shape_counts[n][m];
    }
  }
}

// Null beads inside crossing blocks need not cross: omissions stay where their source is,
// insertions move to where their target is.
void settle_null_beads(SearchResult& all) {
  SearchResult insertions, settled;
  const auto is_crossing_insertion = [](const Bead& bead) {
    return bead.crossing && bead.source.empty();
  };
  for (const Bead& bead : all.beads) {
    if (is_crossing_insertion(bead)) insertions.beads.push_back(bead);
  }
  std::sort(insertions.beads.begin(), insertions.beads.end(),
            [](const Bead& a, const Bead& b) { return a.target < b.target; });
  std::size_t next = 0;
  Span source, target;  // of the last bead that is not crossing
  const auto insert_before = [&](std::uint32_t place) {
    for (; next < insertions.beads.size() && insertions.beads[next].target.first < place; ++next) {
      const Bead& bead = insertions.beads[next];
      settled.beads.push_back({{source.last, source.last}, bead.target, bead.confidence, false});
      settled.worth.push_back(0);
      target = bead.target;
    }
  };
  for (std::size_t k = 0; k < all.beads.size(); ++k) {
    Bead bead = all.beads[k];
    if (is_crossing_insertion(bead)) continue;
    if (bead.crossing && bead.target.empty()) {
      bead.target = {target.last, target.last};
      bead.crossing = false;
    }
    if (!bead.crossing) {
      if (!bead.target.empty()) insert_before(bead.target.first);
      target = bead.target;
    }
    source = bead.source;
    settled.beads.push_back(bead);
    settled.worth.push_back(all.worth[k]);
  }
  insert_before(~0U);
  all.beads = std::move(settled.beads);
  all.worth = std::move(settled.worth);
}

// Pairs the blocks first, then the segments inside paired blocks.
UnitAligner::Alignment align_by_paragraphs(UnitAligner& aligner, const Sides& segments,
                                           const Starts& source_starts, const Starts& target_starts,
                                           const AlignOptions& options) {
  const Sides blocks{merge_units(segments.source, source_starts),
                     merge_units(segments.target, target_starts)};
  const auto [paragraphs, related] = aligner.align(blocks, options.rounds);
  aligner.expect_units_like(segments);
  std::vector<SearchResult> insides(paragraphs.size());
  SearchResult all;
  // The first pass knows the words from the paragraphs; the second also knows how sentences match.
  for (const bool last : {false, true}) {
    parallel_for(paragraphs.size(), options.jobs, [&, &beads = paragraphs](std::size_t k) {
      insides[k] = align_inside(aligner, segments, segments_of(source_starts, beads[k].source),
                                segments_of(target_starts, beads[k].target));
    });
    all = {};
    for (std::size_t k = 0; k < paragraphs.size(); ++k) {
      add_inside(insides[k], paragraphs[k], all);
    }
    if (!last) aligner.learn(segments, all);
  }
  settle_null_beads(all);
  return {aligner.look_again(segments, std::move(all)), related};
}

// What is known of the words beforehand: from the lexicon or, where none serves, from the terms,
// which have fewer words and fewer of their translations.
Background known_words(const Bitext& bitext, const Sides& segments, const Vocabulary& vocabulary,
                       const TermList& terms, const AlignOptions& options) {
  const LangTag& source = bitext.source.language;
  if (!options.lexicon || !options.lexicon->serves(source, bitext.target.language)) {
    return background_of(terms, vocabulary);
  }
  return options.lexicon->background(source, vocabulary,
                                     Unigram(segments.source, vocabulary.size()),
                                     Unigram(segments.target, vocabulary.size()));
}

}  // namespace

Bitext align(Document source, Document target, const AlignOptions& options) {
  Bitext bitext{std::move(source), std::move(target), {}, {}};
  Vocabulary vocabulary;
  LabelIndex labels;
  Sides segments;
  segments.source = segment_features(bitext.source, vocabulary, labels);
  segments.target = segment_features(bitext.target, vocabulary, labels);
  const bool has_terms =
      options.terms && options.terms->serves(bitext.source.language, bitext.target.language);
  static const TermList kNoTerms;
  const TermList& terms = has_terms ? options.terms->list() : kNoTerms;
  std::vector<KnownPair> known = find_terms(terms, bitext.source, bitext.target);
  known.insert(known.end(), options.known.begin(), options.known.end());
  drop_common_tokens(segments.source, vocabulary.size(), options.weights.common);
  drop_common_tokens(segments.target, vocabulary.size(), options.weights.common);
  add_known_pairs(known, vocabulary, segments.source, segments.target);
  const Background background = known_words(bitext, segments, vocabulary, terms, options);
  UnitAligner aligner(vocabulary, segments, background, options.weights, options.jobs);
  const bool by_paragraphs = bitext.source.has_paragraphs && bitext.target.has_paragraphs;
  UnitAligner::Alignment alignment =
      by_paragraphs ? align_by_paragraphs(aligner, segments, block_starts(bitext.source),
                                          block_starts(bitext.target), options)
                    : aligner.align(segments, options.rounds);
  bitext.beads = std::move(alignment.beads);
  bitext.coverage = coverage_of(segments.source, segments.target, bitext.beads, aligner.lexicon());
  bitext.correspondence = judge(segments.source, segments.target, bitext.beads, alignment.related);
  // In unrelated texts, a bead is chance.
  for (Bead& bead : bitext.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    bead.confidence *= static_cast<float>(alignment.related);
  }
  return bitext;
}

}  // namespace dragoman
