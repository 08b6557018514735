// SPDX-License-Identifier: Apache-2.0
//
// What a search is given: both sides of a made-up text, and what is assumed before any bead is
// known.
#pragma once

#include "align/model/bitext_model.h"
#include "align/search/bead_search.h"
#include "align/words/features.h"
#include "tests/align/made_text.h"

namespace dragoman::testing {

struct SearchTask {
  Vocabulary vocabulary;
  LabelIndex labels;
  Features source;
  Features target;
  BitextModel model;
  Weights weights = default_weights();

  explicit SearchTask(const MadeText& text) {
    source = segment_features(text.source, vocabulary, labels);
    target = segment_features(text.target, vocabulary, labels);
    model.length = initial_length_model(source, target);
    model.lexicon = believed_lexicon(vocabulary, Unigram(source, vocabulary.size()),
                                     Unigram(target, vocabulary.size()), {}, weights.lexicon);
  }

  SearchResult search(const Band& band) const {
    return search_beads(source, target, model, weights, band);
  }
};

}  // namespace dragoman::testing
