// SPDX-License-Identifier: Apache-2.0
#include "align/verdict.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman {
namespace {

// Expected share of a side's characters that stand in beads with both sides.
double translated_share(const Features& side, std::span<const Bead> beads, Span Bead::*span) {
  double translated = 0;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    for (std::uint32_t unit = (bead.*span).first; unit < (bead.*span).last; ++unit) {
      translated += bead.confidence * side.lengths[unit];
    }
  }
  const double all = std::accumulate(side.lengths.begin(), side.lengths.end(), 0.0);
  return all == 0 ? 0 : translated / all;
}

}  // namespace

double probability_related(std::span<const Bead> beads, std::span<const float> worth) {
  // Beads of unrelated texts of the development sets are worth 2 nats on average at most, those of
  // translations 3.6 at least, once there are enough of them to learn from.
  constexpr double kChance = 2.2;
  constexpr double kProof = 0.25;
  constexpr double kTrust = 4;
  constexpr double kFew = 12;  // beads that prove nothing
  double sum = 0;
  double count = 0;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (beads[k].source.empty() || beads[k].target.empty()) continue;
    sum += worth[k] - kChance;
    ++count;
  }
  const double evidence = count <= kFew ? 0 : kProof * sum * (count - kFew) / count;
  return 1 / (1 + std::exp(-kTrust - evidence));
}

Correspondence judge(const Features& source, const Features& target, std::span<const Bead> beads,
                     double related) {
  constexpr double kNearlyAll = 0.8;
  Correspondence result{Verdict::translation, translated_share(source, beads, &Bead::source),
                        translated_share(target, beads, &Bead::target)};
  constexpr double kNothing = 0.05;
  constexpr std::uint32_t kFew = 12;  // units that a missing counterpart says little of
  const bool nothing = std::max(result.source_share, result.target_share) < kNothing &&
                       std::max(source.size(), target.size()) > kFew;
  if (related < 0.5 || nothing) {
    result.verdict = Verdict::unrelated;
  } else if (std::min(result.source_share, result.target_share) < kNearlyAll) {
    result.verdict = Verdict::partial;
  }
  return result;
}

}  // namespace dragoman
