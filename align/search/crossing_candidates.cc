// SPDX-License-Identifier: Apache-2.0
#include "align/search/crossing_candidates.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dragoman {
namespace {

// For each type, the positions in a list of units that have it.
class Postings {
 public:
  Postings(const Features& side, std::span<const std::uint32_t> units, std::size_t types)
      : first_(types + 1, 0) {
    const auto each = [&](auto&& visit) {
      for (std::uint32_t place = 0; place < units.size(); ++place) {
        for (const std::uint32_t type : side.unit_tokens(units[place])) visit(type, place);
      }
    };
    each([&](std::uint32_t type, std::uint32_t) { ++first_[type + 1]; });
    for (std::size_t type = 0; type < types; ++type) first_[type + 1] += first_[type];
    places_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    each([&](std::uint32_t type, std::uint32_t place) { places_[next[type]++] = place; });
  }

  std::span<const std::uint32_t> operator[](std::uint32_t type) const {
    return {places_.data() + first_[type], first_[type + 1] - first_[type]};
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> places_;
};

// Whether another unit of the side has the same words. Where a formula is repeated throughout a
// text, two of its copies being unaligned is no sign that one of them moved.
class Repetitions {
 public:
  explicit Repetitions(const Features& side) : side_(side) {
    hashes_.reserve(side.size());
    for (std::uint32_t unit = 0; unit < side.size(); ++unit) hashes_.push_back(hash(unit));
    std::sort(hashes_.begin(), hashes_.end());
  }

  bool has(std::uint32_t unit) const {
    const auto [first, last] = std::equal_range(hashes_.begin(), hashes_.end(), hash(unit));
    return last - first > 1;
  }

 private:
  std::uint64_t hash(std::uint32_t unit) const {
    // FNV-1a, over whole types instead of bytes.
    std::uint64_t value = 14695981039346656037U;
    for (const std::uint32_t type : side_.unit_tokens(unit)) {
      value = (value ^ type) * 1099511628211U;
    }
    return value;
  }

  const Features& side_;
  std::vector<std::uint64_t> hashes_;
};

class CandidateFinder {
 public:
  CandidateFinder(const Features& source, const Features& target, const BitextModel& model,
                  const Weights& weights, std::span<const std::uint32_t> targets)
      : source_(source),
        forward_(model.lexicon.forward),
        targets_(targets),
        postings_(target, targets, model.lexicon.target_unmatched.size()),
        source_repetitions_(source),
        target_repetitions_(target),
        worth_(source, target, model, weights),
        votes_(targets.size(), 0.0F) {}

  void add(std::uint32_t unit, std::vector<CrossingCandidate>& candidates) {
    constexpr std::size_t kKept = 4;
    vote(unit);
    const std::size_t kept = std::min(kKept, voted_.size());
    std::partial_sort(voted_.begin(), voted_.begin() + static_cast<std::ptrdiff_t>(kept),
                      voted_.end(), [&](std::uint32_t a, std::uint32_t b) {
                        return votes_[a] != votes_[b] ? votes_[a] > votes_[b] : a < b;
                      });
    for (std::size_t k = 0; k < kept; ++k) {
      const std::uint32_t other = targets_[voted_[k]];
      CrossingCandidate candidate{unit, other, worth_.together(unit, other) - worth_.apart()};
      if (candidate.worth <= 0) continue;
      if (source_repetitions_.has(unit) || target_repetitions_.has(other)) candidate.worth = 0;
      candidates.push_back(candidate);
    }
    for (const std::uint32_t place : voted_) votes_[place] = 0;
    voted_.clear();
  }

 private:
  void vote(std::uint32_t unit) {
    constexpr std::size_t kCommon = 50;  // a type found in more units says little of where
    for (const std::uint32_t type : source_.unit_tokens(unit)) {
      for (const auto& [to, ratio] : forward_.row(type)) {
        const auto places = postings_[to];
        if (places.size() > kCommon) continue;
        for (const std::uint32_t place : places) {
          if (votes_[place] == 0) voted_.push_back(place);
          votes_[place] += std::log1p(ratio);
        }
      }
    }
  }

  const Features& source_;
  const TranslationTable& forward_;
  std::span<const std::uint32_t> targets_;
  Postings postings_;
  Repetitions source_repetitions_;
  Repetitions target_repetitions_;
  UnitWorth worth_;
  std::vector<float> votes_;
  std::vector<std::uint32_t> voted_;
};

}  // namespace

UnitWorth::UnitWorth(const Features& source, const Features& target, const BitextModel& model,
                     const Weights& weights)
    : source_(source),
      target_(target),
      lexical_weight_(static_cast<float>(weights.lexical / 2)),
      shape_(source, target, model, weights),
      forward_(model.lexicon.forward, model.lexicon.target_unmatched),
      backward_(model.lexicon.backward, model.lexicon.source_unmatched) {}

float UnitWorth::together(std::uint32_t source, std::uint32_t target) {
  forward_.clear();
  forward_.add(source_.unit_tokens(source));
  backward_.clear();
  backward_.add(target_.unit_tokens(target));
  const float words = forward_.log_ratio(target_.unit_tokens(target)) +
                      backward_.log_ratio(source_.unit_tokens(source));
  return lexical_weight_ * words + shape_.shape_and_length(source, 1, target, 1) +
         shape_.edges(source, 1, target, 1) + shape_.label(source, 1, target, 1);
}

float UnitWorth::apart() const {
  return shape_.shape_and_length(0, 1, 0, 0) + shape_.shape_and_length(0, 0, 0, 1);
}

std::vector<CrossingCandidate> find_crossing_candidates(const Features& source,
                                                        const Features& target,
                                                        const BitextModel& model,
                                                        const Weights& weights,
                                                        std::span<const std::uint32_t> sources,
                                                        std::span<const std::uint32_t> targets) {
  std::vector<CrossingCandidate> candidates;
  CandidateFinder finder(source, target, model, weights, targets);
  for (const std::uint32_t unit : sources) finder.add(unit, candidates);
  return candidates;
}

}  // namespace dragoman
