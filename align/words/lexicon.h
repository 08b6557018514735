// SPDX-License-Identifier: Apache-2.0
//
// What the words of a pair of documents are likely to become on the other side, in both directions:
// learned from the pair's beads (model_one.h), starting from a stored lexicon and the assumption
// that a type translates as itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"
#include "align/words/translation_table.h"
#include "corpus/model/bitext.h"

namespace dragoman {

struct Lexicon {
  TranslationTable forward;   // from source types to target types
  TranslationTable backward;  // from target types to source types
  // For each type, the share of its tokens that nothing on the other side accounts for: high in
  // free translations and for function words, low for figures unless this pair's are wrong.
  std::vector<float> source_unmatched;
  std::vector<float> target_unmatched;
};

// How likely it is that `from` becomes `to`, as other texts have shown.
struct Belief {
  std::uint32_t from;
  std::uint32_t to;
  float probability;
};

// What other texts have shown about the types of a vocabulary, in both directions.
struct Background {
  std::vector<Belief> forward;
  std::vector<Belief> backward;
};

struct LexiconOptions {
  int iterations = 0;    // of expectation-maximisation
  float discount = 0;    // subtracted from each expected count, so that chance meetings don't count
  float smoothing = 0;   // added to each type's total
  float identity = 0;    // strength, in counts, of the assumption that a type stays itself
  float background = 0;  // strength, in counts, of the background
  float prune = 0;       // lower probabilities are left out
  float unmatched_word = 0;  // shares of unmatched tokens that are assumed of each kind
  float unmatched_figure = 0;
  float unmatched_unknown = 0;  // for words without any entry
  float unmatched_kind = 0;     // strength of that assumption, in tokens of the kind
  float unmatched_type = 0;     // strength of what is learned of the kind, in tokens of the type
};

// The lexicon before anything is learned: what the background says, and that types unknown to it
// stay themselves.
Lexicon believed_lexicon(const Vocabulary& vocabulary, const Unigram& source, const Unigram& target,
                         const Background& background, const LexiconOptions& options);

// Learns from beads with both sides, each weighted by its confidence. Linear in the number of
// co-occurring pairs of types within beads, times iterations.
Lexicon learn_lexicon(const Features& source, const Features& target, std::span<const Bead> beads,
                      const Vocabulary& vocabulary, const Unigram& source_unigram,
                      const Unigram& target_unigram, const Background& background,
                      const LexiconOptions& options, unsigned jobs = 1);

}  // namespace dragoman
