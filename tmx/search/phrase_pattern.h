// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmx/match/match.h"
#include "tmx/search/stemmer.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

// A word of a phrase, folded, which may contain "*" and "?".
struct WordPattern {
  std::string text;
  std::size_t fixed = 0;  // the length of the text before the first of these
  std::string stem = {};  // folded: all words with this stem match; "" if only the word itself does

  bool has_wildcard() const { return fixed < text.size(); }
  // Whether a folded word matches.
  bool matches(std::string_view folded) const;
};

// The folded stem of a word; a number is its own stem.
std::string folded_stem(std::string_view key, const Stemmer& stemmer);

// The words of a phrase as a user writes it. With a stemmer, those without wildcards match by stem.
std::vector<WordPattern> phrase_patterns(std::string_view phrase, const Stemmer* stemmer = nullptr);

// Where consecutive words of a text match the patterns; the ranges don't overlap. `stemmer` must be
// the one that the patterns were made with.
std::vector<ByteRange> find_phrase(const MatchWords& words,
                                   const std::vector<WordPattern>& patterns,
                                   const Stemmer* stemmer = nullptr);

}  // namespace dragoman::tmx
