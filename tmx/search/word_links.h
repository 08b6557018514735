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

// Tells which words of a translation stand for which of its source, by how often the memory has
// them together. Not thread-safe.
//
// Words s and t belong together as 2c / (f(s) + f(t)) says, Dice's coefficient, where f counts the
// memory's texts that have the word and c those pairs of texts that have both; c is reckoned from a
// sample. A word of the translation stands for the word of the source for which this is greatest,
// less what their places in the two sentences differ (compare Melamed, "Models of translational
// equivalence among words", 2000).
class WordLinks {
 public:
  // `index` must outlive it and tells the state of things: nothing here refreshes it.
  explicit WordLinks(const LiveIndex& index);
  ~WordLinks();

  // For each word of `target`, whether it probably stands for a word of `source` that is `wanted`.
  // Time grows with the number of wanted words.
  std::vector<bool> counterparts(const LinkedText& source, const LinkedText& target,
                                 const std::vector<bool>& wanted);

  // Whether the word stands in so many texts that by itself it tells nothing.
  bool is_common(std::string_view key, const LangTag& language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Sets `touched` of each match: the words of its target that stand for words of its source which
// the segment lacks or has others for. Numbers are left out where `substituted` has replaced them.
void mark_touched(WordLinks& links, const MatchQuery& query, std::vector<Match>& matches);

// The ranges of `target` that stand for the `ranges` of `source`: its words and what is
// between two of them, if that is no more than two words. Where some have a word that is not
// common, those of common words alone are left out.
std::vector<ByteRange> counterpart_ranges(WordLinks& links, const LinkedText& source,
                                          const std::vector<ByteRange>& ranges,
                                          const LinkedText& target);

}  // namespace dragoman::tmx
