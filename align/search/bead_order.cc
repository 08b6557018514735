// SPDX-License-Identifier: Apache-2.0
#include "align/search/bead_order.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

// Marks the beads that are not in the longest sequence of ascending targets (Fredman 1975).
void mark_crossing(std::vector<Bead>& beads, const std::vector<std::uint32_t>& pairs) {
  constexpr std::uint32_t kNone = ~0U;
  std::vector<std::uint32_t> lowest;  // of all sequences of each length, the one with lowest end
  std::vector<std::uint32_t> previous(pairs.size(), kNone);
  const auto target = [&](std::uint32_t pair) { return beads[pairs[pair]].target.first; };
  for (std::uint32_t pair = 0; pair < pairs.size(); ++pair) {
    const auto place =
        std::lower_bound(lowest.begin(), lowest.end(), pair,
                         [&](std::uint32_t a, std::uint32_t b) { return target(a) < target(b); });
    if (place != lowest.begin()) previous[pair] = *(place - 1);
    if (place == lowest.end()) {
      lowest.push_back(pair);
    } else {
      *place = pair;
    }
    beads[pairs[pair]].crossing = true;
  }
  for (std::uint32_t pair = lowest.empty() ? kNone : lowest.back(); pair != kNone;
       pair = previous[pair]) {
    beads[pairs[pair]].crossing = false;
  }
}

}  // namespace

void order_beads(SearchResult& alignment) {
  const std::vector<Bead>& beads = alignment.beads;
  std::vector<std::uint32_t> pairs, in_source, insertions;
  for (std::uint32_t k = 0; k < beads.size(); ++k) {
    (beads[k].source.empty() ? insertions : in_source).push_back(k);
  }
  std::sort(in_source.begin(), in_source.end(),
            [&](std::uint32_t a, std::uint32_t b) { return beads[a].source < beads[b].source; });
  std::sort(insertions.begin(), insertions.end(),
            [&](std::uint32_t a, std::uint32_t b) { return beads[a].target < beads[b].target; });
  for (const std::uint32_t k : in_source) {
    if (!beads[k].target.empty()) pairs.push_back(k);
  }
  mark_crossing(alignment.beads, pairs);
  std::vector<Bead> ordered;
  std::vector<float> worth;
  ordered.reserve(beads.size());
  worth.reserve(beads.size());
  const auto put = [&](std::uint32_t k, Bead bead) {
    ordered.push_back(bead);
    worth.push_back(alignment.worth[k]);
  };
  auto next = insertions.begin();
  std::uint32_t source = 0, target = 0;  // up to which all is done
  const auto insert_before = [&](std::uint32_t place) {
    for (; next != insertions.end() && beads[*next].target.first < place; ++next) {
      Bead bead = beads[*next];
      bead.source = {source, source};
      bead.crossing = false;
      put(*next, bead);
      target = bead.target.last;
    }
  };
  for (const std::uint32_t k : in_source) {
    Bead bead = beads[k];
    if (bead.target.empty()) {
      bead.target = {target, target};
      bead.crossing = false;
    } else if (!bead.crossing) {
      insert_before(bead.target.first);
      target = bead.target.last;
    }
    source = bead.source.last;
    put(k, bead);
  }
  insert_before(~0U);
  alignment.beads = std::move(ordered);
  alignment.worth = std::move(worth);
}

}  // namespace dragoman
