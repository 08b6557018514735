// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_figures.h"

#include <algorithm>
#include <cstddef>

namespace dragoman::pdf {
namespace {

constexpr float kNear = 36;                 // points between the lines of one drawing
constexpr float kMargin = 14;               // words stand beside the line that leads to them
constexpr float kSmallest = 60;             // a drawing that is smaller is an ornament
constexpr std::size_t kFewest = 4;          // lines of a drawing
constexpr float kMostOfPage = 0.8F;         // a larger one is behind the text
constexpr std::size_t kMostStrokes = 4000;  // that are looked at: an area is known by fewer

struct Drawing {
  Rule place;
  std::size_t strokes = 0;
};

bool are_near(const Rule& a, const Rule& b) {
  return a.left - kNear < b.right && b.left - kNear < a.right && a.top - kNear < b.bottom &&
         b.top - kNear < a.bottom;
}

Rule joined(const Rule& a, const Rule& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

// Adds a drawing, with which others may become one.
void add(Drawing drawing, std::vector<Drawing>& drawings) {
  for (std::size_t k = 0; k < drawings.size();) {
    if (!are_near(drawings[k].place, drawing.place)) {
      ++k;
      continue;
    }
    drawing.place = joined(drawing.place, drawings[k].place);
    drawing.strokes += drawings[k].strokes;
    drawings[k] = drawings.back();
    drawings.pop_back();
    k = 0;
  }
  drawings.push_back(drawing);
}

}  // namespace

std::vector<Rule> figures_of(const PageContent& page) {
  // Those that are far apart stay separate: with a page's area, they can't be many.
  std::vector<Drawing> drawings;
  const std::size_t step = page.strokes.size() / kMostStrokes + 1;
  for (std::size_t k = 0; k < page.strokes.size(); k += step) add({page.strokes[k], 1}, drawings);
  std::vector<Rule> figures;
  for (const Drawing& drawing : drawings) {
    const Rule& place = drawing.place;
    const float across = place.right - place.left;
    const float down = place.bottom - place.top;
    if (drawing.strokes * step < kFewest || across < kSmallest || down < kSmallest) continue;
    if (across > kMostOfPage * page.width && down > kMostOfPage * page.height) continue;
    figures.push_back(
        {place.left - kMargin, place.top - kMargin, place.right + kMargin, place.bottom + kMargin});
  }
  return figures;
}

void mark_figures(std::span<Line> lines, std::span<const Rule> figures) {
  for (Line& line : lines) {
    if (line.cell >= 0) continue;
    const float x = (line.left + line.right) / 2;
    const float y = line.base - 0.3F * line.size;
    line.figure = std::ranges::any_of(figures, [&](const Rule& figure) {
      return x > figure.left && x < figure.right && y > figure.top && y < figure.bottom;
    });
  }
}

}  // namespace dragoman::pdf
