// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_columns.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

enum class Side { left, right, across };

Side side_of(const PdfLine& line, double gutter) {
  if (line.box.right <= gutter) return Side::left;
  return line.box.left >= gutter ? Side::right : Side::across;
}

// Whether the lines of a side are prose: most of them reach from edge to edge.
bool is_prose(std::span<const PdfLine> lines, Side side, double gutter) {
  constexpr std::size_t kFewest = 4;
  std::vector<const PdfLine*> own;
  double left = 0;
  double right = 0;
  for (const PdfLine& line : lines) {
    if (side_of(line, gutter) != side) continue;
    left = own.empty() ? line.box.left : std::min(left, line.box.left);
    right = std::max(right, line.box.right);
    own.push_back(&line);
  }
  const auto full = std::ranges::count_if(own, [&](const PdfLine* line) {
    constexpr double kFull = 0.7;  // of the column
    return line->box.right - line->box.left >= kFull * (right - left);
  });
  return own.size() >= kFewest && static_cast<std::size_t>(full) * 2 > own.size();
}

// The middle of the white space between two columns, near the middle of the page; nothing if the
// lines are not in two columns.
std::optional<double> gutter_of(std::span<const PdfLine> lines, const PdfPage& page) {
  constexpr double kStep = 2;
  std::size_t fewest = lines.size();
  double first = 0;
  double last = 0;
  for (double x = 0.35 * page.width; x <= 0.65 * page.width; x += kStep) {
    const auto across = static_cast<std::size_t>(std::ranges::count_if(
        lines, [&](const PdfLine& line) { return side_of(line, x) == Side::across; }));
    if (across < fewest) {
      fewest = across;
      first = x;
    }
    if (across == fewest) last = x;
  }
  const double gutter = (first + last) / 2;
  if (fewest * 5 > lines.size() || !is_prose(lines, Side::left, gutter) ||
      !is_prose(lines, Side::right, gutter)) {
    return std::nullopt;
  }
  return gutter;
}

// Whether the lines go to the left column again after they were in the right one.
bool goes_back(std::span<const PdfLine> lines, double gutter) {
  bool was_right = false;
  for (const PdfLine& line : lines) {
    const Side side = side_of(line, gutter);
    if (side == Side::left && was_right) return true;
    was_right = side == Side::right || (was_right && side != Side::across);
  }
  return false;
}

// From top to bottom, the left column before the right one, between lines across both.
std::vector<PdfLine> ordered(std::span<PdfLine> lines, double gutter, std::uint32_t& flow) {
  std::vector<PdfLine> all(lines.begin(), lines.end());
  std::ranges::stable_sort(all, {}, [](const PdfLine& line) { return line.box.top; });
  std::vector<PdfLine> result;
  std::vector<PdfLine> right;
  const auto end_band = [&] {
    ++flow;
    for (PdfLine& line : right) {
      line.flow = flow;
      result.push_back(std::move(line));
    }
    right.clear();
    ++flow;
  };
  ++flow;
  for (PdfLine& line : all) {
    const Side side = side_of(line, gutter);
    if (side == Side::right) {
      right.push_back(std::move(line));
      continue;
    }
    if (side == Side::across && !right.empty()) end_band();
    line.flow = flow;
    result.push_back(std::move(line));
  }
  end_band();
  return result;
}

}  // namespace

void order_columns(PdfLayout& layout) {
  std::vector<PdfLine>& lines = layout.lines;
  std::uint32_t flow = 0;
  for (const PdfLine& line : lines) flow = std::max(flow, line.flow);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first;
    bool has_cells = false;
    while (last < lines.size() && lines[last].page == lines[first].page) {
      has_cells = has_cells || lines[last].cell;
      ++last;
    }
    const std::span page(lines.begin() + static_cast<std::ptrdiff_t>(first), last - first);
    const auto gutter =
        has_cells ? std::nullopt : gutter_of(page, layout.pages[lines[first].page - 1]);
    if (gutter && goes_back(page, *gutter)) {
      std::ranges::move(ordered(page, *gutter, flow), page.begin());
    }
    first = last;
  }
}

}  // namespace dragoman
