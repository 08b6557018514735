// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {

// mantissa / 10^decimals, exactly.
struct Decimal {
  std::uint64_t mantissa = 0;
  unsigned decimals = 0;
};

// Multiplies `value`; returns false and changes nothing if it would overflow.
bool multiply(Decimal& value, std::uint64_t factor);
// Adds half of `scale` to a whole number: 1000000 and a half of that.
void add_half(Decimal& value, std::uint64_t scale);
// In decimal notation, without trailing zeros: "3.5".
std::string written(const Decimal& value);

struct Figure {
  Decimal value;
  std::size_t end = 0;
  bool is_long = false;  // too many digits for `value`, which is left unset
};

// Reads the figure at `at` of `text`, which is a digit, with the separators of `data`. A comma that
// can't set off thousands sets off decimals in every language: "3,5".
Figure read_figure(std::string_view text, std::size_t at, const NumberData& data);
// Reads the figure at `at`, which is a digit, as one whose groups, set off by spaces, stand in the
// order in which a line from right to left shows them: "250 444 3" is 3,444,250 and "731.5 1" is
// 1,731.5. Nothing if it can't be one.
std::optional<Figure> read_mirrored_figure(std::string_view text, std::size_t at,
                                           const NumberData& data);
// The decimal without a whole part at `at` of `text`, which is its mark: ".25".
std::optional<Figure> read_leading_decimal(std::string_view text, std::size_t at,
                                           const NumberData& data);
// The end of the figures joined by dots at `at`, which is a digit: "2.1" and "10.1.3" of sections
// and laws, which every language writes alike; `at` if fewer than two are joined.
std::size_t dotted_end(std::string_view text, std::size_t at);
// The digits of a long figure, without leading zeros.
std::string long_value(std::string_view figure);

struct FigureFraction {
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 1;
  std::size_t end = 0;
};

// "2/3" at `at`: a proper fraction with a denominator up to 100 that no other characters adjoin.
std::optional<FigureFraction> read_figure_fraction(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
