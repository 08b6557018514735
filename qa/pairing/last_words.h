// SPDX-License-Identifier: Apache-2.0
//
// How likely a sentence is to end with the word it ends with, and how likely to be cut there.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// For the words that end some segments of a text, how often they end any segment, and how often
// they stand anywhere.
class LastWords {
 public:
  // Linear in the text.
  LastWords(const DocumentFacts& text, std::span<const std::uint32_t> segments);

  // How much likelier, in nats, a cut at a random place leaves one of these segments with its last
  // word than a sentence ends with it: by the other segments of the text and, where the language
  // has data (data/LANG.last_words.json), by what is known of articles and conjunctions. 0 where
  // the segment ends with no word.
  double cut_over_end(std::uint32_t segment) const;

 private:
  struct Count {
    double last = 0;
    double anywhere = 0;
  };

  const DocumentFacts& text_;
  std::unordered_map<std::uint64_t, Count> counts_;
  double share_ = 0;  // of words that end a segment
};

}  // namespace dragoman::qa
