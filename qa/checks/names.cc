// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/names.h"

#include <algorithm>

#include "corpus/base/limits.h"
#include "corpus/text/unicode.h"
#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

std::vector<char32_t> chars(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t at = 0; at < text.size();) result.push_back(next_char(text, at));
  return result;
}

}  // namespace

std::vector<LeftOver> left_over(const PairedFacts& pair, std::span<const Mismatch> mismatches) {
  std::vector<LeftOver> result;
  for (const Mismatch& mismatch : mismatches) {
    if (result.empty() || result.back().bead != mismatch.bead) result.push_back({mismatch.bead});
    LeftOver& left = result.back();
    if (mismatch.source && left.source.size() < kMostLeftNames) {
      const Fact& fact = fact_of(pair.source, *mismatch.source);
      left.source.push_back({*mismatch.source, &fact, mismatch.source_echoed});
    }
    if (mismatch.target && left.target.size() < kMostLeftNames) {
      const Fact& fact = fact_of(pair.target, *mismatch.target);
      left.target.push_back({*mismatch.target, &fact, mismatch.target_echoed});
    }
  }
  return result;
}

std::string written(const DocumentFacts& text, const LeftFact& left) {
  return std::string(
      text.text(left.ref.segment).substr(left.fact->begin, left.fact->end - left.fact->begin));
}

Spot spot_of(const LeftFact& left, Side side) {
  return {side, left.ref.segment, left.fact->begin, left.fact->end};
}

Spot whole_of_bead(const PairedFacts& pair, std::size_t bead, Side side) {
  const Bead& at = pair.bitext->beads[bead];
  const Span segments = side == Side::source ? at.source : at.target;
  return whole_segment(pair.side(side), side, segments.first);
}

std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
  const auto x = chars(a);
  const auto y = chars(b);
  if (x.size() > y.size() + most || y.size() > x.size() + most) return most + 1;
  if (x.size() > kLongestName) return x == y ? 0 : most + 1;
  // Optimal string alignment: three rows of the table.
  std::vector<std::size_t> before(y.size() + 1);
  std::vector<std::size_t> last(y.size() + 1);
  std::vector<std::size_t> row(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const std::size_t change = last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[y.size()], most + 1);
}

}  // namespace dragoman::qa::checks
