// SPDX-License-Identifier: Apache-2.0
#include "align/fixed_beads.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace dragoman {
namespace {

struct Entry {
  Bead bead;
  Coverage coverage;
};

std::vector<bool> taken_of(const std::vector<Bead>& fixed, std::size_t size, Span Bead::*side) {
  std::vector<bool> taken(size);
  for (const Bead& bead : fixed) {
    for (std::uint32_t k = (bead.*side).first; k < (bead.*side).last; ++k) taken[k] = true;
  }
  return taken;
}

// The runs of a span's segments that are not taken.
std::vector<Span> left_of(Span span, const std::vector<bool>& taken) {
  std::vector<Span> runs;
  for (std::uint32_t k = span.first; k < span.last; ++k) {
    if (taken[k]) continue;
    if (!runs.empty() && runs.back().last == k) {
      ++runs.back().last;
    } else {
      runs.push_back({k, k + 1});
    }
  }
  return runs;
}

// Marks as crossing all beads but those of the longest ascending sequence of targets. The beads
// have both sides and are in source order.
void mark_crossing(std::vector<Entry*>& both) {
  std::vector<std::size_t> tails;  // the last bead of the best run of each length
  std::vector<std::size_t> before(both.size(), both.size());
  const auto target = [&](std::size_t k) { return both[k]->bead.target.first; };
  for (std::size_t k = 0; k < both.size(); ++k) {
    const auto at = std::ranges::lower_bound(tails, target(k), {}, target);
    if (at != tails.begin()) before[k] = *(at - 1);
    if (at == tails.end()) {
      tails.push_back(k);
    } else {
      *at = k;
    }
  }
  for (Entry* entry : both) entry->bead.crossing = true;
  for (std::size_t k = tails.empty() ? both.size() : tails.back(); k < both.size(); k = before[k]) {
    both[k]->bead.crossing = false;
  }
}

}  // namespace

void fix_beads(Bitext& bitext, const std::vector<Bead>& fixed) {
  const auto in_source = taken_of(fixed, bitext.source.segments.size(), &Bead::source);
  const auto in_target = taken_of(fixed, bitext.target.segments.size(), &Bead::target);
  const bool covered = bitext.coverage.size() == bitext.beads.size();
  std::vector<Entry> rest;
  std::vector<Entry> inserted;
  for (std::size_t k = 0; k < bitext.beads.size(); ++k) {
    const Bead& bead = bitext.beads[k];
    const Coverage coverage = covered ? bitext.coverage[k] : Coverage();
    const std::vector<Span> sources = left_of(bead.source, in_source);
    const std::vector<Span> targets = left_of(bead.target, in_target);
    // The first runs of both sides stay paired, with less confidence if segments were taken away.
    for (std::size_t run = 0; run < std::max(sources.size(), targets.size()); ++run) {
      Entry entry{bead, coverage};
      entry.bead.source = run < sources.size() ? sources[run] : Span();
      entry.bead.target = run < targets.size() ? targets[run] : Span();
      const bool is_whole = entry.bead.source == bead.source && entry.bead.target == bead.target;
      if (!is_whole) entry.bead.confidence /= 2;
      (entry.bead.source.empty() ? inserted : rest).push_back(entry);
    }
  }
  for (const Bead& bead : fixed) (bead.source.empty() ? inserted : rest).push_back({bead, {}});
  std::ranges::sort(rest, {}, [](const Entry& entry) { return entry.bead.source.first; });
  std::ranges::sort(inserted, {}, [](const Entry& entry) { return entry.bead.target.first; });

  std::vector<Entry*> both;
  for (Entry& entry : rest) {
    entry.bead.crossing = false;
    if (!entry.bead.target.empty()) both.push_back(&entry);
  }
  mark_crossing(both);

  bitext.beads.clear();
  bitext.coverage.clear();
  const auto add = [&](const Entry& entry) {
    bitext.beads.push_back(entry.bead);
    if (covered) bitext.coverage.push_back(entry.coverage);
  };
  auto next = inserted.begin();
  for (const Entry& entry : rest) {
    const bool keeps_order = !entry.bead.target.empty() && !entry.bead.crossing;
    while (keeps_order && next != inserted.end() &&
           next->bead.target.first < entry.bead.target.first) {
      add(*next++);
    }
    add(entry);
  }
  while (next != inserted.end()) add(*next++);
}

}  // namespace dragoman
