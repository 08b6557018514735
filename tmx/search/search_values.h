// SPDX-License-Identifier: Apache-2.0
//
// What concordance and fragment searches take and return.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/match/match.h"
#include "tmx/store/store_values.h"
#include "tmx/store/stored_unit.h"

namespace dragoman::tmx {

struct ConcordanceQuery {
  // Consecutive words; punctuation between them is ignored, as are case and accents. "*" matches
  // any letters, "?" one: "resol*", "organi?ation".
  std::string_view phrase;
  LangTag language = LangTag::parse("en");  // of the phrase; regions count as one
  std::optional<LangTag> other = {};        // only units with a text in that language
  std::optional<UnitFilter> filter = {};    // only units that pass it
  std::size_t limit = 50;                   // 0 for all
  // Words without wildcards match all words with their stem, if the language has a stemmer.
  bool stems = false;
};

struct ConcordanceHit {
  StoredUnit unit;
  std::size_t variant = 0;        // which of the unit's variants has the phrase
  std::string text;               // of that variant, in NFC
  std::vector<ByteRange> ranges;  // of `text` that match the phrase, in order, at least one
  // For each of the unit's variants, what probably translates the phrase. Empty for the text
  // itself, for variants in its language, and for texts that are not in NFC.
  std::vector<std::vector<ByteRange>> counterparts;
};

struct ConcordanceAnswer {
  std::vector<ConcordanceHit> hits;  // the newest first, then the greatest id
  bool more = false;                 // there are others beyond the limit
};

struct FragmentQuery {
  std::string_view text;
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  std::size_t least_words = 3;
  std::size_t limit = 3;  // units for each fragment
};

// Consecutive words of a segment that some unit's text contains as well.
struct Fragment {
  ByteRange range;                   // of the segment in NFC
  std::size_t words = 0;             // how many
  std::vector<ConcordanceHit> hits;  // the newest units that contain it, with its translations
  bool more = false;                 // there are others
};

}  // namespace dragoman::tmx
