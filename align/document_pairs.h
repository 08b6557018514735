// SPDX-License-Identifier: Apache-2.0
//
// Which of many documents translate each other, by what they say.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "align/stored_lexicon.h"
#include "corpus/model/document.h"

namespace dragoman {

struct DocumentPair {
  std::size_t source = 0;  // places in the two lists
  std::size_t target = 0;
  double score = 0;   // 0 to 1: how much of both sides has a counterpart, and how surely
  double margin = 0;  // by how much the next best partner of either scores less
};

struct DocumentPairOptions {
  std::optional<StoredLexicon> lexicon = {};
  std::size_t candidates = 4;  // of each document, that are compared in full
  unsigned jobs = 1;           // threads, at most; the answer is the same for any number
};

// Pairs documents whose sentences have been cut. What both sides of a translation write alike
// (figures, symbols, names, words of one origin) proposes each document's candidates, the rarer the
// better (tf-idf, cosine); the aligner compares those. Each document is in one pair at most, the
// best first; pairs that seem to be none (verdict "unrelated") are left out. In the order of
// sources.
std::vector<DocumentPair> pair_documents(std::span<const Document> sources,
                                         std::span<const Document> targets,
                                         const DocumentPairOptions& options);

}  // namespace dragoman
