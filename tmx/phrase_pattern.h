// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmx/concordance.h"
#include "tmx/match_words.h"

namespace dragoman::tmx {

// A word of a phrase, folded, in which "*" and "?" may stand.
struct WordPattern {
  std::string text;
  std::size_t fixed = 0;  // how much of it stands before the first of these

  bool has_wildcard() const { return fixed < text.size(); }
  // Whether a word, folded, is such.
  bool matches(std::string_view folded) const;
};

// The words of a phrase as a user writes it.
std::vector<WordPattern> phrase_patterns(std::string_view phrase);

// Where the words of a text match the patterns one after another; stretches don't overlap.
std::vector<Stretch> find_phrase(const MatchWords& words, const std::vector<WordPattern>& patterns);

}  // namespace dragoman::tmx
