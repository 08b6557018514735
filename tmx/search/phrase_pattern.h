// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmx/search/concordance.h"
#include "tmx/search/stemmer.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

// A word of a phrase, folded, in which "*" and "?" may stand.
struct WordPattern {
  std::string text;
  std::size_t fixed = 0;  // how much of it stands before the first of these
  std::string stem = {};  // folded: words with it are such; "" where only the word itself is

  bool has_wildcard() const { return fixed < text.size(); }
  // Whether a word, folded, is such.
  bool matches(std::string_view folded) const;
};

// A word's stem, folded; that of a number is the number.
std::string folded_stem(std::string_view key, const Stemmer& stemmer);

// The words of a phrase as a user writes it; those without wildcards by their stems where there is
// a stemmer.
std::vector<WordPattern> phrase_patterns(std::string_view phrase, const Stemmer* stemmer = nullptr);

// Where the words of a text match the patterns one after another; ranges don't overlap.
// `stemmer` is the one that the patterns were made with.
std::vector<ByteRange> find_phrase(const MatchWords& words,
                                   const std::vector<WordPattern>& patterns,
                                   const Stemmer* stemmer = nullptr);

}  // namespace dragoman::tmx
