// SPDX-License-Identifier: Apache-2.0
#include "align/bead_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "align/evidence.h"

namespace dragoman {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
// Terms this far below the greatest don't change a sum of a few dozen (e^-25 is 10^-11).
constexpr double kNegligible = 25;

// The logarithm of a sum of exponentials, over the few terms that one state has.
class LogSum {
 public:
  void add(double term) {
    terms_[count_++] = term;
    greatest_ = std::max(greatest_, term);
  }
  double value() const {
    if (greatest_ == kNever) return kNever;
    double sum = 0;
    for (std::size_t k = 0; k < count_; ++k) {
      if (terms_[k] > greatest_ - kNegligible) sum += std::exp(terms_[k] - greatest_);
    }
    return greatest_ + std::log(sum);
  }

 private:
  std::array<double, (kMaxSide + 1) * (kMaxSide + 1)> terms_;
  std::size_t count_ = 0;
  double greatest_ = kNever;
};

// A value for each state of a band.
template <typename Value>
class Grid {
 public:
  Grid(const Band& band, Value initial) : band_(band) {
    std::size_t cells = 0;
    offset_.reserve(band.first.size());
    for (std::size_t row = 0; row < band.first.size(); ++row) {
      offset_.push_back(cells);
      cells += band.last[row] - band.first[row] + 1;
    }
    values_.assign(cells, initial);
  }
  bool contains(std::uint32_t row, std::uint32_t column) const {
    return column >= band_.first[row] && column <= band_.last[row];
  }
  Value& at(std::uint32_t row, std::uint32_t column) {
    return values_[offset_[row] + (column - band_.first[row])];
  }
  Value at(std::uint32_t row, std::uint32_t column) const {
    return values_[offset_[row] + (column - band_.first[row])];
  }

 private:
  const Band& band_;
  std::vector<std::size_t> offset_;
  std::vector<Value> values_;
};

// The units that beads through the band's states can touch, as cells.
Band cells_of(const Band& band, std::uint32_t sources) {
  Band cells{std::vector<std::uint32_t>(sources), std::vector<std::uint32_t>(sources)};
  for (std::uint32_t row = 0; row < sources; ++row) {
    cells.first[row] = band.first[row + 1 > kMaxSide ? row + 1 - kMaxSide : 0];
    cells.last[row] = band.last[std::min(row + kMaxSide, sources)];
  }
  return cells;
}

struct Shape {
  std::uint8_t n = 0;
  std::uint8_t m = 0;
};

class Trellis {
 public:
  Trellis(const Features& source, const Features& target, const PairModel& model,
          const Weights& weights, const Band& band)
      : sources_(source.size()),
        targets_(target.size()),
        band_(band),
        cells_(cells_of(band, sources_)),
        lexical_weight_(weights.lexical / 2),  // the mean of both directions
        lexical_(source, target, model.lexicon, cells_),
        shape_(source, target, model, weights),
        backward_(band, kNever) {}

  SearchResult run() {
    sum_backward();
    SearchResult result;
    follow(result);
    return result;
  }

 private:
  // Calls visit(n, m, score) for every bead that begins at the state and ends in the band.
  template <typename Visit>
  void each_bead(std::uint32_t i, std::uint32_t j, Visit&& visit) const {
    if (i < sources_ && backward_.contains(i + 1, j) && shape_.allows(1, 0)) {
      visit(1, 0, shape_(i, 1, j, 0));
    }
    if (j < targets_ && backward_.contains(i, j + 1) && shape_.allows(0, 1)) {
      visit(0, 1, shape_(i, 0, j, 1));
    }
    const std::uint32_t most_n = std::min(kMaxSide, sources_ - i);
    const std::uint32_t most_m = std::min(kMaxSide, targets_ - j);
    std::array<float, kMaxSide + 1> source_given_target{};
    for (std::uint32_t n = 1; n <= most_n; ++n) {
      float target_given_source = 0;
      for (std::uint32_t m = 1; m <= most_m; ++m) {
        if (j + m > band_.last[i + n]) break;
        target_given_source += lexical_.target_given_source(i, j + m - 1, n);
        source_given_target[m] += lexical_.source_given_target(i + n - 1, j, m);
        if (j + m < band_.first[i + n] || !shape_.allows(n, m)) continue;
        visit(
            n, m,
            lexical_weight_ * (target_given_source + source_given_target[m]) + shape_(i, n, j, m));
      }
    }
  }

  // backward_ at a state: the log-sum of all alignments from there to the end.
  void sum_backward() {
    backward_.at(sources_, targets_) = 0;
    for (std::uint32_t i = sources_ + 1; i-- > 0;) {
      for (std::uint32_t j = band_.last[i] + 1; j-- > band_.first[i];) {
        if (i == sources_ && j == targets_) continue;
        LogSum sum;
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, double score) {
          sum.add(score + backward_.at(i + n, j + m));
        });
        backward_.at(i, j) = sum.value();
      }
    }
  }

  // Goes forward with the log-sum of all alignments up to each state; a bead's posterior follows
  // from both. The best sum of posteriors up to each state leads to the alignment.
  void follow(SearchResult& result) {
    Grid<double> forward(band_, kNever);
    Grid<float> best(band_, -1.0F);
    Grid<Shape> via(band_, {});
    Grid<float> posterior(band_, 0.0F);
    forward.at(0, 0) = 0;
    best.at(0, 0) = 0;
    const double all = backward_.at(0, 0);
    for (std::uint32_t i = 0; i <= sources_; ++i) {
      for (std::uint32_t j = band_.first[i]; j <= band_.last[i]; ++j) {
        const double here = forward.at(i, j);
        if (here == kNever) continue;
        const float value = best.at(i, j);
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, double score) {
          double& there = forward.at(i + n, j + m);
          const double through = here + score;
          there = add_logs(there, through);
          const double log_posterior = through + backward_.at(i + n, j + m) - all;
          const double p = log_posterior > -kNegligible ? std::exp(log_posterior) : 0;
          result.shape_counts[n][m] += p;
          const float reached = value + static_cast<float>(p * (n + m));
          if (reached > best.at(i + n, j + m)) {
            best.at(i + n, j + m) = reached;
            via.at(i + n, j + m) = {static_cast<std::uint8_t>(n), static_cast<std::uint8_t>(m)};
            posterior.at(i + n, j + m) = static_cast<float>(std::min(p, 1.0));
          }
        });
      }
    }
    trace(via, posterior, result);
  }

  static double add_logs(double a, double b) {
    if (a < b) std::swap(a, b);
    return b < a - kNegligible ? a : a + std::log1p(std::exp(b - a));
  }

  void trace(const Grid<Shape>& via, const Grid<float>& posterior, SearchResult& result) const {
    constexpr std::uint32_t kMargin = 2;
    std::uint32_t i = sources_;
    std::uint32_t j = targets_;
    while (i > 0 || j > 0) {
      const Shape shape = via.at(i, j);
      result.beads.push_back({{i - shape.n, i}, {j - shape.m, j}, posterior.at(i, j)});
      const bool low = band_.first[i] > 0 && j < band_.first[i] + kMargin;
      const bool high = band_.last[i] < targets_ && j + kMargin > band_.last[i];
      result.touched_edge = result.touched_edge || low || high;
      i -= shape.n;
      j -= shape.m;
    }
    std::reverse(result.beads.begin(), result.beads.end());
  }

  std::uint32_t sources_;
  std::uint32_t targets_;
  const Band& band_;
  Band cells_;
  double lexical_weight_;
  LexicalEvidence lexical_;
  ShapeEvidence shape_;
  Grid<double> backward_;
};

}  // namespace

SearchResult search_beads(const Features& source, const Features& target, const PairModel& model,
                          const Weights& weights, const Band& band) {
  return Trellis(source, target, model, weights, band).run();
}

}  // namespace dragoman
