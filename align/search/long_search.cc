// SPDX-License-Identifier: Apache-2.0
#include "align/search/long_search.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "align/search/likely_states.h"
#include "corpus/base/parallel.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kWindow = 1024;  // source units
constexpr std::uint32_t kMargin = 64;    // rows that a window shares with each neighbour

// What is searched, and how.
struct Task {
  const Features& source;
  const Features& target;
  const BitextModel& model;
  const Weights& weights;
  const Band& band;
  std::uint32_t reach;
  int trials = 3;  // most times that a band is widened
};

// Whether a quick look over the band costs less than it saves.
bool is_wide(const Band& band) {
  constexpr std::size_t kWide = 80;  // states a row
  std::size_t states = 0;
  for (std::size_t row = 0; row < band.first.size(); ++row) {
    states += band.last[row] - band.first[row] + 1;
  }
  return states > kWide * band.first.size();
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

SearchResult search_widening(const Features& source, const Features& target, const Task& task,
                             Band band, SearchEnds ends);

// Searches the rows of the band between two columns; the ends of the stretch
// may be open.
Window search_stretch(const Task& task, Span rows, Span columns, SearchEnds ends) {
  Band band{{task.band.first.begin() + rows.first, task.band.first.begin() + rows.last + 1},
            {task.band.last.begin() + rows.first, task.band.last.begin() + rows.last + 1}};
  for (std::vector<std::uint32_t>* edge : {&band.first, &band.last}) {
    for (std::uint32_t& column : *edge) {
      column = std::clamp(column, columns.first, columns.last) - columns.first;
    }
  }
  band.last.back() = columns.size();
  Window window{rows, search_widening(slice_units(task.source, rows.first, rows.last),
                                      slice_units(task.target, columns.first, columns.last), task,
                                      band_around(std::move(band), 0), ends)};
  for (Bead& bead : window.result.beads) {
    shift(bead.source, rows.first);
    shift(bead.target, columns.first);
  }
  shift_edges(window.result.support.first, columns.first);
  shift_edges(window.result.support.last, columns.first);
  return window;
}

// Beads [first, last) of an alignment.
struct Stretch {
  std::size_t first;
  std::size_t last;
};

// The stretches of an alignment around its edge rows; none if they are most of
// it or reach its ends, which may be open.
std::vector<Stretch> stretches_around_edges(const SearchResult& result) {
  std::vector<Stretch> stretches;
  std::size_t beads = 0;
  const auto first_from = [&](std::uint32_t row) {
    const auto at = std::partition_point(result.beads.begin(), result.beads.end(),
                                         [&](const Bead& bead) { return bead.source.last <= row; });
    return static_cast<std::size_t>(at - result.beads.begin());
  };
  for (const std::uint32_t row : result.edge_rows) {
    const std::size_t first = row > kMargin ? first_from(row - kMargin) : 0;
    const std::size_t last = first_from(row + kMargin);
    if (first == 0 || last == result.beads.size()) return {};
    if (!stretches.empty() && first <= stretches.back().last) {
      beads += last - stretches.back().last;
      stretches.back().last = last;
    } else {
      beads += last - first;
      stretches.push_back({first, last});
    }
  }
  if (2 * beads > result.beads.size()) return {};
  return stretches;
}

// Puts another alignment of a stretch in the place of this one's.
void replace(SearchResult& all, Stretch stretch, const Window& by) {
  const auto put = [&](auto& values, const auto& others) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(stretch.first);
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(stretch.last);
    values.insert(values.erase(at, end), others.begin(), others.end());
  };
  put(all.beads, by.result.beads);
  put(all.worth, by.result.worth);
  const auto rows = static_cast<double>(all.support.first.size() - 1);
  std::copy(by.result.support.first.begin(), by.result.support.first.end(),
            all.support.first.begin() + by.rows.first);
  std::copy(by.result.support.last.begin(), by.result.support.last.end(),
            all.support.last.begin() + by.rows.first);
  for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
    for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
      double& count = all.shape_counts[n][m];
      count += by.result.shape_counts[n][m] - count * by.rows.size() / rows;
    }
  }
}

// Where the path comes near the edge of the band, searches again with a wider
// one, until it no longer does: only the stretches there, if they are few.
SearchResult search_widening(const Features& source, const Features& target, const Task& task,
                             Band band, SearchEnds ends) {
  SearchResult result = search_beads(source, target, task.model, task.weights, band, ends);
  std::uint32_t reach = task.reach;
  for (int trials = task.trials; trials > 0 && !result.edge_rows.empty(); --trials) {
    reach *= 4;
    widen_band(band, result.edge_rows, reach);
    if (const auto stretches = stretches_around_edges(result); !stretches.empty()) {
      const Task part{source, target, task.model, task.weights, band, reach, trials - 1};
      for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        const Bead& first = result.beads[stretch->first];
        const Bead& last = result.beads[stretch->last - 1];
        const Span rows{first.source.first, last.source.last};
        const Span columns{first.target.first, last.target.last};
        replace(result, *stretch, search_stretch(part, rows, columns, {}));
      }
      result.edge_rows.clear();
      break;
    }
    if (is_wide(band)) {
      band = likely_states(source, target, task.model, task.weights, band, ends);
    }
    SearchResult wider = search_beads(source, target, task.model, task.weights, band, ends);
    const bool settled = same_spans(result.beads, wider.beads);
    result = std::move(wider);
    if (settled) break;
  }
  return result;
}

Window search_window(const Task& task, Span rows) {
  return search_stretch(task, rows, {task.band.first[rows.first], task.band.last[rows.last]},
                        {rows.first > 0, rows.last < task.source.size()});
}

// A window, and which of its beads are kept.
struct Piece {
  Window window;
  std::size_t first = 0;
  std::size_t last = 0;

  explicit Piece(Window searched, std::size_t begin = 0)
      : window(std::move(searched)), first(begin), last(window.result.beads.size()) {}

  const std::vector<Bead>& beads() const { return window.result.beads; }
};

std::uint32_t overlap_middle(const Window& first, const Window& second) {
  return second.rows.first + (first.rows.last - second.rows.first) / 2;
}

// Joins two overlapping pieces at a state that both alignments visit, the
// nearest to the middle of the overlap. Returns whether there is one.
bool join_at_state(Piece& left, Piece& right) {
  const std::uint32_t middle = overlap_middle(left.window, right.window);
  const auto distance = [&](const Bead& bead) {
    return bead.source.last > middle ? bead.source.last - middle : middle - bead.source.last;
  };
  const auto state = [](const Bead& bead) { return std::pair{bead.source.last, bead.target.last}; };
  const std::vector<Bead>& a = left.beads();
  const std::vector<Bead>& b = right.beads();
  const auto start = std::partition_point(a.begin(), a.end(), [&](const Bead& bead) {
    return bead.source.last <= right.window.rows.first;
  });
  bool joined = false;
  std::size_t other = 0;
  for (auto at = static_cast<std::size_t>(start - a.begin()); at < a.size(); ++at) {
    while (other < b.size() && state(b[other]) < state(a[at])) ++other;
    if (other == b.size()) break;
    if (state(b[other]) != state(a[at])) continue;
    if (joined && distance(a[at]) >= distance(a[left.last - 1])) continue;
    joined = true;
    left.last = at + 1;
    right.first = other + 1;
  }
  return joined;
}

// For pieces that share no state: searches what is between a state of one and a
// later state of the other. Returns that as a piece of its own, or nothing if
// there are no such states.
std::optional<Piece> bridge(Piece& left, Piece& right, const Task& task) {
  const std::uint32_t middle = overlap_middle(left.window, right.window);
  for (std::uint32_t reach = kMargin; reach < kWindow / 2; reach *= 2) {
    const std::vector<Bead>& a = left.beads();
    const std::vector<Bead>& b = right.beads();
    const auto from = std::partition_point(
        a.begin(), a.end(), [&](const Bead& bead) { return bead.source.last + reach <= middle; });
    const auto to = std::partition_point(
        b.begin(), b.end(), [&](const Bead& bead) { return bead.source.last < middle + reach; });
    if (from == a.begin() || to == b.end()) continue;
    const auto kept = static_cast<std::size_t>(from - a.begin());
    const Span rows{(from - 1)->source.last, to->source.last};
    const Span columns{(from - 1)->target.last, to->target.last};
    if (kept <= left.first || columns.first > columns.last) continue;
    left.last = kept;
    right.first = static_cast<std::size_t>(to - b.begin()) + 1;
    return Piece(search_stretch(task, rows, columns, {}));
  }
  return std::nullopt;
}

// Joins neighbours; nothing if two of them cannot be joined.
std::optional<std::vector<Piece>> join_all(std::vector<Window> windows, const Task& task) {
  std::vector<Piece> pieces;
  for (Window& window : windows) {
    Piece next(std::move(window));
    if (!pieces.empty() && !join_at_state(pieces.back(), next)) {
      std::optional<Piece> between = bridge(pieces.back(), next, task);
      if (!between) return std::nullopt;
      pieces.push_back(std::move(*between));
    }
    pieces.push_back(std::move(next));
  }
  return pieces;
}

SearchResult put_together(const std::vector<Piece>& pieces, std::uint32_t sources) {
  SearchResult all;
  all.support.first.resize(sources + 1);
  all.support.last.resize(sources + 1);
  for (const Piece& piece : pieces) {
    if (piece.first >= piece.last) continue;
    const SearchResult& part = piece.window.result;
    const auto from = static_cast<std::ptrdiff_t>(piece.first);
    const auto to = static_cast<std::ptrdiff_t>(piece.last);
    all.beads.insert(all.beads.end(), part.beads.begin() + from, part.beads.begin() + to);
    all.worth.insert(all.worth.end(), part.worth.begin() + from, part.worth.begin() + to);
    const Span rows{part.beads[piece.first].source.first, part.beads[piece.last - 1].source.last};
    for (std::uint32_t row = rows.first; row <= rows.last; ++row) {
      all.support.first[row] = part.support.first[row - piece.window.rows.first];
      all.support.last[row] = part.support.last[row - piece.window.rows.first];
    }
    const double share = static_cast<double>(rows.size()) / std::max(piece.window.rows.size(), 1U);
    for (std::uint32_t n = 0; n <= kMaxSide; ++n) {
      for (std::uint32_t m = 0; m <= kMaxSide; ++m) {
        all.shape_counts[n][m] += share * part.shape_counts[n][m];
      }
    }
  }
  return all;
}

SearchResult search_windows(const Task& task, unsigned jobs) {
  const std::uint32_t sources = task.source.size();
  if (sources < 2 * kWindow) {
    return search_widening(task.source, task.target, task, task.band, {});
  }
  std::vector<Window> windows(sources / kWindow);
  parallel_for(windows.size(), jobs, [&](std::size_t k) {
    const auto first = static_cast<std::uint32_t>(k) * kWindow;
    const bool last = k + 1 == windows.size();
    windows[k] = search_window(
        task, {first - std::min(first, kMargin), last ? sources : first + kWindow + kMargin});
  });
  const auto pieces = join_all(std::move(windows), task);
  // Windows cannot be joined if the other side is so short that each window
  // claims all of it; then searching the whole costs little.
  if (!pieces) return search_widening(task.source, task.target, task, task.band, {});
  return put_together(*pieces, sources);
}

}  // namespace

SearchResult search_long(const Features& source, const Features& target, const BitextModel& model,
                         const Weights& weights, const Band& band, std::uint32_t reach,
                         unsigned jobs) {
  if (!is_wide(band)) {
    return search_windows({source, target, model, weights, band, reach}, jobs);
  }
  const Band likely = likely_states(source, target, model, weights, band);
  // What is far beyond the likely states has been looked at already.
  constexpr int kTrials = 1;
  return search_windows({source, target, model, weights, likely, reach, kTrials}, jobs);
}

}  // namespace dragoman
