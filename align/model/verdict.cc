// SPDX-License-Identifier: Apache-2.0
#include "align/model/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Expected share of a side's characters in beads with both sides.
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

// A number for the alphabet of a letter; coarse, but enough to tell alphabets apart.
char32_t alphabet_of(char32_t letter) {
  constexpr char32_t kLatinEnd = 0x250;
  constexpr char32_t kEastAsian = 0x2E80;
  if (letter < kLatinEnd) return 0;
  return letter >= kEastAsian ? kEastAsian : letter >> 8;
}

// The alphabet in which most words begin.
char32_t main_alphabet(const Features& side, const Vocabulary& vocabulary) {
  std::map<char32_t, std::size_t> counts;
  for (const std::uint32_t token : side.tokens) {
    const Vocabulary::Type& type = vocabulary[token];
    if (type.kind != TokenKind::word || type.text.empty()) continue;
    std::size_t at = 0;
    ++counts[alphabet_of(next_char(type.text, at))];
  }
  const auto most = std::ranges::max_element(
      counts, [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

}  // namespace

bool share_an_alphabet(const Features& source, const Features& target,
                       const Vocabulary& vocabulary) {
  return main_alphabet(source, vocabulary) == main_alphabet(target, vocabulary);
}

double probability_related(std::span<const Bead> beads, std::span<const float> worth,
                           bool one_alphabet) {
  // In the development sets, beads of unrelated texts are worth at most 2 nats on average, those of
  // translations at least 3.6, once there are enough to learn from. Without a common alphabet or a
  // lexicon, those of translations are worth at least 0.9, others less than 0 (the Universal
  // Declaration in the official languages).
  const double chance = one_alphabet ? 2.2 : 0.3;
  constexpr double kProof = 0.25;
  constexpr double kTrust = 4;
  constexpr double kFew = 12;  // so few beads prove nothing
  double sum = 0;
  double count = 0;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (beads[k].source.empty() || beads[k].target.empty()) continue;
    sum += worth[k] - chance;
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
  constexpr std::uint32_t kFew = 12;  // with so few units, a missing counterpart says little
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
