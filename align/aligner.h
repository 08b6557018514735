// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "align/model/pair_model.h"
#include "align/stored_lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

struct AlignOptions {
  Weights weights = default_weights();
  // Where to begin, if it serves the documents' languages; the program's own is
  // StoredLexicon::shipped(source, target).
  std::optional<StoredLexicon> lexicon;
  // What is known to be translated how: evidence as good as a figure that both sides share, and
  // anchors where it is rare.
  std::vector<KnownPair> known = {};
  int rounds = 3;     // of aligning and learning from the alignment
  unsigned jobs = 1;  // threads, at most; the answer is the same for any number
};

// Pairs the segments of two documents: paragraph by paragraph where both tell their paragraphs,
// then sentence by sentence; then finds what stands out of order, and judges whether they belong
// together at all. The same answer every time. Linear in the size of the documents, except where
// long stretches share nothing that could anchor them.
Bitext align(Document source, Document target, const AlignOptions& options = {});

}  // namespace dragoman
