// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/path_painter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dragoman::pdf {
namespace {

constexpr std::size_t kMostRules = 50'000;  // of a page; with more, it is a drawing
constexpr double kThin = 3;                 // points: a filled box that is thinner is a line

bool is_sound(const Rule& rule) {
  return std::isfinite(rule.left) && std::isfinite(rule.top) && std::isfinite(rule.right) &&
         std::isfinite(rule.bottom);
}

}  // namespace

bool PathPainter::apply(std::string_view word, const std::vector<Object>& operands,
                        const State& state) {
  if (word == "re") {
    const double x = number_at(operands, 0);
    const double y = number_at(operands, 1);
    const auto [x1, y1] = state.to_page.apply(x, y);
    const auto [x2, y2] =
        state.to_page.apply(x + number_at(operands, 2), y + number_at(operands, 3));
    add_box(x1, y1, x2, y2);
    return true;
  }
  if (word == "m" || word == "l") {
    const auto [x, y] = state.to_page.apply(number_at(operands, 0), number_at(operands, 1));
    if (word == "l") add_segment(at_x_, at_y_, x, y);
    if (word == "m") {
      start_x_ = x;
      start_y_ = y;
    }
    at_x_ = x;
    at_y_ = y;
    return true;
  }
  if (word == "h") {
    add_segment(at_x_, at_y_, start_x_, start_y_);
    return true;
  }
  if (word == "c" || word == "v" || word == "y") {
    const std::size_t last = word == "c" ? 4 : 2;
    const auto [x, y] =
        state.to_page.apply(number_at(operands, last), number_at(operands, last + 1));
    add_slanted(at_x_, at_y_, x, y);
    at_x_ = x;
    at_y_ = y;
    return true;
  }
  if (word == "s" || word == "b" || word == "b*") {
    add_segment(at_x_, at_y_, start_x_, start_y_);
  }
  const bool strokes =
      word == "S" || word == "s" || word == "B" || word == "B*" || word == "b" || word == "b*";
  const bool fills = word == "f" || word == "F" || word == "f*" || word == "B" || word == "B*" ||
                     word == "b" || word == "b*";
  if (!strokes && !fills && word != "n") return false;
  paint(strokes && !state.white_stroke, fills && !state.white_fill);
  return true;
}

void PathPainter::add_box(double x1, double y1, double x2, double y2) {
  if (boxes_.size() < kMostRules) {
    boxes_.push_back({static_cast<float>(std::min(x1, x2)), static_cast<float>(std::min(y1, y2)),
                      static_cast<float>(std::max(x1, x2)), static_cast<float>(std::max(y1, y2))});
  }
}

void PathPainter::add_segment(double x1, double y1, double x2, double y2) {
  constexpr double kStraight = 0.7;
  const bool straight = std::abs(x1 - x2) < kStraight || std::abs(y1 - y2) < kStraight;
  if (!straight) return add_slanted(x1, y1, x2, y2);
  if (segments_.size() >= kMostRules) return;
  segments_.push_back({static_cast<float>(std::min(x1, x2)), static_cast<float>(std::min(y1, y2)),
                       static_cast<float>(std::max(x1, x2)), static_cast<float>(std::max(y1, y2))});
}

void PathPainter::add_rule(Rule rule) {
  if (is_sound(rule) && rules_.size() < kMostRules) rules_.push_back(rule);
}

void PathPainter::add_slanted(double x1, double y1, double x2, double y2) {
  if (slanted_.size() >= kMostRules) return;
  slanted_.push_back({static_cast<float>(std::min(x1, x2)), static_cast<float>(std::min(y1, y2)),
                      static_cast<float>(std::max(x1, x2)), static_cast<float>(std::max(y1, y2))});
}

void PathPainter::paint(bool strokes, bool fills) {
  for (const Rule& box : boxes_) {
    const float across = box.right - box.left;
    const float down = box.bottom - box.top;
    if (!strokes && !fills) continue;
    if (across <= kThin || down <= kThin) {
      add_rule(box);
      continue;
    }
    // The edges of a frame or a shade.
    add_rule({box.left, box.top, box.right, box.top});
    add_rule({box.left, box.bottom, box.right, box.bottom});
    add_rule({box.left, box.top, box.left, box.bottom});
    add_rule({box.right, box.top, box.right, box.bottom});
  }
  if (strokes) {
    for (const Rule& segment : segments_) add_rule(segment);
  } else if (fills && segments_.size() >= 3) {
    // A thin box drawn side by side.
    Rule box = segments_[0];
    for (const Rule& segment : segments_) {
      box = {std::min(box.left, segment.left), std::min(box.top, segment.top),
             std::max(box.right, segment.right), std::max(box.bottom, segment.bottom)};
    }
    if (box.right - box.left <= kThin || box.bottom - box.top <= kThin) add_rule(box);
  }
  if (strokes || fills) {
    for (const Stroke& stroke : slanted_) {
      if (is_sound(stroke) && strokes_.size() < kMostRules) strokes_.push_back(stroke);
    }
  }
  boxes_.clear();
  segments_.clear();
  slanted_.clear();
}

}  // namespace dragoman::pdf
