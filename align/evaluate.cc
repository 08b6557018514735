// SPDX-License-Identifier: Apache-2.0
#include "align/evaluate.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace dragoman {
namespace {

using Ids = std::vector<std::uint32_t>;

bool overlap(const Ids& a, const Ids& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t id) { return std::binary_search(b.begin(), b.end(), id); });
}

// The beads of one alignment, indexed.
class Beads {
 public:
  explicit Beads(const std::vector<Rung>& rungs) {
    for (const Rung& rung : rungs) {
      beads_.emplace(rung.source, rung.target);
      for (const std::uint32_t id : rung.source) of_source_[id] = &rung;
    }
  }

  bool has(const Rung& rung) const { return beads_.contains({rung.source, rung.target}); }

  bool touches(const Rung& rung) const {
    return std::any_of(rung.source.begin(), rung.source.end(), [&](std::uint32_t id) {
      const auto found = of_source_.find(id);
      return found != of_source_.end() && overlap(rung.target, found->second->target);
    });
  }

 private:
  std::set<std::pair<Ids, Ids>> beads_;
  std::unordered_map<std::uint32_t, const Rung*> of_source_;
};

bool is_pair(const Rung& rung) { return !rung.source.empty() && !rung.target.empty(); }

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

Quality quality(std::size_t hits, std::size_t found, std::size_t recalled, std::size_t gold) {
  Quality q{ratio(hits, found), ratio(recalled, gold), 0};
  const double sum = q.precision + q.recall;
  q.f1 = sum == 0 ? 0 : 2 * q.precision * q.recall / sum;
  return q;
}

}  // namespace

Score& Score::operator+=(const Score& other) {
  gold += other.gold;
  found += other.found;
  strict_hits += other.strict_hits;
  lax_hits += other.lax_hits;
  strict_recalled += other.strict_recalled;
  lax_recalled += other.lax_recalled;
  return *this;
}

Quality strict_quality(const Score& score) {
  return quality(score.strict_hits, score.found, score.strict_recalled, score.gold);
}

Quality lax_quality(const Score& score) {
  return quality(score.lax_hits, score.found, score.lax_recalled, score.gold);
}

Score evaluate(const std::vector<Rung>& gold, const std::vector<Rung>& found) {
  const Beads gold_beads(gold);
  const Beads found_beads(found);
  Score score;
  for (const Rung& rung : found) {
    const bool strict = gold_beads.has(rung);
    ++score.found;
    score.strict_hits += strict;
    score.lax_hits += strict || gold_beads.touches(rung);
  }
  for (const Rung& rung : gold) {
    if (!is_pair(rung)) continue;
    const bool strict = found_beads.has(rung);
    ++score.gold;
    score.strict_recalled += strict;
    score.lax_recalled += strict || found_beads.touches(rung);
  }
  return score;
}

}  // namespace dragoman
