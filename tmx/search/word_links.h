// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/index/live_index.h"
#include "tmx/match/match.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

// A text in one language, and its words.
struct LinkedText {
  const MatchWords& words;
  const LangTag& language;
};

// Infers which words of a translation translate which words of its source, from how often they
// occur together in the memory. Not thread-safe.
//
// The association of words s and t is Dice's coefficient, 2c / (f(s) + f(t)), where f counts the
// texts with the word and c the pairs of texts with both; c is estimated from a sample. A word of
// the translation is linked to the word of the source with the greatest association, reduced by the
// difference of their relative positions in the two sentences (compare Melamed, "Models of
// translational equivalence among words", 2000).
class WordLinks {
 public:
  // `index` must outlive it; nothing here refreshes it.
  explicit WordLinks(const LiveIndex& index);
  ~WordLinks();

  // For each word of `target`, whether it probably translates a `wanted` word of `source`.
  // Time grows with the number of wanted words.
  std::vector<bool> counterparts(const LinkedText& source, const LinkedText& target,
                                 const std::vector<bool>& wanted);

  // Whether so many texts contain the word that it means little by itself.
  bool is_common(std::string_view key, const LangTag& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Sets Match::touched of each match.
void mark_touched(WordLinks& links, const MatchQuery& query, std::vector<Match>& matches);

// The ranges of `target` that translate the `ranges` of `source`: linked words, joined if at most
// two words lie between them. If some of the ranges have a word that is not common, those of common
// words only are left out.
std::vector<ByteRange> counterpart_ranges(WordLinks& links, const LinkedText& source,
                                          const std::vector<ByteRange>& ranges,
                                          const LinkedText& target);

}  // namespace dragoman::tmx
