// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/fact_match.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "corpus/base/limits.h"
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

bool is_sure(const Item& item) { return item.fact->certainty >= kSure; }

// The facts of one side of a bead, and how many of each kind are left there.
class Items {
 public:
  Items() = default;
  Items(const DocumentFacts& text, Span segments, const FactFilter& concerns) {
    for (std::uint32_t id = segments.first; id < segments.last; ++id) {
      const auto& facts = text.facts[id];
      for (std::uint32_t k = 0; k < facts.size(); ++k) {
        if (!concerns(facts[k])) continue;
        all_.push_back({{id, k}, &facts[k]});
        count(all_.back(), 1);
      }
    }
  }

  std::span<const Item> all() const { return all_; }
  bool empty() const { return all_.empty(); }
  std::size_t size() const { return all_.size(); }
  const Item& operator[](std::size_t number) const { return all_[number]; }

  void take(std::size_t number) {
    count(all_[number], -1);
    all_[number].taken = true;
  }
  void mark_echoed(std::size_t number) {
    count(all_[number], -1);
    all_[number].echoed = true;
  }

  // Whether a fact is left, and sure, that is of the kind of another; a year by itself is a number,
  // if words do not say more.
  bool has_left(const Fact& fact) const {
    const int numbers = left_[index(FactKind::number)];
    if (fact.kind == FactKind::number) return numbers + years_ > 0;
    return left_[index(fact.kind)] > 0 || (is_bare_number(fact) && numbers > 0);
  }

  // The numbers of those that are compared with an item of the other side, `number` of `all`: where
  // there are too many to look at, those about as far from the start.
  std::pair<std::size_t, std::size_t> beside(std::size_t number, std::size_t all) const {
    if (size() <= kMostFacts) return {0, size()};
    const std::size_t middle = all == 0 ? 0 : number * size() / all;
    const std::size_t first =
        std::min(middle - std::min(middle, kMostFacts / 2), size() - kMostFacts);
    return {first, first + kMostFacts};
  }

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(FactKind::address) + 1;
  static std::size_t index(FactKind kind) { return static_cast<std::size_t>(kind); }

  void count(const Item& item, int change) {
    if (item.taken || item.echoed || !is_sure(item)) return;
    left_[index(item.fact->kind)] += change;
    if (item.fact->kind != FactKind::number && is_bare_number(*item.fact)) years_ += change;
  }

  std::vector<Item> all_;
  std::array<int, kKinds> left_ = {};
  int years_ = 0;  // dates that are a year alone
};

struct BeadItems {
  Items source;
  Items target;
};

class Matcher {
 public:
  Matcher(const PairedFacts& pair, const FactFilter& concerns, const std::vector<SameFact>& same)
      : pair_(pair), same_(same) {
    if (same_.empty()) {
      same_.push_back(
          [](const Fact& a, const Fact& b) { return a.kind == b.kind && has_same_value(a, b); });
    }
    items_.reserve(beads().size());
    for (const Bead& bead : beads()) {
      const bool both = !bead.source.empty() && !bead.target.empty();
      items_.push_back(both ? BeadItems{Items(pair.source, bead.source, concerns),
                                        Items(pair.target, bead.target, concerns)}
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

  // Whether two facts are of one kind; a year by itself is a number, if words do not say more.
  static bool is_alike(const Fact& a, const Fact& b) {
    return a.kind == b.kind || (is_bare_number(a) && is_bare_number(b));
  }

  // Takes equal facts: first those that are sure on both sides, by the strictest predicate first;
  // then, with what is doubtful on one, unless a sure fact of its kind is left there, which more
  // probably replaced it.
  void take_same(BeadItems& bead) const {
    for (const bool both_sure : {true, false}) {
      for (const SameFact& same : same_) {
        for (std::size_t k = 0; k < bead.source.size(); ++k) {
          const Item& item = bead.source[k];
          if (item.taken || (both_sure && !is_sure(item))) continue;
          if (!both_sure && is_sure(item) && bead.target.has_left(*item.fact)) continue;
          const auto [first, last] = bead.target.beside(k, bead.source.size());
          for (std::size_t other = first; other < last; ++other) {
            const Item& candidate = bead.target[other];
            if (candidate.taken || (both_sure && !is_sure(candidate))) continue;
            if (!both_sure && is_sure(candidate) && bead.source.has_left(*candidate.fact)) continue;
            if (!same(*item.fact, *candidate.fact)) continue;
            bead.source.take(k);
            bead.target.take(other);
            break;
          }
        }
      }
    }
  }

  bool is_same(const Fact& source, const Fact& target) const {
    return std::any_of(same_.begin(), same_.end(),
                       [&](const SameFact& same) { return same(source, target); });
  }

  void mark_echoes(BeadItems& bead) const {
    for (std::size_t k = 0; k < bead.source.size(); ++k) {
      const auto [first, last] = bead.target.beside(k, bead.source.size());
      for (std::size_t other = first; other < last && !bead.source[k].taken; ++other) {
        if (!is_same(*bead.source[k].fact, *bead.target[other].fact)) continue;
        bead.source.mark_echoed(k);
        break;
      }
    }
    for (std::size_t k = 0; k < bead.target.size(); ++k) {
      const auto [first, last] = bead.source.beside(k, bead.target.size());
      for (std::size_t other = first; other < last && !bead.target[k].taken; ++other) {
        if (!is_same(*bead.source[other].fact, *bead.target[k].fact)) continue;
        bead.target.mark_echoed(k);
        break;
      }
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
    Items& sources = items_[bead].source;
    for (std::size_t k = 0; k < sources.size(); ++k) {
      const Item& item = sources[k];
      if (item.taken || item.fact->value.size() < shortest) continue;
      if (items_[bead].target.has_left(*item.fact)) continue;
      for (std::size_t step = 1; step <= kNeighbourhood && !item.taken; ++step) {
        for (const std::size_t other : {bead - step, bead + step}) {
          if (other >= items_.size() || item.taken) continue;
          if (step > reach && !share_block(bead, other)) continue;
          take_from(items_[other], k, sources);
        }
      }
    }
  }

  // Takes an item of `sources` and its counterpart in another bead, if that has it.
  void take_from(BeadItems& bead, std::size_t number, Items& sources) const {
    const auto [first, last] = bead.target.beside(number, sources.size());
    for (std::size_t k = first; k < last; ++k) {
      const Item& candidate = bead.target[k];
      if (candidate.taken || !same_.front()(*sources[number].fact, *candidate.fact)) continue;
      if (bead.source.has_left(*candidate.fact)) continue;
      sources.take(number);
      bead.target.take(k);
      return;
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
    return (is_alike(a, b) ? 1 : 0) + (longest == 0 ? 0 : same / longest);
  }

  // Pairs the facts left in a bead, the most similar first; then adds those left alone.
  void add_left(std::size_t number, std::vector<Mismatch>& mismatches) {
    std::vector<const Item*> sources = left_of(items_[number].source);
    std::vector<const Item*> targets = left_of(items_[number].target);
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

  static std::vector<const Item*> left_of(const Items& items) {
    std::vector<const Item*> left;
    for (const Item& item : items.all()) {
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

bool has_same_value(const Fact& a, const Fact& b) {
  if (a.value == b.value) return true;
  return (!a.other.empty() && a.other == b.value) || (!b.other.empty() && a.value == b.other) ||
         (!a.other.empty() && a.other == b.other);
}

bool is_bare_number(const Fact& fact) {
  constexpr std::size_t kYear = 4;
  const bool is_year = fact.kind == FactKind::date && fact.value.size() == kYear &&
                       fact.value.find_first_not_of("0123456789") == std::string::npos;
  return fact.kind == FactKind::number || is_year;
}

const Fact& fact_of(const DocumentFacts& text, FactRef ref) {
  return text.facts[ref.segment][ref.number];
}

}  // namespace dragoman::qa
