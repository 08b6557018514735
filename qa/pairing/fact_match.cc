// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/fact_match.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "qa/pairing/part_match.h"

namespace dragoman::qa {
namespace {

// How far from its bead a fact that moved is looked for, in beads.
constexpr std::size_t kBeside = 2;
constexpr std::size_t kNeighbourhood = 20;
// A shorter value occurs too often to be recognised as moved.
constexpr std::size_t kTelling = 4;

// If more are left on both sides of a bead, its texts hardly belong together and none are paired.
constexpr std::size_t kMostPairs = 2500;

struct Item {
  FactRef ref;
  const Fact* fact = nullptr;
  bool taken = false;
  bool echoed = false;
};

struct BeadItems {
  std::vector<Item> source;
  std::vector<Item> target;
};

std::vector<Item> collect(const DocumentFacts& text, Span segments, const FactFilter& concerns) {
  std::vector<Item> items;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    const auto& facts = text.facts[id];
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      if (concerns(facts[k])) items.push_back({{id, k}, &facts[k]});
    }
  }
  return items;
}

class Matcher {
 public:
  Matcher(const PairedFacts& pair, const FactFilter& concerns, const std::vector<SameFact>& same)
      : pair_(pair), same_(same) {
    if (same_.empty()) {
      same_.push_back(
          [](const Fact& a, const Fact& b) { return a.kind == b.kind && a.value == b.value; });
    }
    items_.reserve(beads().size());
    for (const Bead& bead : beads()) {
      const bool both = !bead.source.empty() && !bead.target.empty();
      items_.push_back(both ? BeadItems{collect(pair.source, bead.source, concerns),
                                        collect(pair.target, bead.target, concerns)}
                            : BeadItems{});
    }
  }

  std::vector<Mismatch> run() {
    for (BeadItems& bead : items_) {
      take_same(bead);
      mark_echoes(bead);
    }
    for (std::size_t bead = 0; bead < items_.size(); ++bead) take_moved(bead, kBeside, 0);
    for (std::size_t bead = 0; bead < items_.size(); ++bead) {
      take_moved(bead, kNeighbourhood, kTelling);
    }
    std::vector<Mismatch> mismatches;
    for (std::size_t bead = 0; bead < items_.size(); ++bead) add_left(bead, mismatches);
    return mismatches;
  }

 private:
  const std::vector<Bead>& beads() const { return pair_.bitext->beads; }

  static bool is_sure(const Item& item) { return item.fact->certainty >= kSure; }

  // A fact that is left, and sure, of a kind.
  static bool has_left(const std::vector<Item>& items, FactKind kind) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return !item.taken && !item.echoed && is_sure(item) && item.fact->kind == kind;
    });
  }

  // Takes equal facts: first those that are sure on both sides, by the strictest predicate first;
  // then, with what is doubtful on one, unless a sure fact of its kind is left there, which more
  // probably replaced it.
  void take_same(BeadItems& bead) const {
    for (const bool both_sure : {true, false}) {
      for (const SameFact& same : same_) {
        for (Item& item : bead.source) {
          if (item.taken) continue;
          const auto found =
              std::find_if(bead.target.begin(), bead.target.end(), [&](const Item& other) {
                if (other.taken || (both_sure && !(is_sure(item) && is_sure(other)))) return false;
                if (!both_sure && is_sure(item) && has_left(bead.target, item.fact->kind)) {
                  return false;
                }
                if (!both_sure && is_sure(other) && has_left(bead.source, other.fact->kind)) {
                  return false;
                }
                return same(*item.fact, *other.fact);
              });
          if (found == bead.target.end()) continue;
          item.taken = found->taken = true;
        }
      }
    }
  }

  bool is_same(const Fact& source, const Fact& target) const {
    return std::any_of(same_.begin(), same_.end(),
                       [&](const SameFact& same) { return same(source, target); });
  }

  void mark_echoes(BeadItems& bead) const {
    for (Item& item : bead.source) {
      item.echoed = !item.taken &&
                    std::any_of(bead.target.begin(), bead.target.end(), [&](const Item& other) {
                      return is_same(*item.fact, *other.fact);
                    });
    }
    for (Item& item : bead.target) {
      item.echoed = !item.taken &&
                    std::any_of(bead.source.begin(), bead.source.end(), [&](const Item& other) {
                      return is_same(*other.fact, *item.fact);
                    });
    }
  }

  // Whether two beads have segments of one paragraph.
  bool share_block(std::size_t a, std::size_t b) const {
    const auto block = [&](std::size_t bead) {
      const Bitext& bitext = *pair_.bitext;
      return bitext.source.segments[bitext.beads[bead].source.first].block;
    };
    return !items_[a].source.empty() && !items_[b].source.empty() && block(a) == block(b);
  }

  // Takes facts that are the same in the strictest sense, the nearest first. What has another of
  // its kind left beside it, and so was more probably replaced, did not move.
  void take_moved(std::size_t bead, std::size_t reach, std::size_t shortest) {
    for (Item& item : items_[bead].source) {
      if (item.taken || item.fact->value.size() < shortest) continue;
      if (has_left(items_[bead].target, item.fact->kind)) continue;
      for (std::size_t step = 1; step <= kNeighbourhood && !item.taken; ++step) {
        for (const std::size_t other : {bead - step, bead + step}) {
          if (other >= items_.size() || item.taken) continue;
          if (step > reach && !share_block(bead, other)) continue;
          for (Item& candidate : items_[other].target) {
            if (candidate.taken || !same_.front()(*item.fact, *candidate.fact)) continue;
            if (has_left(items_[other].source, candidate.fact->kind)) continue;
            item.taken = candidate.taken = true;
            break;
          }
        }
      }
    }
  }

  // How alike two values are, so that 2003 is paired with 2004 rather than with 17: the share of
  // characters that both begin and end with.
  static double likeness(const Fact& a, const Fact& b) {
    const std::string_view x = a.value;
    const std::string_view y = b.value;
    const auto front = std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin();
    const auto back = std::mismatch(x.rbegin(), x.rend(), y.rbegin(), y.rend()).first - x.rbegin();
    const double longest = static_cast<double>(std::max(x.size(), y.size()));
    const double same = std::min(static_cast<double>(front + back), longest);
    return (a.kind == b.kind ? 1 : 0) + (longest == 0 ? 0 : same / longest);
  }

  // Pairs the facts left in a bead, the most similar first; then adds those left alone.
  void add_left(std::size_t number, std::vector<Mismatch>& mismatches) {
    std::vector<Item*> sources = left_of(items_[number].source);
    std::vector<Item*> targets = left_of(items_[number].target);
    std::vector<Mismatch> found;
    while (!sources.empty() && !targets.empty() && sources.size() * targets.size() <= kMostPairs) {
      double best = -1;
      auto source = sources.begin();
      auto target = targets.begin();
      for (auto s = sources.begin(); s != sources.end(); ++s) {
        for (auto t = targets.begin(); t != targets.end(); ++t) {
          const double alike = likeness(*(*s)->fact, *(*t)->fact);
          if (alike > best) std::tie(best, source, target) = std::tuple(alike, s, t);
        }
      }
      // Both sides have as many references, but two differ: neither is a mere repetition.
      const bool parts =
          is_part(*(*source)->fact) && (*source)->fact->kind == (*target)->fact->kind;
      if (parts || !((*source)->echoed && (*target)->echoed)) {
        found.push_back(
            {number, (*source)->ref, (*target)->ref, (*source)->echoed, (*target)->echoed});
      }
      sources.erase(source);
      targets.erase(target);
    }
    for (const Item* item : sources) {
      if (!item->echoed) found.push_back({.bead = number, .source = item->ref});
    }
    for (const Item* item : targets) {
      if (!item->echoed) found.push_back({.bead = number, .target = item->ref});
    }
    const auto position = [](const Mismatch& mismatch) {
      return std::pair(!mismatch.source, mismatch.source ? *mismatch.source : *mismatch.target);
    };
    std::sort(found.begin(), found.end(),
              [&](const Mismatch& a, const Mismatch& b) { return position(a) < position(b); });
    std::move(found.begin(), found.end(), std::back_inserter(mismatches));
  }

  static std::vector<Item*> left_of(std::vector<Item>& items) {
    std::vector<Item*> left;
    for (Item& item : items) {
      if (!item.taken && is_sure(item)) left.push_back(&item);
    }
    return left;
  }

  const PairedFacts& pair_;
  std::vector<SameFact> same_;
  std::vector<BeadItems> items_;
};

}  // namespace

std::vector<Mismatch> mismatched_facts(const PairedFacts& pair, const FactFilter& concerns,
                                       const std::vector<SameFact>& same) {
  return Matcher(pair, concerns, same).run();
}

const Fact& fact_of(const DocumentFacts& text, FactRef ref) {
  return text.facts[ref.segment][ref.number];
}

}  // namespace dragoman::qa
