// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "align/model/bitext_model.h"
#include "align/search/band.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"
#include "align/words/lexicon.h"

namespace dragoman {

struct Sides {
  Features source;
  Features target;
};

// Aligns units and learns from the alignment how the two texts correspond, in turn: the first round
// assumes what is true of any pair, each later round what the one before has shown. Features and
// background must come from the given vocabulary. The vocabulary, the background and the weights
// must outlive the aligner.
class UnitAligner {
 public:
  struct Alignment {
    std::vector<Bead> beads;
    double related = 1;  // the probability that the texts are translations at all
  };

  // Uses up to `jobs` threads; the result does not depend on it.
  UnitAligner(const Vocabulary& vocabulary, const Sides& whole, const Background& background,
              const Weights& weights, unsigned jobs);

  // Aligns two sequences of units of any length in the given number of rounds. Labels count from
  // the second round on, and only if the text bears them out.
  Alignment align(const Sides& sides, int rounds);

  // What has been learned of the words.
  const Lexicon& lexicon() const { return model_.lexicon; }

 private:
  // A model and the alignment that it leads to.
  struct Trial {
    BitextModel model;
    SearchResult result;
  };

  SearchResult search(const Sides& sides, const BitextModel& model, const Weights& weights,
                      const Band& band) const;
  // Finds what is out of order (crossing.h), with what has been learned so far.
  std::vector<Bead> look_again(const Sides& sides, SearchResult alignment) const;
  BitextModel learned(const Sides& sides, const BitextModel& before,
                      const SearchResult& result) const;
  BitextModel drafted(const Sides& sides, const BitextModel& before,
                      const SearchResult& result) const;
  BitextModel learn_pair(const Sides& sides, const BitextModel& before, const SearchResult& result,
                         const LexiconOptions& options) const;
  Band first_band(const Sides& sides) const;
  void trust_labels_if_text_allows(const Sides& sides, const Band& anchored, Trial& trial) const;

  const Vocabulary& vocabulary_;
  const Background& background_;
  const Weights& weights_;
  unsigned jobs_;
  Unigram source_unigram_;
  Unigram target_unigram_;
  BitextModel model_;
};

}  // namespace dragoman
