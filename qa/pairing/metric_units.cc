// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/metric_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace dragoman::qa {
namespace {

// A unit as a power of ten of its base: kHz is 10^3 Hz.
struct Scaled {
  std::string_view base;
  int power = 0;
};

Scaled scaled(std::string_view unit) {
  constexpr std::array<std::string_view, 7> kBases = {"Hz", "Wh", "W", "m", "g", "l", "t"};
  struct Prefix {
    char letter;
    int power;
  };
  constexpr std::array<Prefix, 5> kPrefixes = {
      {{'k', 3}, {'M', 6}, {'G', 9}, {'c', -2}, {'m', -3}}};
  for (const std::string_view base : kBases) {
    if (unit == base) return {base, 0};
    if (unit.size() != base.size() + 1 || unit.substr(1) != base) continue;
    for (const Prefix& prefix : kPrefixes) {
      if (unit[0] == prefix.letter) return {base, prefix.power};
    }
  }
  return {unit, 0};
}

std::string_view unit_of(std::string_view quantity) {
  const std::size_t cut = quantity.find(' ');
  return cut == std::string_view::npos ? std::string_view() : quantity.substr(cut + 1);
}

}  // namespace

bool is_same_measure(std::string_view a, std::string_view b) {
  const Scaled x = scaled(unit_of(a));
  return !x.base.empty() && x.base == scaled(unit_of(b)).base;
}

bool is_same_quantity(std::string_view a, std::string_view b) {
  constexpr double kRounding = 1e-9;
  if (!is_same_measure(a, b)) return false;
  const auto value = [](std::string_view quantity) {
    const std::string number(quantity.substr(0, quantity.find(' ')));
    return std::strtod(number.c_str(), nullptr) * std::pow(10, scaled(unit_of(quantity)).power);
  };
  const double one = value(a);
  const double other = value(b);
  return std::abs(one - other) <= kRounding * std::max(std::abs(one), std::abs(other));
}

}  // namespace dragoman::qa
