// SPDX-License-Identifier: Apache-2.0
#include "align/bead_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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

double add_logs(double a, double b) {
  if (a < b) std::swap(a, b);
  return b < a - kNegligible ? a : a + std::log(1 + std::exp(b - a));
}

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
  const Value& at(std::uint32_t row, std::uint32_t column) const {
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

// Omissions (n-0) stand before insertions (0-m) wherever both meet, or else the same alignment
// would be summed once for each order of them, and long stretches left alone would seem likelier
// than they are. So what may follow a state depends on whether an insertion led there.
struct Rest {
  double any = kNever;
  double after_insertion = kNever;
};

struct Arrival {
  double mass = kNever;  // log-sum of all alignments that arrive so
  float value = -1;      // the greatest sum of posteriors among them
  float posterior = 0;   // of that one's last bead, which has this shape and itself
  Shape shape{};
  bool after_insertion = false;  // followed an insertion
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
        shape_(source, target, model, weights),
        lexical_(source, target, model.lexicon, cells_),
        backward_(band, {}) {}

  SearchResult run() {
    sum_backward();
    SearchResult result;
    follow(result);
    return result;
  }

 private:
  double null_score(std::uint32_t n, std::uint32_t m) const {
    return shape_.shape_and_length(0, n, 0, m);
  }

  // Calls visit(n, m, score) for every bead that begins at the state and ends in the band.
  template <typename Visit>
  void each_bead(std::uint32_t i, std::uint32_t j, Visit&& visit) const {
    if (i < sources_ && backward_.contains(i + 1, j) && shape_.allows(1, 0)) {
      visit(1, 0, null_score(1, 0));
    }
    if (j < targets_ && backward_.contains(i, j + 1) && shape_.allows(0, 1)) {
      visit(0, 1, null_score(0, 1));
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
        visit(n, m,
              lexical_weight_ * (target_given_source + source_given_target[m]) +
                  shape_.shape_and_length(i, n, j, m) + shape_.label(i, n, j, m));
      }
    }
  }

  // The log-sum of all alignments from each state to the end.
  void sum_backward() {
    for (std::uint32_t i = sources_ + 1; i-- > 0;) {
      for (std::uint32_t j = band_.last[i] + 1; j-- > band_.first[i];) {
        LogSum sum;
        if (i == sources_ && j == targets_) sum.add(0);
        double omission = kNever;
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, double score) {
          const double through = score + rest(i, j, n, m);
          if (m == 0) {
            omission = through;
          } else {
            sum.add(through);
          }
        });
        Rest& here = backward_.at(i, j);
        here.after_insertion = sum.value();
        here.any = add_logs(here.after_insertion, omission);
      }
    }
  }

  // The log-sum of what follows a bead.
  double rest(std::uint32_t i, std::uint32_t j, std::uint32_t n, std::uint32_t m) const {
    const Rest& there = backward_.at(i + n, j + m);
    return n == 0 ? there.after_insertion : there.any;
  }

  // Goes forward with the log-sum of all alignments up to each state; a bead's posterior follows
  // from both. The best sum of posteriors up to each state leads to the alignment.
  void follow(SearchResult& result) {
    Grid<Arrival> otherwise(band_, {});
    Grid<Arrival> by_insertion(band_, {});
    otherwise.at(0, 0) = {0, 0, 0, {}, false};
    const double all = backward_.at(0, 0).any;
    for (std::uint32_t i = 0; i <= sources_; ++i) {
      for (std::uint32_t j = band_.first[i]; j <= band_.last[i]; ++j) {
        const Arrival& normal = otherwise.at(i, j);
        const Arrival& inserted = by_insertion.at(i, j);
        const double both = add_logs(normal.mass, inserted.mass);
        if (both == kNever) continue;
        const bool from_insertion = inserted.value > normal.value;
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, double score) {
          const bool omission = m == 0;
          const double through = score + (omission ? normal.mass : both);
          if (through == kNever) return;
          const double log_posterior = through + rest(i, j, n, m) - all;
          const double p =
              log_posterior > -kNegligible ? std::min(std::exp(log_posterior), 1.0) : 0;
          result.shape_counts[n][m] += p;
          Arrival& there = (n == 0 ? by_insertion : otherwise).at(i + n, j + m);
          there.mass = add_logs(there.mass, through);
          const bool after_insertion = !omission && from_insertion;
          // A bead's posterior counts for each unit in it: else two units left alone, each half
          // sure, would outweigh the pair that they more probably make.
          const float value =
              (after_insertion ? inserted.value : normal.value) + static_cast<float>(p * (n + m));
          if (value > there.value) {
            there.value = value;
            there.posterior = static_cast<float>(p);
            there.shape = {static_cast<std::uint8_t>(n), static_cast<std::uint8_t>(m)};
            there.after_insertion = after_insertion;
          }
        });
      }
    }
    trace(otherwise, by_insertion, result);
  }

  void trace(const Grid<Arrival>& otherwise, const Grid<Arrival>& by_insertion,
             SearchResult& result) const {
    constexpr std::uint32_t kMargin = 2;
    std::uint32_t i = sources_;
    std::uint32_t j = targets_;
    bool insertion = by_insertion.at(i, j).value > otherwise.at(i, j).value;
    while (i > 0 || j > 0) {
      const Arrival& arrival = (insertion ? by_insertion : otherwise).at(i, j);
      const auto [n, m] = arrival.shape;
      result.beads.push_back({{i - n, i}, {j - m, j}, arrival.posterior});
      const bool low = band_.first[i] > 0 && j < band_.first[i] + kMargin;
      const bool high = band_.last[i] < targets_ && j + kMargin > band_.last[i];
      if (low || high) result.edge_rows.push_back(i);
      i -= n;
      j -= m;
      insertion = arrival.after_insertion;
      result.content += content(i, j, n, m);
    }
    std::reverse(result.beads.begin(), result.beads.end());
    std::reverse(result.edge_rows.begin(), result.edge_rows.end());
  }

  // A bead's worth, its labels left out.
  double content(std::uint32_t i, std::uint32_t j, std::uint32_t n, std::uint32_t m) const {
    double found = 0;
    each_bead(i, j, [&](std::uint32_t bead_n, std::uint32_t bead_m, double score) {
      if (bead_n == n && bead_m == m) found = score - shape_.label(i, n, j, m);
    });
    return found;
  }

  std::uint32_t sources_;
  std::uint32_t targets_;
  const Band& band_;
  Band cells_;
  double lexical_weight_;
  ShapeEvidence shape_;
  LexicalEvidence lexical_;
  Grid<Rest> backward_;
};

}  // namespace

SearchResult search_beads(const Features& source, const Features& target, const PairModel& model,
                          const Weights& weights, const Band& band) {
  return Trellis(source, target, model, weights, band).run();
}

}  // namespace dragoman
