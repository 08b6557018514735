// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

constexpr double kSameHeight = 2;  // points
constexpr double kSlack = 3;

bool beside(const PdfLine& left, const PdfLine& right) {
  return left.page == right.page && left.block == right.block &&
         std::abs(left.box.top - right.box.top) < kSameHeight &&
         right.box.left > left.box.right + kSlack;
}

// One row of a table: the lines of each cell.
class Row {
 public:
  // Lines [first, last) are side by side.
  Row(const std::vector<PdfLine>& lines, std::size_t first, std::size_t last, double right)
      : lines_(lines), right_(right) {
    for (std::size_t k = first; k < last; ++k) {
      lefts_.push_back(lines[k].box.left);
      cells_.push_back({k});
    }
  }

  // The lines [first, last) at one height below go on with cells of the row.
  bool takes(std::size_t first, std::size_t last) {
    std::vector<std::pair<std::size_t, std::size_t>> homes;  // a cell and its line
    for (std::size_t k = first; k < last; ++k) {
      const auto cell = cell_of(lines_[k]);
      if (!cell || !goes_on(*cell, lines_[k])) continue;
      homes.emplace_back(*cell, k);
    }
    if (homes.size() != last - first) return false;
    for (const auto& [cell, k] : homes) cells_[cell].push_back(k);
    return true;
  }

  const std::vector<std::vector<std::size_t>>& cells() const { return cells_; }

 private:
  double end_of(std::size_t cell) const {
    return cell + 1 < lefts_.size() ? lefts_[cell + 1] - kSlack : right_ + kSlack;
  }

  std::optional<std::size_t> cell_of(const PdfLine& line) const {
    for (std::size_t cell = lefts_.size(); cell-- > 0;) {
      if (line.box.left < lefts_[cell] - kSlack) continue;
      return line.box.right <= end_of(cell) ? std::optional(cell) : std::nullopt;
    }
    return std::nullopt;
  }

  // The cell's last line had no room for the first word of this one, and is right above it.
  bool goes_on(std::size_t cell, const PdfLine& line) const {
    const PdfLine& above = lines_[cells_[cell].back()];
    const double height = above.box.height();
    const double cell_margin = 0.6 * height;
    return line.box.top - above.box.top < 1.6 * height &&
           above.box.right + 0.25 * height + line.first_word > end_of(cell) - cell_margin;
  }

  const std::vector<PdfLine>& lines_;
  double right_;  // of the block
  std::vector<double> lefts_;
  std::vector<std::vector<std::size_t>> cells_;
};

// Where the lines of the file begin, but for those of one height of one page.
class LeftEdges {
 public:
  explicit LeftEdges(const std::vector<PdfLine>& lines) {
    for (const PdfLine& line : lines) ++counts_[place_of(line)];
  }
  // Another line begins where this one does.
  bool is_shared(const PdfLine& line) const {
    std::size_t count = 0;
    for (const long near : {-1, 0, 1}) {
      const auto found = counts_.find(place_of(line) + near);
      count += found == counts_.end() ? 0 : found->second;
    }
    return count > 1;
  }

 private:
  static long place_of(const PdfLine& line) { return std::lround(line.box.left); }

  std::map<long, std::size_t> counts_;
};

// The words of a line that was stretched to its margin, which Poppler takes for several.
PdfLine joined(const std::vector<PdfLine>& lines, std::size_t first, std::size_t last) {
  PdfLine line = lines[first];
  for (std::size_t k = first + 1; k < last; ++k) {
    line.text += ' ' + lines[k].text;
    line.box.right = lines[k].box.right;
  }
  return line;
}

}  // namespace

void separate_cells(PdfLayout& layout) {
  const std::vector<PdfLine>& lines = layout.lines;
  std::uint32_t flow = 0;
  for (const PdfLine& line : lines) flow = std::max(flow, line.flow);
  // Behind the lines at the height of line k.
  const auto end_of_height = [&](std::size_t k) {
    while (k + 1 < lines.size() && beside(lines[k], lines[k + 1])) ++k;
    return k + 1;
  };
  const LeftEdges edges(lines);
  std::vector<PdfLine> ordered;
  ordered.reserve(lines.size());
  for (std::size_t k = 0; k < lines.size();) {
    std::size_t last = end_of_height(k);
    if (last == k + 1) {
      ordered.push_back(lines[k++]);
      continue;
    }
    // Cells are below each other.
    const bool is_row = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(k),
                                    lines.begin() + static_cast<std::ptrdiff_t>(last),
                                    [&](const PdfLine& line) { return edges.is_shared(line); });
    if (!is_row) {
      ordered.push_back(joined(lines, k, last));
      k = last;
      continue;
    }
    double right = 0;
    for (std::size_t other = k; other < lines.size() && lines[other].block == lines[k].block;
         ++other) {
      right = std::max(right, lines[other].box.right);
    }
    Row row(lines, k, last, right);
    while (last < lines.size() && lines[last].block == lines[k].block) {
      const std::size_t next = end_of_height(last);
      if (!row.takes(last, next)) break;
      last = next;
    }
    for (const std::vector<std::size_t>& cell : row.cells()) {
      ++flow;
      for (const std::size_t line : cell) {
        ordered.push_back(lines[line]);
        ordered.back().flow = flow;
        ordered.back().cell = true;
      }
    }
    k = last;
  }
  layout.lines = std::move(ordered);
}

}  // namespace dragoman
