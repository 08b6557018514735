// SPDX-License-Identifier: Apache-2.0
#include "align/aligner.h"

#include <algorithm>
#include <utility>

#include "align/band.h"
#include "align/bead_search.h"
#include "align/features.h"
#include "align/lexicon.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kReach = 8;     // of the band beyond the anchors, in units
constexpr std::uint32_t kWidest = 600;  // of the band where anchors lack
constexpr std::uint64_t kSmall = 1600;  // states up to which the band is everything
constexpr double kShapePrior = 0.2;     // weight of the default counts against the pair's own

struct Sides {
  Features source;
  Features target;
};

std::vector<Anchor> anchors_of(const std::vector<Bead>& beads) {
  constexpr float kSure = 0.5F;
  std::vector<Anchor> anchors;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty() || bead.confidence < kSure) continue;
    anchors.push_back({bead.source.first, bead.target.first});
  }
  return anchors;
}

ByShape<double> blend_shapes(const ByShape<double>& seen) {
  ByShape<double> counts = default_shape_counts();
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      if (counts[n][m] > 0) counts[n][m] = kShapePrior * counts[n][m] + seen[n][m];
    }
  }
  return counts;
}

// Aligns two sides whose features share one vocabulary, and keeps what is learned on the way.
class PairAligner {
 public:
  PairAligner(const Vocabulary& vocabulary, const AlignOptions& options, const Sides& sides)
      : vocabulary_(vocabulary),
        options_(options),
        source_unigram_(sides.source, vocabulary.size()),
        target_unigram_(sides.target, vocabulary.size()) {
    model_.lexicon =
        identity_lexicon(vocabulary, source_unigram_, target_unigram_, options.weights.lexicon);
  }

  std::vector<Bead> align_units(const Sides& sides) {
    model_.length = initial_length_model(sides.source, sides.target);
    model_.shape_counts = default_shape_counts();
    std::vector<Anchor> chain = find_anchors(sides.source, sides.target, vocabulary_.size());
    SearchResult result;
    for (int round = 0; round < options_.rounds; ++round) {
      if (round > 0) {
        learn(sides, result);
        chain = anchors_of(result.beads);
      }
      result = search(sides, chain);
    }
    return result.beads;
  }

  // Aligns the sentences inside each of the paragraphs' beads; a sentence bead's confidence is that
  // of its paragraphs times its own.
  std::vector<Bead> align_inside(const Sides& sentences, const std::vector<Bead>& paragraphs,
                                 const std::vector<std::uint32_t>& source_starts,
                                 const std::vector<std::uint32_t>& target_starts) {
    std::vector<Bead> beads;
    model_.length = initial_length_model(sentences.source, sentences.target);
    model_.shape_counts = default_shape_counts();
    for (int round = 1; round < options_.rounds; ++round) {
      SearchResult all;
      for (const Bead& paragraph : paragraphs) {
        const Span source{source_starts[paragraph.source.first],
                          source_starts[paragraph.source.last]};
        const Span target{target_starts[paragraph.target.first],
                          target_starts[paragraph.target.last]};
        align_paragraph(sentences, paragraph.confidence, source, target, all);
      }
      beads = std::move(all.beads);
      all.beads = beads;
      if (round + 1 < options_.rounds) learn(sentences, all);
    }
    return beads;
  }

 private:
  void align_paragraph(const Sides& sentences, float confidence, Span source, Span target,
                       SearchResult& all) {
    if (source.size() <= 1 && target.size() <= 1) {
      all.beads.push_back({source, target, confidence});
      all.shape_counts[source.size()][target.size()] += confidence;
      return;
    }
    if (source.empty() || target.empty()) {
      for (std::uint32_t s = source.first; s < source.last; ++s) {
        all.beads.push_back({{s, s + 1}, {target.first, target.first}, confidence});
      }
      for (std::uint32_t t = target.first; t < target.last; ++t) {
        all.beads.push_back({{source.first, source.first}, {t, t + 1}, confidence});
      }
      return;
    }
    const Sides inside{slice_units(sentences.source, source.first, source.last),
                       slice_units(sentences.target, target.first, target.last)};
    const SearchResult result = search_beads(inside.source, inside.target, model_, options_.weights,
                                             full_band(source.size(), target.size()));
    for (const Bead& bead : result.beads) {
      all.beads.push_back({{source.first + bead.source.first, source.first + bead.source.last},
                           {target.first + bead.target.first, target.first + bead.target.last},
                           bead.confidence * confidence});
    }
    for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
      for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
        all.shape_counts[n][m] += confidence * result.shape_counts[n][m];
      }
    }
  }

  SearchResult search(const Sides& sides, const std::vector<Anchor>& chain) const {
    const std::uint32_t sources = sides.source.size();
    const std::uint32_t targets = sides.target.size();
    if (std::uint64_t{sources} * targets <= kSmall) {
      return search_in(sides, full_band(sources, targets));
    }
    // A path along the band's edge may want to leave it.
    constexpr std::uint32_t kFarthest = 16 * kReach;
    for (std::uint32_t reach = kReach;; reach *= 4) {
      SearchResult result = search_in(sides, band_around(chain, sources, targets, reach, kWidest));
      if (!result.touched_edge || reach >= kFarthest) return result;
    }
  }

  SearchResult search_in(const Sides& sides, const Band& band) const {
    return search_beads(sides.source, sides.target, model_, options_.weights, band);
  }

  void learn(const Sides& sides, const SearchResult& result) {
    model_.shape_counts = blend_shapes(result.shape_counts);
    model_.length = learn_length_model(sides.source, sides.target, result.beads, model_.length);
    model_.label = learn_label_model(sides.source, sides.target, result.beads);
    model_.lexicon = learn_lexicon(sides.source, sides.target, result.beads, vocabulary_,
                                   source_unigram_, target_unigram_, options_.weights.lexicon);
  }

  const Vocabulary& vocabulary_;
  const AlignOptions& options_;
  Unigram source_unigram_;
  Unigram target_unigram_;
  PairModel model_;
};

// For each block, the number of its first segment; the number of segments at the end.
std::vector<std::uint32_t> block_starts(const Document& document) {
  std::vector<std::uint32_t> starts;
  std::uint32_t previous = ~0U;
  for (std::uint32_t index = 0; index < document.segments.size(); ++index) {
    if (document.segments[index].block != previous) starts.push_back(index);
    previous = document.segments[index].block;
  }
  starts.push_back(static_cast<std::uint32_t>(document.segments.size()));
  return starts;
}

}  // namespace

Bitext align(Document source, Document target, const AlignOptions& options) {
  Bitext bitext{std::move(source), std::move(target), {}};
  Vocabulary vocabulary;
  LabelIndex labels;
  Sides segments;
  segments.source = segment_features(bitext.source, vocabulary, labels);
  segments.target = segment_features(bitext.target, vocabulary, labels);
  PairAligner aligner(vocabulary, options, segments);
  const auto source_starts = block_starts(bitext.source);
  const auto target_starts = block_starts(bitext.target);
  const bool paragraphs = bitext.source.has_paragraphs && bitext.target.has_paragraphs;
  if (!paragraphs) {
    bitext.beads = aligner.align_units(segments);
    return bitext;
  }
  const Sides blocks{merge_units(segments.source, source_starts),
                     merge_units(segments.target, target_starts)};
  const auto block_beads = aligner.align_units(blocks);
  bitext.beads = aligner.align_inside(segments, block_beads, source_starts, target_starts);
  return bitext;
}

}  // namespace dragoman
