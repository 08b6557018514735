// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/length_habit.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "qa/pairing/segment_text.h"

namespace dragoman::qa {
namespace {

constexpr double kFreedom = 0.004;  // of the translator, at any length
constexpr double kBelief = 20;      // weight of the defaults, in beads

double root(std::uint32_t source) { return std::sqrt(1.0 / source + kFreedom); }

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double blend(double seen, double believed, std::size_t count) {
  const auto beads = static_cast<double>(count);
  return (seen * beads + believed * kBelief) / (beads + kBelief);
}

}  // namespace

double LengthHabit::deviation(std::uint32_t source) const { return spread * root(source); }

double LengthHabit::z(std::uint32_t source, std::uint32_t target) const {
  const double ratio = std::log(static_cast<double>(target) / source);
  return (ratio - middle) / deviation(source);
}

LengthHabit length_habit(const PairedFacts& pair) {
  constexpr std::uint32_t kLeast = 20;  // characters; shorter texts say little about the rest
  constexpr float kSure = 0.5F;
  LengthHabit habit;
  std::vector<double> ratios, roots;
  for (const Bead& bead : pair.bitext->beads) {
    if (bead.source.size() != 1 || bead.target.size() != 1 || bead.confidence < kSure) continue;
    const std::uint32_t source = visible_length(pair.source, bead.source);
    const std::uint32_t target = visible_length(pair.target, bead.target);
    if (source < kLeast || target == 0) continue;
    // What was left untranslated would make every translation seem of unusual length.
    if (pair.source.text(bead.source.first) == pair.target.text(bead.target.first)) continue;
    ratios.push_back(std::log(static_cast<double>(target) / source));
    roots.push_back(root(source));
  }
  if (ratios.empty()) return habit;
  std::vector<double> sorted = ratios;
  habit.middle = blend(median(sorted), habit.middle, ratios.size());
  constexpr double kMedianOfNormal = 0.6745;  // of absolute values, in standard deviations
  for (std::size_t k = 0; k < ratios.size(); ++k) {
    ratios[k] = std::abs(ratios[k] - habit.middle) / roots[k];
  }
  habit.spread = blend(median(ratios) / kMedianOfNormal, habit.spread, ratios.size());
  return habit;
}

}  // namespace dragoman::qa
