// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/ranking.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "corpus/base/hash.h"

namespace dragoman::tmx {
namespace {

constexpr int kContextScore = 101;
constexpr int kSameScore = 100;
constexpr int kSameWordsScore = 95;

bool better(const Ranked& a, const Ranked& b) {
  const Difference& x = a.candidate.difference;
  const Difference& y = b.candidate.difference;
  const std::uint64_t unlike_a = std::uint64_t{x.distance} * y.longest;
  const std::uint64_t unlike_b = std::uint64_t{y.distance} * x.longest;
  return std::tuple(-a.score, unlike_a, a.candidate.reversed, -a.candidate.changed,
                    -a.candidate.unit, a.candidate.variant) <
         std::tuple(-b.score, unlike_b, b.candidate.reversed, -b.candidate.changed,
                    -b.candidate.unit, b.candidate.variant);
}

bool has_several_translations(const std::vector<Candidate>& candidates) {
  std::unordered_set<std::uint64_t> targets;
  for (const Candidate& candidate : candidates) {
    if (candidate.base == kSameScore) targets.insert(candidate.target_text);
  }
  return targets.size() > 1;
}

}  // namespace

int base_score(const Difference& difference) {
  if (difference.none()) return kSameScore;
  if (difference.longest == 0) return 0;
  if (difference.distance == 0) {
    return kSameScore - (difference.numbers ? 2 : 0) - (difference.letter_case ? 1 : 0) -
           (difference.punctuation ? 1 : 0) - (difference.tags ? 1 : 0);
  }
  const std::uint64_t same = std::uint64_t{difference.longest} - difference.distance;
  return std::min(kSameWordsScore - 1, static_cast<int>(100 * same / difference.longest));
}

std::size_t most_distance(std::size_t longest, int threshold) {
  if (threshold >= kSameWordsScore || longest > kMostFuzzyWords) return 0;
  return static_cast<std::size_t>(100 - threshold) * longest / 100;
}

MatchOptions with_spare(MatchOptions options) {
  constexpr std::size_t kSpare = 5;
  if (options.limit != 0) options.limit += kSpare;
  return options;
}

bool context_matches(const Context& context, const MatchQuery& query) {
  if (!query.before && !query.after) return false;
  return (!query.before || context.before == context_hash(*query.before)) &&
         (!query.after || context.after == context_hash(*query.after));
}

std::vector<Ranked> rank(const std::vector<Candidate>& candidates, const MatchOptions& options) {
  const Penalties& penalties = options.penalties;
  const bool several = has_several_translations(candidates);
  std::vector<Ranked> ranked;
  ranked.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    const bool context = candidate.context && candidate.base == kSameScore;
    int score = context ? kContextScore : candidate.base;
    if (several && !context && candidate.base == kSameScore) score -= penalties.multiple;
    if (candidate.doubtful) score -= penalties.doubtful;
    if (candidate.other_domain) score -= penalties.domain;
    // The same text is the same whichever side it was written on.
    if (candidate.reversed && candidate.base != kSameScore) score -= penalties.reversed;
    if (score >= options.threshold) ranked.push_back({candidate, score, 1});
  }
  std::ranges::sort(ranked, better);

  std::vector<Ranked> kept;
  std::unordered_map<std::uint64_t, std::size_t> indices;  // in kept, by the pair of texts
  for (const Ranked& one : ranked) {
    const std::uint64_t texts = mix_hash(one.candidate.source_text, one.candidate.target_text);
    const auto [known, is_new] = indices.try_emplace(texts, kept.size());
    if (is_new) {
      kept.push_back(one);
    } else {
      ++kept[known->second].units;
    }
  }
  if (options.limit != 0 && kept.size() > options.limit) kept.resize(options.limit);
  return kept;
}

}  // namespace dragoman::tmx
