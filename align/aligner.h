// SPDX-License-Identifier: Apache-2.0
//
// Pairs the sentences of a document with those of its translation:
//
//   using namespace dragoman;
//   const Bitext bitext = align(read_document("letter.en.docx"),   // corpus/reader.h
//                               read_document("letter.fr.docx"));
//   for (const Bead& bead : bitext.beads) { … }
#pragma once

#include <optional>
#include <vector>

#include "align/known_terms.h"
#include "align/model/weights.h"
#include "align/stored_lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman {

struct AlignOptions {
  Weights weights = default_weights();
  // Which words translate which, to begin with; ignored if it does not serve the documents'
  // languages. The library's own is StoredLexicon::shipped(source, target).
  std::optional<StoredLexicon> lexicon;
  // Names and terms whose translation is known; ignored if they do not serve the languages. The
  // library's own are KnownTerms::shipped(source, target).
  std::optional<KnownTerms> terms;
  // Segments whose translation is known. Such a pair is evidence as good as a figure that both
  // sides share, and an anchor where it is rare.
  std::vector<KnownPair> known = {};
  int rounds = 3;     // of aligning and learning from the alignment
  unsigned jobs = 1;  // most threads to use; the result does not depend on it
};

// Aligns two documents that have been cut into segments: by their words, figures, lengths, labels
// and, where both have paragraphs, by where these begin, which is evidence and no wall. Looks for
// what is out of order, and judges whether the documents are translations of each other at all
// (Bitext::correspondence). Deterministic. Time and memory are linear in the size of the documents,
// whether or not they share anything.
Bitext align(Document source, Document target, const AlignOptions& options = {});

}  // namespace dragoman
