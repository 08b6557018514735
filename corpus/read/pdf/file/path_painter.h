// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/read/pdf/file/graphics_state.h"
#include "corpus/read/pdf/file/page_content.h"

namespace dragoman::pdf {

// Builds paths and notes the level and upright lines that painting them shows: strokes, thin boxes,
// and the edges of frames and shades; and where slanted and curved ones are, as drawings have.
class PathPainter {
 public:
  // Lines are added to `rules` and `strokes`, which must outlive it.
  PathPainter(std::vector<Rule>& rules, std::vector<Stroke>& strokes)
      : rules_(rules), strokes_(strokes) {}

  // Carries out an operator; false if it is none of paths.
  bool apply(std::string_view word, const std::vector<Object>& operands, const State& state);

 private:
  void add_box(double x1, double y1, double x2, double y2);
  void add_segment(double x1, double y1, double x2, double y2);
  void add_rule(Rule rule);
  void add_slanted(double x1, double y1, double x2, double y2);
  void paint(bool strokes, bool fills);

  std::vector<Rule>& rules_;
  std::vector<Stroke>& strokes_;
  double at_x_ = 0;
  double at_y_ = 0;
  double start_x_ = 0;
  double start_y_ = 0;
  std::vector<Rule> boxes_;
  std::vector<Rule> segments_;
  std::vector<Stroke> slanted_;
};

}  // namespace dragoman::pdf
