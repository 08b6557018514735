// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "align/pair_model.h"
#include "corpus/bitext.h"

namespace dragoman {

struct AlignOptions {
  Weights weights;
  int rounds = 3;  // of aligning and learning from the alignment
};

// Pairs the segments of two documents: paragraph by paragraph where both tell their paragraphs,
// then sentence by sentence. The same answer every time. Linear in the size of the documents,
// except where long stretches share nothing that could anchor them.
Bitext align(Document source, Document target, const AlignOptions& options = {});

}  // namespace dragoman
