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

// Multiplies `value`; false, with nothing changed, where it would not fit.
bool multiply(Decimal& value, std::uint64_t factor);
// Adds half of `scale` to a whole number: 1000000 and a half of that.
void add_half(Decimal& value, std::uint64_t scale);
// Without needless zeros: "3.5".
std::string written(const Decimal& value);

struct Figure {
  Decimal value;
  std::size_t end = 0;
  bool is_long = false;  // too many digits for `value`, which is not set
};

// Reads the figure at `at` of `text`, where a digit stands, with the separators of `words`.
Figure read_figure(std::string_view text, std::size_t at, const NumberData& data);
// Behind the figures that dots join at `at`, where a digit stands: "2.1" and "10.1.3" of sections
// and laws, which every language writes alike; `at` where fewer than two are joined.
std::size_t dotted_end(std::string_view text, std::size_t at);
// The digits of a long figure, without zeros in front.
std::string long_value(std::string_view figure);

struct FigureFraction {
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 1;
  std::size_t end = 0;
};

// "2/3" at `at`, a proper fraction with nothing glued to it and a denominator up to 100.
std::optional<FigureFraction> read_figure_fraction(std::string_view text, std::size_t at);

}  // namespace dragoman::qa
