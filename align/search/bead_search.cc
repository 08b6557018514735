// SPDX-License-Identifier: Apache-2.0
#include "align/search/bead_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include "align/search/evidence.h"

namespace dragoman {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr double kNegligible = 18;       // terms this far below another add 10^-8 of it
constexpr double kNegligibleState = 40;  // a state with less than e^-40 of the probability
constexpr double kSupport = 12;          // support leaves out what has less than e^-12 of it

// log(1 + e^-x) for x from 0 to kNegligible, by linear interpolation: exact to 10^-7, in a
// fraction of the time of std::log1p and std::exp.
class LogOfOneMore {
 public:
  LogOfOneMore() {
    for (std::size_t k = 0; k < values_.size(); ++k) {
      values_[k] = static_cast<float>(std::log1p(std::exp(-static_cast<double>(k) / kSteps)));
    }
  }
  double operator()(double x) const {
    const double place = x * kSteps;
    const auto k = static_cast<std::size_t>(place);
    const double low = values_[k];
    return low + (place - static_cast<double>(k)) * (values_[k + 1] - low);
  }

 private:
  static constexpr int kSteps = 512;
  std::array<float, static_cast<std::size_t>(kNegligible* kSteps) + 2> values_;
};

const LogOfOneMore kLogOfOneMore;

// The logarithm of the sum of two exponentials.
double add_logs(double a, double b) {
  if (a < b) std::swap(a, b);
  if (b < a - kNegligible || b == kNever) return a;
  return a + kLogOfOneMore(a - b);
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
Band cells_of(const Band& band, std::uint32_t sources, std::uint32_t longest) {
  Band cells{std::vector<std::uint32_t>(sources), std::vector<std::uint32_t>(sources)};
  for (std::uint32_t row = 0; row < sources; ++row) {
    cells.first[row] = band.first[row + 1 > longest ? row + 1 - longest : 0];
    cells.last[row] = band.last[std::min(row + longest, sources)];
  }
  return cells;
}

struct Shape {
  std::uint8_t n = 0;
  std::uint8_t m = 0;
};

// Where omissions (n-0) and insertions (0-m) meet, the omissions come first: otherwise the same
// alignment would be summed once for each order of them, and long unaligned stretches would seem
// likelier than they are. So what may follow a state depends on whether an insertion led there.
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
  Trellis(const Features& source, const Features& target, const BitextModel& model,
          const Weights& weights, const Band& band, SearchEnds ends)
      : sources_(source.size()),
        targets_(target.size()),
        band_(band),
        ends_(ends),
        lexical_weight_(static_cast<float>(weights.lexical / 2)),  // the mean of both directions
        shape_(source, target, model, weights),
        longest_(shape_.longest()),
        cells_(cells_of(band, sources_, longest_)),
        lexical_(source, target, model.lexicon, cells_, longest_),
        backward_(band, {}) {}

  SearchResult run() {
    sum_backward();
    SearchResult result;
    // Nearly all states are so unlikely that leaving them out changes nothing. All are visited only
    // if no path leads through the likely ones.
    if (!follow(kNegligibleState, result)) {
      result = {};
      if (!follow(-kNever, result)) throw std::logic_error("the weights give no finite score");
    }
    return result;
  }

 private:
  // Calls visit(n, m, score) for every bead that begins at the state and ends in the band.
  template <typename Visit>
  void each_bead(std::uint32_t i, std::uint32_t j, Visit&& visit) const {
    if (i < sources_ && backward_.contains(i + 1, j) && shape_.allows(1, 0)) {
      visit(1, 0, shape_.shape_and_length(i, 1, j, 0));
    }
    if (j < targets_ && backward_.contains(i, j + 1) && shape_.allows(0, 1)) {
      visit(0, 1, shape_.shape_and_length(i, 0, j, 1));
    }
    const std::uint32_t most_n = std::min(longest_, sources_ - i);
    const std::uint32_t most_m = std::min(longest_, targets_ - j);
    // Beyond this no bead ends in the band. Up to it, evidence is summed also for beads that do
    // not, because the longer ones build on it.
    const std::uint32_t highest = band_.last[i + most_n];
    std::array<float, kMaxSide + 1> source_given_target{};
    for (std::uint32_t n = 1; n <= most_n; ++n) {
      float target_given_source = 0;
      for (std::uint32_t m = 1; m <= most_m; ++m) {
        if (j + m > highest) break;
        target_given_source += lexical_.target_given_source(i, j + m - 1, n);
        source_given_target[m] += lexical_.source_given_target(i + n - 1, j, m);
        if (!backward_.contains(i + n, j + m) || !shape_.allows(n, m)) continue;
        visit(n, m,
              lexical_weight_ * (target_given_source + source_given_target[m]) +
                  shape_.shape_and_length(i, n, j, m) + shape_.edges(i, n, j, m) +
                  shape_.label(i, n, j, m));
      }
    }
  }

  // The log-sum of all alignments from each state to the end.
  void sum_backward() {
    for (std::uint32_t i = sources_ + 1; i-- > 0;) {
      for (std::uint32_t j = band_.last[i] + 1; j-- > band_.first[i];) {
        double sum = i == sources_ && (j == targets_ || ends_.open_end) ? 0 : kNever;
        double omission = kNever;
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, float score) {
          const double through = score + rest(i, j, n, m);
          if (m == 0) {
            omission = through;
          } else {
            sum = add_logs(sum, through);
          }
        });
        Rest& here = backward_.at(i, j);
        here.after_insertion = sum;
        here.any = add_logs(here.after_insertion, omission);
      }
    }
  }

  // The log-sum of what follows a bead.
  double rest(std::uint32_t i, std::uint32_t j, std::uint32_t n, std::uint32_t m) const {
    const Rest& there = backward_.at(i + n, j + m);
    return n == 0 ? there.after_insertion : there.any;
  }

  // Sets where alignments may begin, and returns the log-sum of them all.
  double begin(Grid<Arrival>& otherwise) const {
    const std::uint32_t last = ends_.open_start ? band_.last[0] : 0;
    double all = kNever;
    for (std::uint32_t j = 0; j <= last; ++j) {
      otherwise.at(0, j) = {0, 0, 0, {}, false};
      all = add_logs(all, backward_.at(0, j).any);
    }
    return all;
  }

  // Goes forward with the log-sum of all alignments up to each state, from which, with the backward
  // sums, a bead's posterior follows, and keeps the best sum of posteriors up to each state. States
  // with a log posterior below -`negligible` are skipped. Returns whether the end was reached.
  bool follow(double negligible, SearchResult& result) {
    Grid<Arrival> otherwise(band_, {});
    Grid<Arrival> by_insertion(band_, {});
    const double all = begin(otherwise);
    result.support = {band_.last, band_.first};  // empty so far
    for (std::uint32_t i = 0; i <= sources_; ++i) {
      for (std::uint32_t j = band_.first[i]; j <= band_.last[i]; ++j) {
        const Arrival& normal = otherwise.at(i, j);
        const Arrival& inserted = by_insertion.at(i, j);
        const double both = add_logs(normal.mass, inserted.mass);
        if (both == kNever) continue;
        const double state_posterior = both + backward_.at(i, j).any - all;
        if (state_posterior < -negligible) continue;
        if (state_posterior > -kSupport) {
          result.support.first[i] = std::min(result.support.first[i], j);
          result.support.last[i] = std::max(result.support.last[i], j);
        }
        const bool from_insertion = inserted.value > normal.value;
        each_bead(i, j, [&](std::uint32_t n, std::uint32_t m, float score) {
          const bool omission = m == 0;
          const double through = score + (omission ? normal.mass : both);
          if (through == kNever) return;
          const double log_posterior = through + rest(i, j, n, m) - all;
          if (log_posterior < -negligible) return;
          const double p = std::min(std::exp(log_posterior), 1.0);
          result.shape_counts[n][m] += p;
          Arrival& there = (n == 0 ? by_insertion : otherwise).at(i + n, j + m);
          there.mass = add_logs(there.mass, through);
          const bool after_insertion = !omission && from_insertion;
          // A bead's posterior counts for each of its units: otherwise two unaligned units with
          // half the probability each would outweigh the more probable pair of the two.
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
    return trace(otherwise, by_insertion, result);
  }

  // The target unit at which the best alignment ends.
  std::uint32_t best_end(const Grid<Arrival>& otherwise, const Grid<Arrival>& by_insertion) const {
    if (!ends_.open_end) return targets_;
    std::uint32_t best = targets_;
    float value = -1;
    for (std::uint32_t j = band_.first[sources_]; j <= band_.last[sources_]; ++j) {
      const float here =
          std::max(otherwise.at(sources_, j).value, by_insertion.at(sources_, j).value);
      if (here > value) {
        value = here;
        best = j;
      }
    }
    return best;
  }

  bool trace(const Grid<Arrival>& otherwise, const Grid<Arrival>& by_insertion,
             SearchResult& result) const {
    constexpr std::uint32_t kMargin = 2;
    std::uint32_t i = sources_;
    std::uint32_t j = best_end(otherwise, by_insertion);
    bool insertion = by_insertion.at(i, j).value > otherwise.at(i, j).value;
    while (true) {
      const Arrival& arrival = (insertion ? by_insertion : otherwise).at(i, j);
      if (arrival.value < 0) return false;
      const auto [n, m] = arrival.shape;
      if (n == 0 && m == 0) break;  // where the alignment begins
      result.beads.push_back({{i - n, i}, {j - m, j}, arrival.posterior});
      const bool low = band_.first[i] > 0 && j < band_.first[i] + kMargin;
      const bool high = band_.last[i] < targets_ && j + kMargin > band_.last[i];
      if (low || high) result.edge_rows.push_back(i);
      i -= n;
      j -= m;
      insertion = arrival.after_insertion;
      result.worth.push_back(worth(i, j, n, m));
    }
    std::reverse(result.beads.begin(), result.beads.end());
    std::reverse(result.worth.begin(), result.worth.end());
    std::reverse(result.edge_rows.begin(), result.edge_rows.end());
    return true;
  }

  // A bead's worth without its labels.
  float worth(std::uint32_t i, std::uint32_t j, std::uint32_t n, std::uint32_t m) const {
    float found = 0;
    each_bead(i, j, [&](std::uint32_t bead_n, std::uint32_t bead_m, float score) {
      if (bead_n == n && bead_m == m) found = score - shape_.label(i, n, j, m);
    });
    return found;
  }

  std::uint32_t sources_;
  std::uint32_t targets_;
  const Band& band_;
  SearchEnds ends_;
  float lexical_weight_;
  ShapeEvidence shape_;
  std::uint32_t longest_;
  Band cells_;
  LexicalEvidence lexical_;
  Grid<Rest> backward_;
};

}  // namespace

SearchResult search_beads(const Features& source, const Features& target, const BitextModel& model,
                          const Weights& weights, const Band& band, SearchEnds ends) {
  return Trellis(source, target, model, weights, band, ends).run();
}

bool same_spans(const std::vector<Bead>& a, const std::vector<Bead>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Bead& x, const Bead& y) {
    return x.source == y.source && x.target == y.target;
  });
}

}  // namespace dragoman
