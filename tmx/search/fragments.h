// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tmx/index/live_index.h"
#include "tmx/search/concordance.h"
#include "tmx/search/search_values.h"

namespace dragoman::tmx {

// The fragments of a segment that the memory contains, in text order. Each is as long as possible,
// so none lies within another, but they may overlap. Left out are fragments of common words only
// (each in more than a twentieth of the texts) and those without a unit that has a text in the
// target language. Case makes no difference. Refreshes `index`.
//
// For a segment of n words, at most 2n phrases are searched for, each until its first hit.
std::vector<Fragment> find_fragments(LiveIndex& index, Concordance& concordance,
                                     const FragmentQuery& query);

}  // namespace dragoman::tmx
