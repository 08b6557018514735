// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/index/live_index.h"
#include "tmx/match/match.h"
#include "tmx/search/concordance.h"

namespace dragoman::tmx {

struct FragmentQuery {
  std::string_view text;
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  std::size_t least_words = 3;
  std::size_t limit = 3;  // units of each fragment
};

// Words of a segment that follow one another in a unit's text as well.
struct Fragment {
  Stretch place;                     // in bytes of the segment in NFC
  std::size_t words = 0;             // how many
  std::vector<ConcordanceHit> hits;  // the newest units that have them, with what stands for them
  bool more = false;                 // there are others
};

// The fragments of a segment that stand in the memory: each as long as may be, so none lies in
// another, in the order of their places; they may overlap. Those of none but common words (each in
// more than a twentieth of the texts) are left out, as are those that no unit with a text in the
// target language has. Case does not matter. `index` is refreshed.
//
// For a segment of n words at most 2n phrases are looked for, each until it is found.
std::vector<Fragment> find_fragments(LiveIndex& index, Concordance& concordance,
                                     const FragmentQuery& query);

}  // namespace dragoman::tmx
