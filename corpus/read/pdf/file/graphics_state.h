// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/read/pdf/file/pdf_object.h"

namespace dragoman::pdf {

// Maps points: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  std::pair<double, double> apply(double x, double y) const {
    return {a * x + c * y + e, b * x + d * y + f};
  }
};

// First `one`, then `other`.
inline Matrix operator*(const Matrix& one, const Matrix& other) {
  return {one.a * other.a + one.b * other.c,           one.a * other.b + one.b * other.d,
          one.c * other.a + one.d * other.c,           one.c * other.b + one.d * other.d,
          one.e * other.a + one.f * other.c + other.e, one.e * other.b + one.f * other.d + other.f};
}

// What operators in the contents of a page change (ISO 32000-1, 8.4).
struct State {
  Matrix to_page;
  double spacing = 0;       // Tc
  double word_spacing = 0;  // Tw
  double stretch = 1;       // Th
  double leading = 0;
  double size = 0;
  double rise = 0;
  int font = -1;
  bool white_fill = false;
  bool white_stroke = false;
};

// A number among the operands; 0 if there is none.
inline double number_at(const std::vector<Object>& operands, std::size_t k) {
  return k < operands.size() && operands[k].is_number() ? operands[k].number : 0;
}

}  // namespace dragoman::pdf
