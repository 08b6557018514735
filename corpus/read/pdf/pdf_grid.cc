// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_grid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace dragoman::pdf {
namespace {

constexpr float kSame = 2.5F;  // between lines that are one, or that meet
constexpr float kShort = 6;    // a line that is shorter frames nothing

// A line along one axis: at `at` on the other one, from `first` to `last`.
struct Edge {
  float at = 0;
  float first = 0;
  float last = 0;
};

// Joins the pieces that a line is drawn in: writers draw a border cell by cell.
std::vector<Edge> joined(std::vector<Edge> edges) {
  std::ranges::sort(edges, {}, &Edge::at);
  std::vector<Edge> result;
  for (std::size_t first = 0; first < edges.size();) {
    std::size_t last = first + 1;
    while (last < edges.size() && edges[last].at - edges[last - 1].at <= kSame / 2 &&
           edges[last].at - edges[first].at <= kSame) {
      ++last;
    }
    std::sort(edges.begin() + static_cast<std::ptrdiff_t>(first),
              edges.begin() + static_cast<std::ptrdiff_t>(last),
              [](const Edge& a, const Edge& b) { return a.first < b.first; });
    float at = 0;
    for (std::size_t k = first; k < last; ++k) at += edges[k].at;
    at /= static_cast<float>(last - first);
    std::size_t open = result.size();
    for (std::size_t k = first; k < last; ++k) {
      if (result.size() > open && edges[k].first <= result.back().last + 2 * kSame) {
        result.back().last = std::max(result.back().last, edges[k].last);
      } else {
        result.push_back({at, edges[k].first, edges[k].last});
      }
    }
    first = last;
  }
  std::erase_if(result, [](const Edge& edge) { return edge.last - edge.first < kShort; });
  return result;
}

// The members of sets that grow together.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  void join(std::size_t one, std::size_t other) { parent_[find(one)] = find(other); }

 private:
  std::vector<std::size_t> parent_;
};

struct Frame {
  std::vector<Edge> across;
  std::vector<Edge> down;
};

// Whether some edge at `at` covers the middle of [first, last].
bool covers(const std::vector<Edge>& edges, float at, float first, float last) {
  const float middle = (first + last) / 2;
  return std::ranges::any_of(edges, [&](const Edge& edge) {
    return std::abs(edge.at - at) <= kSame && edge.first <= middle && edge.last >= middle;
  });
}

std::vector<float> places(const std::vector<Edge>& edges, auto&& more) {
  std::vector<float> result;
  for (const Edge& edge : edges) result.push_back(edge.at);
  more(result);
  std::ranges::sort(result);
  std::vector<float> unique;
  for (const float at : result) {
    if (unique.empty() || at - unique.back() > kSame) unique.push_back(at);
  }
  return unique;
}

void add_cells(const Frame& frame, int table, std::vector<GridCell>& cells) {
  const auto none = [](std::vector<float>&) {};
  const std::vector<float> xs = places(frame.down, none);
  // A table may lack its outer rules, but its columns' rules reach as far.
  const std::vector<float> ys = places(frame.across, [&](std::vector<float>& all) {
    for (const Edge& edge : frame.down) {
      all.push_back(edge.first);
      all.push_back(edge.last);
    }
  });
  constexpr std::size_t kMost = 100;
  if (xs.size() < 2 || ys.size() < 2 || xs.size() > kMost || ys.size() > kMost) return;
  const std::size_t columns = xs.size() - 1;
  const std::size_t rows = ys.size() - 1;
  // Small fields between the lines grow together where no line parts them.
  Sets fields(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t field = row * columns + column;
      if (column + 1 < columns && !covers(frame.down, xs[column + 1], ys[row], ys[row + 1])) {
        fields.join(field, field + 1);
      }
      if (row + 1 < rows && !covers(frame.across, ys[row + 1], xs[column], xs[column + 1])) {
        fields.join(field, field + columns);
      }
    }
  }
  std::vector<GridCell> found;
  std::vector<std::size_t> roots;
  std::vector<std::size_t> of_root(rows * columns, rows * columns);
  for (std::size_t field = 0; field < rows * columns; ++field) {
    const std::size_t root = fields.find(field);
    const std::size_t row = field / columns;
    const std::size_t column = field % columns;
    if (of_root[root] == rows * columns) {
      of_root[root] = found.size();
      found.push_back({xs[column], ys[row], xs[column + 1], ys[row + 1], table,
                       static_cast<int>(row), static_cast<int>(column)});
      continue;
    }
    GridCell& cell = found[of_root[root]];
    cell.left = std::min(cell.left, xs[column]);
    cell.right = std::max(cell.right, xs[column + 1]);
    cell.bottom = std::max(cell.bottom, ys[row + 1]);
  }
  if (found.size() < 2) return;
  cells.insert(cells.end(), found.begin(), found.end());
}

}  // namespace

std::vector<GridCell> cells_of(const std::vector<Rule>& rules) {
  std::vector<Edge> across;
  std::vector<Edge> down;
  for (const Rule& rule : rules) {
    const float width = rule.right - rule.left;
    const float height = rule.bottom - rule.top;
    // A corner piece belongs to both.
    if (width >= height) across.push_back({(rule.top + rule.bottom) / 2, rule.left, rule.right});
    if (height >= width) down.push_back({(rule.left + rule.right) / 2, rule.top, rule.bottom});
  }
  across = joined(std::move(across));
  down = joined(std::move(down));
  // Lines that meet belong to one table.
  constexpr std::size_t kMostEdges = 3000;
  if (down.size() < 2 || across.size() + down.size() > kMostEdges) return {};
  Sets sets(across.size() + down.size());
  for (std::size_t h = 0; h < across.size(); ++h) {
    for (std::size_t v = 0; v < down.size(); ++v) {
      const bool meet =
          down[v].at >= across[h].first - kSame && down[v].at <= across[h].last + kSame &&
          across[h].at >= down[v].first - kSame && across[h].at <= down[v].last + kSame;
      if (meet) sets.join(h, across.size() + v);
    }
  }
  std::vector<std::pair<float, Frame>> frames;  // by their tops
  std::vector<std::size_t> of_root(across.size() + down.size(), SIZE_MAX);
  for (std::size_t k = 0; k < across.size() + down.size(); ++k) {
    const std::size_t root = sets.find(k);
    if (of_root[root] == SIZE_MAX) {
      of_root[root] = frames.size();
      frames.emplace_back(1e9F, Frame());
    }
    auto& [top, frame] = frames[of_root[root]];
    if (k < across.size()) {
      frame.across.push_back(across[k]);
      top = std::min(top, across[k].at);
    } else {
      frame.down.push_back(down[k - across.size()]);
      top = std::min(top, down[k - across.size()].first);
    }
  }
  std::ranges::stable_sort(frames, {}, &std::pair<float, Frame>::first);
  std::vector<GridCell> cells;
  int table = 0;
  for (const auto& [top, frame] : frames) add_cells(frame, table++, cells);
  return cells;
}

}  // namespace dragoman::pdf
