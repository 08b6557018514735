// SPDX-License-Identifier: Apache-2.0
#include "align/search/band.h"

#include <algorithm>
#include <cmath>

namespace dragoman {
namespace {

// A token found in more units than this says little about the position.
constexpr std::uint32_t kCommon = 24;
constexpr std::size_t kCandidates = 4;  // pairs kept for each source unit
// Between anchors, a band is at most kWidest wide, or wider if it has at most kManyStates states.
constexpr std::uint32_t kWidest = 600;
constexpr std::uint32_t kManyStates = 60'000;

struct Postings {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> units;

  std::span<const std::uint32_t> operator[](std::uint32_t type) const {
    return {units.data() + first[type], first[type + 1] - first[type]};
  }
};

// For each type, the units that have it, each once.
Postings make_postings(const Features& side, std::uint32_t vocabulary_size) {
  constexpr std::uint32_t kNever = ~0U;
  Postings postings;
  postings.first.assign(vocabulary_size + 1, 0);
  std::vector<std::uint32_t> seen(vocabulary_size, kNever);
  const auto each = [&](auto&& visit) {
    std::fill(seen.begin(), seen.end(), kNever);
    for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
      for (const std::uint32_t type : side.unit_tokens(unit)) {
        if (seen[type] != unit) visit(type, unit);
        seen[type] = unit;
      }
    }
  };
  each([&](std::uint32_t type, std::uint32_t) { ++postings.first[type + 1]; });
  for (std::uint32_t type = 0; type < vocabulary_size; ++type) {
    postings.first[type + 1] += postings.first[type];
  }
  postings.units.resize(postings.first.back());
  std::vector<std::uint32_t> next(postings.first.begin(), postings.first.end() - 1);
  each([&](std::uint32_t type, std::uint32_t unit) { postings.units[next[type]++] = unit; });
  return postings;
}

struct Candidate {
  std::uint32_t source, target;
  float weight;
};

std::vector<Candidate> find_candidates(const Features& source, const Features& target,
                                       std::uint32_t vocabulary_size) {
  const Postings source_postings = make_postings(source, vocabulary_size);
  const Postings target_postings = make_postings(target, vocabulary_size);
  std::vector<Candidate> candidates;
  std::vector<float> votes(target.size(), 0.0F);
  std::vector<std::uint32_t> voted;
  for (std::uint32_t unit = 0; unit < source.size(); ++unit) {
    for (const std::uint32_t type : source.unit_tokens(unit)) {
      const auto there = target_postings[type];
      const auto here = source_postings[type];
      if (there.empty() || there.size() > kCommon || here.size() > kCommon) continue;
      const float weight = 1.0F / static_cast<float>(std::max(there.size(), here.size()));
      for (const std::uint32_t other : there) {
        if (votes[other] == 0) voted.push_back(other);
        votes[other] += weight;
      }
    }
    const std::size_t kept = std::min(kCandidates, voted.size());
    // Among equal candidates, those in the same part of the text come first.
    const auto here = static_cast<double>(unit) * target.size() / source.size();
    const auto distance = [&](std::uint32_t other) { return std::abs(other - here); };
    std::partial_sort(voted.begin(), voted.begin() + static_cast<std::ptrdiff_t>(kept), voted.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                        if (votes[a] != votes[b]) return votes[a] > votes[b];
                        const double to_a = distance(a), to_b = distance(b);
                        return to_a != to_b ? to_a < to_b : a < b;
                      });
    for (std::size_t k = 0; k < kept; ++k) {
      // Many weak witnesses count less than their sum, because long units share common words.
      candidates.push_back({unit, voted[k], std::sqrt(votes[voted[k]])});
    }
    for (const std::uint32_t other : voted) votes[other] = 0;
    voted.clear();
  }
  return candidates;
}

// Best chain that ends at or before a target unit: a Fenwick tree of prefix maxima.
class PrefixBest {
 public:
  struct Best {
    float weight = 0;
    std::uint32_t candidate = ~0U;
  };

  explicit PrefixBest(std::uint32_t size) : tree_(size + 1) {}

  // Over targets [0, end).
  Best before(std::uint32_t end) const {
    Best best;
    for (; end > 0; end &= end - 1) {
      if (tree_[end].weight > best.weight) best = tree_[end];
    }
    return best;
  }

  void raise(std::uint32_t target, Best best) {
    for (std::uint32_t at = target + 1; at < tree_.size(); at += at & (~at + 1)) {
      if (best.weight > tree_[at].weight) tree_[at] = best;
    }
  }

 private:
  std::vector<Best> tree_;
};

// The longest ascending chain of K random points has about 2 sqrt(K) of them (Aldous and Diaconis
// 1999). A chain that is hardly longer shows nothing but that the texts have few tokens in common,
// and would lead the search astray.
bool is_chance(std::size_t chain, std::size_t candidates) {
  constexpr double kHardly = 1.25;
  return static_cast<double>(chain) < kHardly * 2 * std::sqrt(static_cast<double>(candidates));
}

// Rows are bounded one by one; here both edges are made to ascend and each row to reach the next.
void make_sound(Band& band, std::uint32_t targets) {
  const std::size_t rows = band.first.size();
  band.first.front() = 0;
  band.last.back() = targets;
  for (std::size_t row = 1; row < rows; ++row) {
    band.last[row] = std::max(band.last[row], band.last[row - 1]);
  }
  for (std::size_t row = rows - 1; row-- > 0;) {
    band.first[row] = std::min(band.first[row], band.first[row + 1]);
  }
  for (std::size_t row = 1; row < rows; ++row) {
    band.last[row - 1] = std::max(band.last[row - 1], band.first[row]);
  }
}

}  // namespace

std::vector<Anchor> find_anchors(const Features& source, const Features& target,
                                 std::uint32_t vocabulary_size) {
  const auto candidates = find_candidates(source, target, vocabulary_size);
  std::vector<PrefixBest::Best> chains(candidates.size());
  std::vector<std::uint32_t> previous(candidates.size());
  PrefixBest best(target.size());
  for (std::size_t first = 0; first < candidates.size();) {
    // The candidates of one source unit exclude each other, so all are looked up before any is
    // added.
    std::size_t last = first;
    for (; last < candidates.size() && candidates[last].source == candidates[first].source;
         ++last) {
      const auto before = best.before(candidates[last].target);
      previous[last] = before.candidate;
      chains[last] = {before.weight + candidates[last].weight, static_cast<std::uint32_t>(last)};
    }
    for (; first < last; ++first) best.raise(candidates[first].target, chains[first]);
  }
  std::vector<Anchor> anchors;
  for (std::uint32_t at = best.before(target.size()).candidate; at != ~0U; at = previous[at]) {
    anchors.push_back({candidates[at].source, candidates[at].target});
  }
  if (is_chance(anchors.size(), candidates.size())) return {};
  std::reverse(anchors.begin(), anchors.end());
  return anchors;
}

Band full_band(std::uint32_t sources, std::uint32_t targets) {
  return {std::vector<std::uint32_t>(sources + 1, 0),
          std::vector<std::uint32_t>(sources + 1, targets)};
}

Band band_around(Band states, std::uint32_t reach) {
  const std::uint32_t targets = states.last.back();
  make_sound(states, targets);
  const std::size_t rows = states.first.size();
  Band band{std::vector<std::uint32_t>(rows), std::vector<std::uint32_t>(rows)};
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint32_t first = states.first[row > reach ? row - reach : 0];
    band.first[row] = first - std::min(first, reach);
    band.last[row] = std::min(states.last[std::min(row + reach, rows - 1)] + reach, targets);
  }
  make_sound(band, targets);
  return band;
}

Band band_around(std::span<const Anchor> chain, std::uint32_t sources, std::uint32_t targets,
                 std::uint32_t reach) {
  Band band{std::vector<std::uint32_t>(sources + 1), std::vector<std::uint32_t>(sources + 1)};
  std::size_t below = 0;  // number of anchors at least `reach` rows above this one
  std::size_t above = 0;  // the first anchor at least `reach` rows further down
  for (std::uint32_t row = 0; row <= sources; ++row) {
    while (below < chain.size() && chain[below].source + reach <= row) ++below;
    while (above < chain.size() && chain[above].source < row + reach) ++above;
    const std::uint32_t from_row = below == 0 ? 0 : chain[below - 1].source;
    const std::uint32_t from = below == 0 ? 0 : chain[below - 1].target;
    const std::uint32_t to_row = above == chain.size() ? sources : chain[above].source;
    const std::uint32_t to = above == chain.size() ? targets : chain[above].target + 1;
    std::uint32_t first = from > reach ? from - reach : 0;
    std::uint32_t last = std::min(targets, to + reach);
    const std::uint32_t widest = std::max(kWidest, kManyStates / (to_row - from_row + 1));
    if (last - first > widest) {
      const double share =
          to_row == from_row ? 0.5 : static_cast<double>(row - from_row) / (to_row - from_row);
      const auto middle = from + static_cast<std::uint32_t>(share * (to - from));
      first = std::max(first, middle > widest / 2 ? middle - widest / 2 : 0);
      last = std::min(last, middle + widest / 2);
    }
    band.first[row] = first;
    band.last[row] = last;
  }
  make_sound(band, targets);
  return band;
}

void widen_band(Band& band, std::span<const std::uint32_t> rows, std::uint32_t reach) {
  const auto last_row = static_cast<std::uint32_t>(band.first.size() - 1);
  const std::uint32_t targets = band.last.back();
  std::uint32_t done = 0;  // rows before this one are already widened
  for (const std::uint32_t row : rows) {
    const std::uint32_t end = std::min(row + reach, last_row) + 1;
    for (std::uint32_t at = std::max(done, row > reach ? row - reach : 0); at < end; ++at) {
      band.first[at] -= std::min(band.first[at], reach);
      band.last[at] = std::min(band.last[at] + reach, targets);
    }
    done = std::max(done, end);
  }
  make_sound(band, targets);
}

}  // namespace dragoman
