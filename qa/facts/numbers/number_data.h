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

// Phrases by their first character, longest first.
struct PhraseTable {
  std::array<std::vector<Phrase>, 256> by_first;
  // Which second letters they have, by the slot of the first, as a set of the letters' last six
  // bits; all where one has no second letter. And which third ones, by the slot of the second.
  std::array<std::uint64_t, 256> second_letters{};
  std::array<std::uint64_t, 256> third_letters{};
  bool has_none = true;

  // Where the phrases with this first character, folded, are: letters of one script are apart.
  static std::size_t slot(char32_t first) { return first < 0x80 ? first : 0x80U | (first & 0x7FU); }

  void add(Phrase phrase);
  bool empty() const { return has_none; }
  // The longest phrase at `at` of `text`, and its end; nullptr if there is none.
  const Phrase* find(std::string_view text, std::size_t at, std::size_t& end) const;

 private:
  // Whether one may be there whose first letter, of this slot, ends at `after`.
  bool may_go_on(std::string_view text, std::size_t after, std::size_t place) const;
};

// The first two characters of phrases, folded, so that most words need no look-up.
class PhraseStarts {
 public:
  void add(const PhraseTable& table);
  // Whether a phrase may begin at `at`.
  bool may_start(std::string_view text, std::size_t at) const;

 private:
  static std::size_t pair(char32_t first, char32_t second) {
    return (first & 63U) << 6 | (second & 63U);
  }
  std::bitset<64 * 64> ascii_;  // pairs of letters; 0 for a second character that is not a letter
  std::bitset<64 * 64> wide_;   // those that begin beyond ASCII
};

// A language without data has separators only, so that its figures are read all the same.
struct NumberData {
  PhraseTable numbers;          // cardinals and ordinals
  PhraseTable collectives;      // dozen
  PhraseTable fractions;        // half, thirds
  PhraseTable articles;         // "a": one, where a hundred, scale or collective follows
  PhraseTable connectors;       // "and"
  PhraseTable halves;           // "and a half", after a number
  PhraseTable one_and_a_half;   // as one word
  PhraseTable named_fractions;  // `code` is the fraction, "2/3"
  PhraseTable percent;
  PhraseTable percent_before;    // before a number
  PhraseTable glued_scales;      // "bn", after the figure of an amount
  PhraseTable figure_scales;     // after a figure, beside those in words
  PhraseTable before_scales;     // "some", between a figure and its scale
  PhraseTable links;             // "of", between a number and what it counts
  PhraseTable units;             // "hectares", after a number
  PhraseTable currencies;        // names, codes and signs after a number
  std::vector<Phrase> prefixes;  // codes and signs before a number, as written, longest first
  std::bitset<256> prefix_ends;  // their last bytes
  PhraseTable ordinal_prefixes;  // before a number
  PhraseTable added_behind;      // "after the hundredth", behind an ordinal: 100 more
  PhraseTable counters;          // after a numeral of one character
  PhraseTable not_numbers;       // words that begin like numbers
  PhraseTable decimal_words;     // the decimal mark in words
  PhraseTable fraction_links;    // between a denominator and its numerator
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
  // Written on the front of a number, as on any word ("and", "the"); longest first.
  std::vector<std::string> word_prefixes;
  std::vector<std::string> inner_prefixes;    // and on any word of it
  std::vector<std::string> glued_connectors;  // "and", written on the word behind it
  std::vector<std::uint64_t> unexpressed;  // numbers that nouns may express without a word for them
  bool sections_hyphenated = false;        // section "4.5" is "4-5"
  bool connector_required = false;  // no number follows a hundred or scale without a connector
  bool units_before_tens = false;   // five and twenty
  bool every_word_ordinal = false;  // sixtieth ninth
  bool unspaced = false;            // no space between the words of a number
  bool digits_in_a_row = false;     // "two zero one five"
  bool mirrored_groups = false;     // "000 100" may be 100,000
  PhraseStarts starts;              // of what read_numbers() reads in words
  PhraseStarts bare_starts;         // the same without what is written on the front of a word
  bool knows_words = false;         // the language has data

  // Where the next word of a number may begin after a word that ends at `at`; kNone if nowhere.
  std::size_t gap(std::string_view text, std::size_t at) const;
};

// Loaded once for each language and kept for the life of the program. Thread-safe.
const NumberData& number_data(const LangTag& language);

// The marks in figures of the language, and no words.
const NumberData& plain_number_data(const LangTag& language);

// The end of `phrase` (in the form of Phrase::text) if it is at `at` of `text` as whole words, else
// kNone.
std::size_t match(std::string_view text, std::size_t at, std::string_view phrase);

// The form of Phrase::text.
std::string phrase_form(std::string_view written);

// The offset after white space or one hyphen at `at`; kNone if there is neither.
std::size_t skip_gap(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
