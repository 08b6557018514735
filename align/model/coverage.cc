// SPDX-License-Identifier: Apache-2.0
#include "align/model/coverage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "align/words/expectation.h"

namespace dragoman {
namespace {

// One side of the beads: its units, its span in a bead, and what the other side's words lead to.
struct View {
  const Features& units;
  const Features& others;
  Span Bead::*side;
  Span Bead::*other;
  const TranslationTable& table;  // from the others' types to the units'
  std::span<const float> unmatched;
};

// For each token of a side, in the order of the beads, the probability that a word of the other
// side of the bead accounts for it.
struct Accounts {
  std::vector<std::size_t> first{0};  // bead k has [first[k], first[k + 1])
  std::vector<std::uint32_t> types;
  std::vector<float> accounted;
  std::vector<bool> repeats;  // an earlier token of the side
};

constexpr std::uint32_t kNever = ~0U;

Accounts account(const View& view, std::span<const Bead> beads) {
  Accounts accounts;
  accounts.first.reserve(beads.size() + 1);
  accounts.types.reserve(view.units.tokens.size());
  accounts.accounted.reserve(view.units.tokens.size());
  accounts.repeats.reserve(view.units.tokens.size());
  std::vector<std::uint32_t> last_seen(view.unmatched.size(), kNever);  // by type: the bead
  Expectation expectation(view.table, view.unmatched);
  for (std::uint32_t number = 0; number < beads.size(); ++number) {
    const Bead& bead = beads[number];
    const Span units = bead.*view.side;
    const Span others = bead.*view.other;
    if (!units.empty() && !others.empty()) {
      expectation.clear();
      for (std::uint32_t unit = others.first; unit < others.last; ++unit) {
        expectation.add(view.others.unit_tokens(unit));
      }
      for (std::uint32_t unit = units.first; unit < units.last; ++unit) {
        for (const std::uint32_t token : view.units.unit_tokens(unit)) {
          const float by_chance = view.unmatched[token] / expectation.likelihood_ratio(token);
          accounts.types.push_back(token);
          accounts.accounted.push_back(1 - std::min(by_chance, 1.0F));
          accounts.repeats.push_back(std::exchange(last_seen[token], number) == number);
        }
      }
    }
    accounts.first.push_back(accounts.types.size());
  }
  return accounts;
}

// How often a type's tokens are accounted for, leaving out the token in question: the type's own
// share, drawn towards the share of all types that are equally well known.
class UsualShares {
 public:
  UsualShares(const Accounts& accounts, std::span<const float> unmatched)
      : unmatched_(unmatched), seen_(unmatched.size()), accounted_(unmatched.size()) {
    for (std::size_t k = 0; k < accounts.types.size(); ++k) {
      const std::uint32_t type = accounts.types[k];
      seen_[type] += 1;
      accounted_[type] += accounts.accounted[k];
      Class& like = classes_[class_of(type)];
      like.seen += 1;
      like.accounted += accounts.accounted[k];
    }
  }

  double without(std::uint32_t type, float accounted) const {
    constexpr double kStrength = 2;  // of the class, in tokens of the type
    constexpr double kBelief = 0.5;  // of a class without any tokens
    constexpr double kBeliefStrength = 4;
    const Class& like = classes_[class_of(type)];
    const double of_class = (like.accounted - accounted + kBelief * kBeliefStrength) /
                            (like.seen - 1 + kBeliefStrength);
    return (accounted_[type] - accounted + kStrength * of_class) / (seen_[type] - 1 + kStrength);
  }

 private:
  static constexpr std::size_t kClasses = 5;
  struct Class {
    double seen = 0;
    double accounted = 0;
  };

  std::size_t class_of(std::uint32_t type) const {
    return std::min(kClasses - 1, static_cast<std::size_t>(unmatched_[type] * kClasses));
  }

  std::span<const float> unmatched_;
  std::vector<float> seen_;
  std::vector<float> accounted_;
  std::array<Class, kClasses> classes_{};
};

struct Share {
  float share = 1;
  float tail = 0;
};

// The coverage of the tokens of a bead. Any token but the first few may be the first of an end
// without counterpart.
Share share_of(const Accounts& accounts, std::size_t bead, const UsualShares& usual) {
  // The share of words that a text on the same subject accounts for by chance.
  constexpr double kByChance = 0.1;
  constexpr double kRepeated = 0.7;
  constexpr double kSurest = 0.97;
  const std::size_t first = accounts.first[bead];
  const std::size_t last = accounts.first[bead + 1];
  const std::size_t begin = first + (last - first) / 8;
  constexpr double kMost = 1e100;
  double accounted = 0, expected = 0, tail = 1, ends = 0;
  for (std::size_t k = last; k-- > first;) {
    const double here = accounts.accounted[k];
    const double usually = usual.without(accounts.types[k], accounts.accounted[k]);
    accounted += here;
    expected += usually;
    const double p = accounts.repeats[k] ? kRepeated : kByChance;
    const double q = std::clamp(usually, p, kSurest);
    tail *= (here * p + (1 - here) * (1 - p)) / (here * q + (1 - here) * (1 - q));
    tail = std::min(tail, kMost);
    if (k >= begin) ends += tail;
  }
  Share share;
  if (expected > 0) share.share = static_cast<float>(std::min(1.0, accounted / expected));
  if (ends > 0) {
    share.tail = static_cast<float>(std::log(ends / static_cast<double>(last - begin)));
  }
  return share;
}

std::vector<Share> shares(const View& view, std::span<const Bead> beads) {
  const Accounts accounts = account(view, beads);
  const UsualShares usual(accounts, view.unmatched);
  std::vector<Share> result(beads.size());
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (accounts.first[k] < accounts.first[k + 1]) result[k] = share_of(accounts, k, usual);
  }
  return result;
}

// How well the words of single units go together, in both directions.
class Fit {
 public:
  Fit(const Features& source, const Features& target, const Lexicon& lexicon)
      : source_(source),
        target_(target),
        forward_(lexicon.forward, lexicon.target_unmatched),
        backward_(lexicon.backward, lexicon.source_unmatched) {}

  float of(std::uint32_t s, std::uint32_t t) {
    forward_.clear();
    forward_.add(source_.unit_tokens(s));
    backward_.clear();
    backward_.add(target_.unit_tokens(t));
    return (forward_.log_ratio(target_.unit_tokens(t)) +
            backward_.log_ratio(source_.unit_tokens(s))) /
           2;
  }

 private:
  const Features& source_;
  const Features& target_;
  Expectation forward_;
  Expectation backward_;
};

}  // namespace

std::vector<Coverage> coverage_of(const Features& source, const Features& target,
                                  std::span<const Bead> beads, const Lexicon& lexicon) {
  const std::vector<Share> of_source = shares(
      {source, target, &Bead::source, &Bead::target, lexicon.backward, lexicon.source_unmatched},
      beads);
  const std::vector<Share> of_target = shares(
      {target, source, &Bead::target, &Bead::source, lexicon.forward, lexicon.target_unmatched},
      beads);
  Fit fit(source, target, lexicon);
  std::vector<Coverage> coverage(beads.size());
  for (std::size_t k = 0; k < beads.size(); ++k) {
    coverage[k] = {of_source[k].share, of_target[k].share, of_source[k].tail, of_target[k].tail};
    const Bead& bead = beads[k];
    if (bead.source.size() != 2 || bead.target.size() != 2) continue;
    const std::uint32_t s = bead.source.first;
    const std::uint32_t t = bead.target.first;
    coverage[k].exchanged =
        fit.of(s, t + 1) + fit.of(s + 1, t) - fit.of(s, t) - fit.of(s + 1, t + 1);
  }
  return coverage;
}

}  // namespace dragoman
