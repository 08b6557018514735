// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/index/live_index.h"
#include "tmx/match/match.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

struct ConcordanceQuery {
  // Words that follow one another, whatever stands between them that is no word. Case and accents
  // do not matter; "*" stands for any letters, "?" for one: "resol*", "organi?ation".
  std::string_view phrase;
  LangTag language = LangTag::parse("en");  // of the phrase; regions count as one
  std::optional<LangTag> other = {};        // only units with a text in that language
  std::size_t limit = 50;                   // 0 for all
  // Words without wildcards stand for all with their stem, where the language has a stemmer.
  bool stems = false;
};

struct ConcordanceHit {
  StoredUnit unit;
  std::size_t place = 0;           // of the text among the unit's variants
  std::string text;                // in NFC
  std::vector<Stretch> stretches;  // of `text` that are the phrase, in order, at least one
  // Of each of the unit's variants, what probably stands for the phrase; nothing of the text
  // itself, of variants in its language, and of texts that are not in NFC.
  std::vector<std::vector<Stretch>> counterparts;
};

struct ConcordanceAnswer {
  std::vector<ConcordanceHit> hits;  // the newest first, then the greatest id
  bool more = false;                 // there are others beyond the limit
};

// Finds phrases through the index of a store. Not thread-safe. The first search in a language reads
// its vocabulary; after that, time grows with the texts that have the phrase's rarest word.
//
// Of a phrase that stands in more than a thousand different texts, the shortest of these are
// looked at, so that no search takes long, unless all are asked for.
class Concordance {
 public:
  // `index` must outlive it.
  explicit Concordance(LiveIndex& index);
  ~Concordance();

  // Throws Error(usage) for a phrase without a word.
  ConcordanceAnswer search(const ConcordanceQuery& query);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
