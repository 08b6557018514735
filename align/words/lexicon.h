// SPDX-License-Identifier: Apache-2.0
//
// What the words of a pair of documents are likely to become on the other side, both ways: learned
// from its beads (model_one.h), on top of what a stored lexicon says and of the belief that a type
// translates as itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/words/features.h"
#include "corpus/model/bitext.h"

namespace dragoman {

// How often a type occurs on one side, smoothed so that none is impossible.
class Unigram {
 public:
  Unigram(const Features& side, std::uint32_t vocabulary_size);
  float probability(std::uint32_t type) const { return probability_[type]; }
  std::uint32_t count(std::uint32_t type) const { return count_[type]; }
  std::uint32_t types() const { return static_cast<std::uint32_t>(count_.size()); }

 private:
  std::vector<std::uint32_t> count_;
  std::vector<float> probability_;
};

// For each type of the side that is translated from, the types that it may become: ratio is
// p(to | from) / p(to), how much likelier that is than chance.
class TranslationTable {
 public:
  struct Entry {
    std::uint32_t to;
    float ratio;
  };

  std::span<const Entry> row(std::uint32_t from) const {
    return {entries_.data() + first_[from], first_[from + 1] - first_[from]};
  }
  std::size_t size() const { return entries_.size(); }

 private:
  friend class TableBuilder;
  std::vector<std::uint32_t> first_;
  std::vector<Entry> entries_;
};

struct Lexicon {
  TranslationTable forward;   // from source types to target types
  TranslationTable backward;  // from target types to source types
  // For each type, the share of its tokens that nothing on the other side accounts for: high for
  // free translations and for words that come and go, low for figures, unless the pair's are wrong.
  std::vector<float> source_unmatched;
  std::vector<float> target_unmatched;
};

// How likely it is, as far as is known from other texts, that `from` becomes `to`.
struct Belief {
  std::uint32_t from;
  std::uint32_t to;
  float probability;
};

// What is known of the types of a vocabulary from other texts, both ways.
struct Background {
  std::vector<Belief> forward;
  std::vector<Belief> backward;
};

struct LexiconOptions {
  int iterations = 0;    // of expectation-maximisation
  float discount = 0;    // taken from each expected count, so that chance meetings count nothing
  float smoothing = 0;   // added to each type's total
  float identity = 0;    // strength, in counts, of the belief that a type stays itself
  float background = 0;  // strength, in counts, of the background's beliefs
  float prune = 0;       // probabilities below are left out
  float unmatched_word = 0;  // what is believed of a kind's tokens before any are seen
  float unmatched_figure = 0;
  float unmatched_unknown = 0;  // of words that no entry leads to
  float unmatched_kind = 0;     // strength of that belief, in tokens of the kind
  float unmatched_type = 0;     // strength of what the kind shows, in tokens of the type
};

// The lexicon before anything is learned: the background's beliefs, and that types of which it
// says nothing stay themselves.
Lexicon believed_lexicon(const Vocabulary& vocabulary, const Unigram& source, const Unigram& target,
                         const Background& background, const LexiconOptions& options);

// Learns from beads with both sides, each weighted by its confidence. Linear in the number of
// co-occurring pairs of types within beads, times iterations.
Lexicon learn_lexicon(const Features& source, const Features& target, std::span<const Bead> beads,
                      const Vocabulary& vocabulary, const Unigram& source_unigram,
                      const Unigram& target_unigram, const Background& background,
                      const LexiconOptions& options, unsigned jobs = 1);

}  // namespace dragoman
