// SPDX-License-Identifier: Apache-2.0
//
// How a language writes numbers (data/LANGUAGE.numbers.json), and how its phrases are found in
// text.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

inline constexpr std::size_t kNone = std::string_view::npos;

// One way to write something: folded, with spaces instead of hyphens and ' for any apostrophe.
struct Phrase {
  std::string text = {};
  std::uint64_t value = 0;  // of a number word; the denominator of a fraction
  std::string code = {};    // of a currency (ISO 4217) or unit
  bool ordinal = false;     // "fifth"
  bool plural = false;      // "thirds"
  bool alone = false;     // a hundred, scale, fraction or collective that needs no number before it
  bool doubtful = false;  // by itself it often means something else
};

// Phrases by their first byte, longest first.
struct PhraseTable {
  std::array<std::vector<Phrase>, 256> by_first;

  void add(Phrase phrase);
  // The longest phrase at `at` of `text`, and its end; nullptr if there is none.
  const Phrase* find(std::string_view text, std::size_t at, std::size_t& end) const;
};

// A language without data has separators only, so that its figures are read all the same.
struct NumberData {
  PhraseTable numbers;      // cardinals and ordinals
  PhraseTable collectives;  // dozen
  PhraseTable fractions;    // half, thirds
  PhraseTable articles;     // "a": one, where a hundred, scale or collective follows
  PhraseTable connectors;   // "and"
  PhraseTable halves;       // "and a half", after a number
  PhraseTable percent;
  PhraseTable glued_scales;      // "bn", after the figure of an amount
  PhraseTable links;             // "of", between a number and what it counts
  PhraseTable units;             // "hectares", after a number
  PhraseTable currencies;        // names, codes and signs after a number
  std::vector<Phrase> prefixes;  // codes and signs before a number, as written, longest first
  std::bitset<256> prefix_ends;  // their last bytes
  std::vector<std::string> ordinal_suffixes;  // of figures: "th"; folded
  std::vector<std::string> decimals;          // separators
  std::vector<std::string> groups;
  std::vector<std::uint64_t> tens_before_teens;  // 60 in soixante-dix
  // What may follow a connector: 1 and 11 in "vingt et un", "soixante et onze".
  std::vector<std::uint64_t> connected_to_tens;
  std::vector<std::uint64_t> connected_to_hundreds;  // and to scales
  bool all_connected_to_hundreds = false;            // one hundred and five
  bool comma_between_groups = false;                 // one thousand, two hundred
  std::uint64_t most_hundreds = 9;                   // twelve hundred
  // The first two letters that a number in words may begin with, by letter number; 0 for a second
  // character that is not a letter.
  std::bitset<32 * 32> starts;
  bool starts_beyond_ascii = false;
  bool knows_words = false;  // the language has data
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const NumberData& number_data(const LangTag& language);

// The marks in figures of the language, and no words.
const NumberData& plain_number_data(const LangTag& language);

// The end of `phrase` (in the form of Phrase::text) if it is at `at` of `text` as whole words, else
// kNone.
std::size_t match(std::string_view text, std::size_t at, std::string_view phrase);

// The offset after white space or one hyphen at `at`; kNone if there is neither.
std::size_t skip_gap(std::string_view text, std::size_t at);
// The offset after white space at `at`, if any.
std::size_t skip_spaces(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
