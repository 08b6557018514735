// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "align/model/pair_model.h"
#include "align/search/band.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"
#include "align/words/lexicon.h"

namespace dragoman {

struct Sides {
  Features source;
  Features target;
};

// Aligns units, and learns from the alignment how these two texts go together, in turn: the first
// round believes what is believed of any pair, each later one what the round before has shown.
// Features and background must come from the vocabulary given; it, the background and the weights
// must outlive the aligner.
class UnitAligner {
 public:
  struct Alignment {
    std::vector<Bead> beads;
    double related = 1;  // the probability that the texts are translations at all
  };

  // Works on up to `jobs` threads, with the same answer for any number.
  UnitAligner(const Vocabulary& vocabulary, const Sides& whole, const Background& background,
              const Weights& weights, unsigned jobs);

  // Aligns two long sequences of units in so many rounds. Labels have a say from the second round
  // on, and as far as the text bears them out.
  Alignment align(const Sides& sides, int rounds);

  // Aligns units with what has been learned so far.
  SearchResult align_once(const Sides& sides) const;

  // Finds what stands elsewhere on the other side, with what has been learned so far.
  std::vector<Bead> look_again(const Sides& sides, SearchResult alignment) const;

  // Learns from an alignment of units.
  void learn(const Sides& sides, const SearchResult& result);
  // Forgets the lengths and shapes, but not the words, for units of another kind follow.
  void expect_units_like(const Sides& sides);

  // What has been learned of the words.
  const Lexicon& lexicon() const { return model_.lexicon; }

 private:
  // A set of beliefs and the alignment they lead to.
  struct Trial {
    PairModel model;
    SearchResult result;
  };

  SearchResult search(const Sides& sides, const PairModel& model, const Weights& weights,
                      const Band& band) const;
  PairModel learned(const Sides& sides, const PairModel& before, const SearchResult& result) const;
  PairModel drafted(const Sides& sides, const PairModel& before, const SearchResult& result) const;
  PairModel learn_pair(const Sides& sides, const PairModel& before, const SearchResult& result,
                       const LexiconOptions& options) const;
  Band first_band(const Sides& sides) const;
  void trust_labels_if_text_allows(const Sides& sides, const Band& anchored, Trial& trial) const;

  const Vocabulary& vocabulary_;
  const Background& background_;
  const Weights& weights_;
  unsigned jobs_;
  Unigram source_unigram_;
  Unigram target_unigram_;
  PairModel model_;
};

}  // namespace dragoman
