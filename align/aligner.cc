// SPDX-License-Identifier: Apache-2.0
#include "align/aligner.h"

#include <utility>
#include <vector>

#include "align/model/coverage.h"
#include "align/model/verdict.h"
#include "align/search/unit_aligner.h"
#include "align/words/features.h"
#include "align/words/terms.h"

namespace dragoman {
namespace {

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
  UnitAligner::Alignment alignment = aligner.align(segments, options.rounds);
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
