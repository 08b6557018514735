// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/moved_blocks.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "corpus/base/error.h"
#include "tests/bench/random.h"

namespace dragoman::bench {
namespace {

constexpr std::size_t kLongestBlock = 10;

enum class Distance { neighbour, near, far };

// Half-open range of units: the gold beads that have a target, in target order.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The units of `block` are put before the unit `gap`, numbers being those of before all shifts.
struct Shift {
  Distance distance = Distance::neighbour;
  Range block;
  std::size_t gap = 0;

  Range extent() const { return {std::min(block.first, gap), std::max(block.last, gap)}; }
  // What other shifts must leave alone. A far one may go past others, whose order it doesn't touch.
  std::vector<Range> reserved() const {
    if (distance == Distance::far) return {block, {gap, gap}};
    return {extent()};
  }
};

// The gold beads with a target; checks that they and their lines are in order.
std::vector<std::size_t> units_of(const TextPair& pair) {
  std::vector<std::size_t> units;
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  for (std::size_t k = 0; k < pair.gold.size(); ++k) {
    const Rung& rung = pair.gold[k];
    for (const std::uint32_t id : rung.source) {
      if (id != source++)
        throw Error(Errc::conflict, {pair.name, {}, {}}, "the gold isn't in order");
    }
    for (const std::uint32_t id : rung.target) {
      if (id != target++)
        throw Error(Errc::conflict, {pair.name, {}, {}}, "the gold isn't in order");
    }
    if (!rung.target.empty()) units.push_back(k);
  }
  return units;
}

std::size_t number_of_moves(std::size_t units) {
  return units < kFewestBeadsToMove ? 0 : units < 100 ? 1 : units < 200 ? 2 : units < 300 ? 3 : 4;
}

// A shift of any kind in a text of so many units; nothing where the text is too short for it.
std::optional<Shift> draw(std::size_t units, Random& random) {
  Shift shift;
  shift.distance = static_cast<Distance>(random.below(3));
  const std::size_t length = 1 + random.below(kLongestBlock);
  std::size_t passed = 1 + random.below(kLongestBlock);
  if (shift.distance == Distance::near) {
    passed = std::max(11 + random.below(30), 2 * length + 1);
  } else if (shift.distance == Distance::far) {
    passed = std::max(units / 3 + random.below(units), 2 * length + 1);
  }
  if (length + passed > units) return std::nullopt;
  const std::size_t first = random.below(units - length - passed + 1);
  if (random.below(2) == 0) {
    shift.block = {first, first + length};
    shift.gap = first + length + passed;
  } else {
    shift.gap = first;
    shift.block = {first + passed, first + passed + length};
  }
  return shift;
}

// At least one unit that stays lies between what they reserve.
bool apart(const Shift& a, const Shift& b) {
  for (const Range& x : a.reserved()) {
    for (const Range& y : b.reserved()) {
      if (x.last >= y.first && y.last >= x.first) return false;
    }
  }
  return true;
}

std::vector<Shift> choose_shifts(std::size_t units, Random& random) {
  constexpr int kTries = 1000;
  std::vector<Shift> shifts;
  const std::size_t wanted = number_of_moves(units);
  for (int k = 0; k < kTries && shifts.size() < wanted; ++k) {
    const auto shift = draw(units, random);
    if (shift && std::all_of(shifts.begin(), shifts.end(),
                             [&](const Shift& other) { return apart(*shift, other); })) {
      shifts.push_back(*shift);
    }
  }
  return shifts;
}

// The units in the order they have after the shifts.
std::vector<std::size_t> shifted_order(std::size_t units, const std::vector<Shift>& shifts) {
  std::vector<bool> taken(units);
  for (const Shift& shift : shifts) {
    for (std::size_t u = shift.block.first; u < shift.block.last; ++u) taken[u] = true;
  }
  std::vector<std::size_t> order;
  for (std::size_t place = 0; place <= units; ++place) {
    for (const Shift& shift : shifts) {
      if (shift.gap != place) continue;
      for (std::size_t u = shift.block.first; u < shift.block.last; ++u) order.push_back(u);
    }
    if (place < units && !taken[place]) order.push_back(place);
  }
  return order;
}

// Puts the target's lines into the order of `units`, gold beads, and renumbers the gold.
void reorder(const std::vector<std::size_t>& units, TextPair& pair) {
  std::vector<std::string> lines;
  lines.reserve(pair.target.size());
  for (const std::size_t unit : units) {
    for (std::uint32_t& id : pair.gold[unit].target) {
      lines.push_back(std::move(pair.target[id]));
      id = static_cast<std::uint32_t>(lines.size() - 1);
    }
  }
  pair.target = std::move(lines);
}

using Sides = std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>;

std::vector<std::uint32_t> ids(Span span) {
  std::vector<std::uint32_t> list(span.size());
  std::iota(list.begin(), list.end(), span.first);
  return list;
}

}  // namespace

MovedPair move_blocks(TextPair pair, std::uint64_t seed) {
  MovedPair moved{std::move(pair), {}};
  Random random(seed);
  const std::vector<std::size_t> units = units_of(moved.pair);
  const std::vector<Shift> shifts = choose_shifts(units.size(), random);
  const auto beads = [&](std::size_t first, std::size_t last) {
    return std::vector<std::size_t>(units.begin() + static_cast<std::ptrdiff_t>(first),
                                    units.begin() + static_cast<std::ptrdiff_t>(last));
  };
  for (const Shift& shift : shifts) {
    Move move;
    move.block = beads(shift.block.first, shift.block.last);
    if (shift.distance == Distance::neighbour) {
      move.other = shift.gap < shift.block.first ? beads(shift.gap, shift.block.first)
                                                 : beads(shift.block.last, shift.gap);
    }
    moved.moves.push_back(std::move(move));
  }
  std::vector<std::size_t> order;
  for (const std::size_t u : shifted_order(units.size(), shifts)) order.push_back(units[u]);
  reorder(order, moved.pair);
  return moved;
}

MovedScore& MovedScore::operator+=(const MovedScore& other) {
  gold += other.gold;
  recalled += other.recalled;
  crossing += other.crossing;
  right += other.right;
  return *this;
}

MovedScore score_moved(const MovedPair& moved, std::span<const Bead> found) {
  std::set<Sides> wanted;
  for (const Move& move : moved.moves) {
    for (const auto* block : {&move.block, &move.other}) {
      for (const std::size_t k : *block) {
        const Rung& rung = moved.pair.gold[k];
        if (!rung.source.empty()) wanted.emplace(rung.source, rung.target);
      }
    }
  }
  MovedScore score;
  score.gold = wanted.size();
  for (const Bead& bead : found) {
    const bool right = wanted.contains({ids(bead.source), ids(bead.target)});
    score.recalled += right;
    score.crossing += bead.crossing;
    score.right += right && bead.crossing;
  }
  return score;
}

Quality moved_quality(const MovedScore& score) {
  const auto share = [](std::size_t part, std::size_t whole, double none) {
    return whole == 0 ? none : static_cast<double>(part) / static_cast<double>(whole);
  };
  Quality quality;
  quality.precision = share(score.right, score.crossing, score.gold == 0 ? 1 : 0);
  quality.recall = share(score.recalled, score.gold, 1);
  const double sum = quality.precision + quality.recall;
  quality.f1 = sum == 0 ? 0 : 2 * quality.precision * quality.recall / sum;
  return quality;
}

}  // namespace dragoman::bench
