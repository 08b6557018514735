// SPDX-License-Identifier: Apache-2.0
//
// Finds out from the texts which of many documents translate each other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "align/known_terms.h"
#include "align/stored_lexicon.h"
#include "corpus/model/document.h"

namespace dragoman {

struct DocumentPair {
  std::size_t source = 0;  // indices into the two lists
  std::size_t target = 0;
  double score = 0;   // 0 to 1: how much of both sides has a counterpart, and how surely
  double margin = 0;  // how far this is above the score of either's next best partner
};

struct DocumentPairOptions {
  std::optional<StoredLexicon> lexicon = {};
  std::optional<KnownTerms> terms = {};
  std::size_t candidates = 4;  // partners of each document that are compared in full
  unsigned jobs = 1;           // most threads to use; the result does not depend on it
};

// Pairs documents that have been cut into segments. Each document's candidates are those that share
// the rarest words with it (figures, symbols, names, cognates; tf-idf and cosine); the aligner then
// compares these in full. Each document is in one pair at most, and the best pairs are chosen
// first; those that do not seem to be translations (Verdict::unrelated) are left out. Returns the
// pairs in the order of the sources.
std::vector<DocumentPair> pair_documents(std::span<const Document> sources,
                                         std::span<const Document> targets,
                                         const DocumentPairOptions& options);

}  // namespace dragoman
