// SPDX-License-Identifier: Apache-2.0
//
// Compares how likely a sentence is to end with its last word and how likely to be cut there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// How often the last words of certain segments end any segment of the text, and how often they
// occur anywhere.
class LastWords {
 public:
  // Linear in the text.
  LastWords(const DocumentFacts& text, std::span<const std::uint32_t> segments);

  // How much more likely, in nats, a random cut leaves one of these segments with its last word
  // than a sentence ends with it: by the other segments of the text and, if the language has data
  // (data/LANGUAGE.last_words.json), by what is known of articles and conjunctions. 0 if the
  // segment does not end with a word. In a script without spaces, the last letters are judged
  // instead, by how often they end a clause.
  double cut_over_end(std::uint32_t segment) const;
  // Whether the segment ends with a letter of a script without spaces.
  bool is_unspaced(std::uint32_t segment) const;

 private:
  struct Count {
    double last = 0;
    double anywhere = 0;
  };

  static constexpr std::size_t kSlots = 4096;

  void count_letters(std::span<const std::uint32_t> segments);
  double letter_evidence(std::string_view text, char32_t letter, std::size_t begin) const;

  const DocumentFacts& text_;
  std::unordered_map<std::uint64_t, Count> counts_;
  std::unordered_map<std::uint64_t, Count> letters_;  // and pairs of them; `last` of a clause
  double closing_share_ = 0;                          // of letters that end a clause
  double share_ = 0;                                  // of words that end a segment
};

}  // namespace dragoman::qa
