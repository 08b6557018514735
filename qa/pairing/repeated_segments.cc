// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/repeated_segments.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "corpus/text/unicode.h"
#include "qa/pairing/segment_text.h"

namespace dragoman::qa {
namespace {

using SegmentsByWords = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

SegmentsByWords segments_by_words(const DocumentFacts& text) {
  SegmentsByWords segments;
  for (std::uint32_t k = 0; k < text.size(); ++k) {
    if (const std::uint64_t key = words_key(text, k)) segments[key].push_back(k);
  }
  return segments;
}

bool begins_with_figure(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_digit(next_char(text, at));
}

class Search {
 public:
  explicit Search(const PairedFacts& pair)
      : pair_(pair),
        sources_(segments_by_words(pair.source)),
        targets_(segments_by_words(pair.target)) {
    bead_of_.resize(pair.target.size());
    const auto& beads = pair.bitext->beads;
    for (std::uint32_t k = 0; k < beads.size(); ++k) {
      for (std::uint32_t t = beads[k].target.first; t < beads[k].target.last; ++t) bead_of_[t] = k;
    }
  }

  // For a target segment that may be one too many, the nearest with the same words that has a
  // source.
  void look_at(std::uint32_t segment, std::vector<RepeatedSegment>& found) const {
    const auto at = targets_.find(words_key(pair_.target, segment));
    if (at == targets_.end() || at->second.size() < 2) return;
    std::uint32_t best = segment;
    for (const std::uint32_t other : at->second) {
      if (other == segment || bead(other).source.empty()) continue;
      if (best == segment || distance(other, segment) < distance(best, segment)) best = other;
    }
    if (best == segment || source_repeats(best, at->second.size())) return;
    // Said three times, it is a formula that the original may word in several ways.
    constexpr std::size_t kFormula = 3;
    const std::uint32_t apart = distance(best, segment);
    if (at->second.size() >= kFormula && apart > 1) return;
    // Two rows of a table may have one value.
    if (apart > 1 && begins_with_figure(pair_.target.text(segment))) return;
    if (apart > kNear && visible_length(pair_.target.text(segment)) < kLong) return;
    found.push_back({std::max(segment, best), std::min(segment, best),
                     apart == 1       ? 0.97F
                     : apart <= kNear ? 0.93F
                                      : 0.8F});
  }

 private:
  static constexpr std::uint32_t kNear = 3;
  static constexpr std::uint32_t kLong = 30;  // characters that don't come again by chance

  static std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
    return std::max(a, b) - std::min(a, b);
  }
  const Bead& bead(std::uint32_t target) const { return pair_.bitext->beads[bead_of_[target]]; }

  // Whether the source of the segment occurs as often as its words do.
  bool source_repeats(std::uint32_t segment, std::size_t times) const {
    const Span source = bead(segment).source;
    for (std::uint32_t s = source.first; s < source.last; ++s) {
      const auto at = sources_.find(words_key(pair_.source, s));
      if (at != sources_.end() && at->second.size() >= times) return true;
    }
    return false;
  }

  const PairedFacts& pair_;
  SegmentsByWords sources_;
  SegmentsByWords targets_;
  std::vector<std::uint32_t> bead_of_;
};

}  // namespace

std::vector<RepeatedSegment> repeated_segments(const PairedFacts& pair) {
  std::vector<RepeatedSegment> found;
  const auto& beads = pair.bitext->beads;
  const auto has_surplus = [](const Bead& bead) { return bead.target.size() > bead.source.size(); };
  if (std::none_of(beads.begin(), beads.end(), has_surplus)) return found;
  const Search search(pair);
  for (const Bead& bead : beads) {
    if (!has_surplus(bead)) continue;
    // Of two in a bead, the second is the repetition.
    const std::uint32_t first = bead.target.first + (bead.source.empty() ? 0 : 1);
    for (std::uint32_t t = first; t < bead.target.last; ++t) search.look_at(t, found);
  }
  std::sort(found.begin(), found.end(), [](const RepeatedSegment& a, const RepeatedSegment& b) {
    return a.segment != b.segment ? a.segment < b.segment : a.confidence > b.confidence;
  });
  // Of two that repeat each other, each may have been found.
  found.erase(std::unique(found.begin(), found.end(),
                          [](const RepeatedSegment& a, const RepeatedSegment& b) {
                            return a.segment == b.segment;
                          }),
              found.end());
  return found;
}

}  // namespace dragoman::qa
