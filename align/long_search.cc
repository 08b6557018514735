// SPDX-License-Identifier: Apache-2.0
#include "align/long_search.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "align/parallel.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kWindow = 1024;  // source units
constexpr std::uint32_t kMargin = 64;    // by which a window reaches into each neighbour

bool same_spans(const std::vector<Bead>& a, const std::vector<Bead>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Bead& x, const Bead& y) {
    return x.source == y.source && x.target == y.target;
  });
}

// What is searched, and how.
struct Task {
  const Features& source;
  const Features& target;
  const PairModel& model;
  const Weights& weights;
  const Band& band;
  std::uint32_t reach;
};

// Searches again with a wider band where the path comes near its edge, until the path stays.
SearchResult search_widening(const Features& source, const Features& target, const Task& task,
                             Band band, SearchEnds ends) {
  constexpr int kMostTrials = 4;
  SearchResult result = search_beads(source, target, task.model, task.weights, band, ends);
  std::uint32_t reach = task.reach;
  for (int trial = 1; trial < kMostTrials && !result.edge_rows.empty(); ++trial) {
    reach *= 4;
    widen_band(band, result.edge_rows, reach);
    SearchResult wider = search_beads(source, target, task.model, task.weights, band, ends);
    const bool settled = same_spans(result.beads, wider.beads);
    result = std::move(wider);
    if (settled) break;
  }
  return result;
}

// A stretch of source units and its alignment, in the numbers of the whole.
struct Window {
  Span rows;
  SearchResult result;
};

void shift(Span& span, std::uint32_t by) {
  span.first += by;
  span.last += by;
}

void shift_edges(std::vector<std::uint32_t>& edges, std::uint32_t by) {
  for (std::uint32_t& edge : edges) edge += by;
}

Window search_window(const Task& task, Span rows) {
  const std::uint32_t first_column = task.band.first[rows.first];
  const std::uint32_t last_column = task.band.last[rows.last];
  Band band{{task.band.first.begin() + rows.first, task.band.first.begin() + rows.last + 1},
            {task.band.last.begin() + rows.first, task.band.last.begin() + rows.last + 1}};
  for (std::uint32_t& column : band.first) column -= first_column;
  for (std::uint32_t& column : band.last) column -= first_column;
  const SearchEnds ends{rows.first > 0, rows.last < task.source.size()};
  Window window{rows, search_widening(slice_units(task.source, rows.first, rows.last),
                                      slice_units(task.target, first_column, last_column), task,
                                      std::move(band), ends)};
  for (Bead& bead : window.result.beads) {
    shift(bead.source, rows.first);
    shift(bead.target, first_column);
  }
  shift_edges(window.result.support.first, first_column);
  shift_edges(window.result.support.last, first_column);
  return window;
}

// Of two windows that overlap, how many beads of the first to keep and of the second to leave out,
// so that they join at a state that both alignments visit: that nearest to the overlap's middle.
struct Seam {
  std::size_t first_kept;
  std::size_t second_left;
};

std::optional<Seam> find_seam(const Window& first, const Window& second) {
  const std::uint32_t middle = second.rows.first + (first.rows.last - second.rows.first) / 2;
  const auto distance = [&](const Bead& bead) {
    return bead.source.last > middle ? bead.source.last - middle : middle - bead.source.last;
  };
  const std::vector<Bead>& a = first.result.beads;
  const std::vector<Bead>& b = second.result.beads;
  const auto state = [](const Bead& bead) { return std::pair{bead.source.last, bead.target.last}; };
  std::optional<Seam> seam;
  const auto start = std::partition_point(
      a.begin(), a.end(), [&](const Bead& bead) { return bead.source.last <= second.rows.first; });
  auto at = static_cast<std::size_t>(start - a.begin());
  std::size_t other = 0;
  while (at < a.size() && other < b.size()) {
    if (state(a[at]) < state(b[other])) {
      ++at;
    } else if (state(b[other]) < state(a[at])) {
      ++other;
    } else {
      if (!seam || distance(a[at]) < distance(a[seam->first_kept - 1])) seam = {at + 1, other + 1};
      ++at;
      ++other;
    }
  }
  return seam;
}

// Joins neighbours until all of them agree somewhere.
std::vector<Window> make_agree(std::vector<Window> windows, const Task& task) {
  std::vector<Window> agreed;
  for (Window& window : windows) {
    agreed.push_back(std::move(window));
    while (agreed.size() > 1 && !find_seam(agreed[agreed.size() - 2], agreed.back())) {
      const Span rows{agreed[agreed.size() - 2].rows.first, agreed.back().rows.last};
      agreed.pop_back();
      agreed.back() = search_window(task, rows);
    }
  }
  return agreed;
}

// Rows of the whole that are no other window's, or nearer to this one's middle.
Span own_rows(const std::vector<Window>& windows, std::size_t k) {
  const auto border = [&](std::size_t left) {
    const std::uint32_t from = windows[left + 1].rows.first;
    return from + (windows[left].rows.last - from) / 2;
  };
  return {k == 0 ? 0 : border(k - 1),
          k + 1 == windows.size() ? windows[k].rows.last + 1 : border(k)};
}

SearchResult join(const std::vector<Window>& windows, std::uint32_t sources) {
  SearchResult all;
  all.support.first.resize(sources + 1);
  all.support.last.resize(sources + 1);
  std::size_t skipped = 0;
  for (std::size_t k = 0; k < windows.size(); ++k) {
    const SearchResult& part = windows[k].result;
    std::size_t kept = part.beads.size();
    std::size_t next_skipped = 0;
    if (k + 1 < windows.size()) {
      const Seam seam = *find_seam(windows[k], windows[k + 1]);
      kept = seam.first_kept;
      next_skipped = seam.second_left;
    }
    const auto from = static_cast<std::ptrdiff_t>(skipped);
    const auto to = static_cast<std::ptrdiff_t>(std::max(kept, skipped));
    all.beads.insert(all.beads.end(), part.beads.begin() + from, part.beads.begin() + to);
    all.worth.insert(all.worth.end(), part.worth.begin() + from, part.worth.begin() + to);
    const Span rows = own_rows(windows, k);
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
      all.support.first[row] = part.support.first[row - windows[k].rows.first];
      all.support.last[row] = part.support.last[row - windows[k].rows.first];
    }
    const double share =
        static_cast<double>(rows.size()) / static_cast<double>(windows[k].rows.size() + 1);
    for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
      for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
        all.shape_counts[n][m] += share * part.shape_counts[n][m];
      }
    }
    skipped = next_skipped;
  }
  return all;
}

}  // namespace

SearchResult search_long(const Features& source, const Features& target, const PairModel& model,
                         const Weights& weights, const Band& band, std::uint32_t reach,
                         unsigned jobs) {
  const Task task{source, target, model, weights, band, reach};
  const std::uint32_t sources = source.size();
  if (sources < 2 * kWindow) return search_widening(source, target, task, band, {});
  std::vector<Window> windows(sources / kWindow);
  parallel_for(windows.size(), jobs, [&](std::size_t k) {
    const auto first = static_cast<std::uint32_t>(k) * kWindow;
    const bool last = k + 1 == windows.size();
    windows[k] = search_window(
        task, {first - std::min(first, kMargin), last ? sources : first + kWindow + kMargin});
  });
  return join(make_agree(std::move(windows), task), sources);
}

}  // namespace dragoman
