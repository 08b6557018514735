// SPDX-License-Identifier: Apache-2.0
//
// Long pairs in which nothing anchors an alignment but lengths and the words that it learns.
#pragma once

#include <cstdint>

#include "tests/bench/bench_sets.h"

namespace dragoman::bench {

// Takes out of each line what both sides could share: figures, punctuation, and words with a
// capital inside a sentence, which are mostly names. The target's letters are exchanged, so that no
// word looks like its translation. No line loses its last word, so the gold alignment stays. So
// that a pair may come again in a chain, 1 in 10 of the other words is dropped, and the long words
// become others on both sides, as `round` says: where the same lines come again, the same mistakes
// would count as evidence for each other.
TextPair without_anchors(TextPair pair, std::uint64_t round);

}  // namespace dragoman::bench
