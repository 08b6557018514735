// SPDX-License-Identifier: Apache-2.0
//
// The parts of read_numbers(): one pass over the text, and what it reads where a figure or a number
// in words begins. Each function that reads returns the end of what it took, or kNone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/number_figures.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Certainties of what is read.
inline constexpr float kDoubtfulNumber = 0.3F;
inline constexpr float kProbableNumber = 0.5F;
inline constexpr float kSpelledNumber = 0.9F;

struct NumberReader {
  std::string_view text;
  const NumberData& data;
  std::vector<Fact>& facts;
  std::size_t done = 0;  // after the last fact

  // The scan and figures: number_facts.cc.
  void read();
  std::size_t skip_word(std::size_t at) const;
  std::size_t read_figures(std::size_t at);
  std::size_t read_roman_ordinal(std::size_t at);
  std::size_t read_telephone(std::size_t at);
  std::size_t catalogue_end(std::size_t at) const;
  std::size_t add_dotted(std::size_t begin, std::size_t end);
  std::size_t ordinal_suffix_end(std::size_t at) const;
  const Phrase* glued_scale(std::size_t begin, std::size_t end, std::size_t& behind) const;

  // Numbers in words, or with words before them: number_words.cc.
  std::size_t read_words(std::size_t at);
  std::size_t read_words_behind(std::size_t at);
  std::size_t read_percent_before(std::size_t at);
  std::size_t read_prefixed_ordinal(std::size_t at);
  std::size_t read_spelled_number(std::size_t at);
  std::size_t read_article(std::size_t at);
  std::size_t read_lone_fraction(std::size_t at);
  std::size_t add_fraction(std::uint64_t count, const Phrase& part, std::size_t begin,
                           std::size_t end, float certainty);
  bool fits(const Phrase& part, std::uint64_t count) const;
  void take_spelled_decimals(Decimal& value, std::size_t& end) const;

  // What is counted, and how much: number_counted.cc.
  std::size_t add_counted(Decimal value, std::uint64_t scale, std::size_t begin, std::size_t end,
                          float certainty);
  std::uint64_t take_scales(Decimal& value, std::size_t& end) const;
  std::pair<std::size_t, const Phrase*> currency_before(std::size_t at) const;
  const Phrase* currency_behind(std::size_t& end) const;
  const Phrase* unit_behind(std::size_t& end) const;
  void add(FactKind kind, std::string value, std::size_t begin, std::size_t end, float certainty);

  std::size_t gap(std::size_t at) const { return data.gap(text, at); }
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text[at]); }
};

}  // namespace dragoman::qa
