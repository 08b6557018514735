// SPDX-License-Identifier: Apache-2.0
#include "align/search/likely_states.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "align/search/evidence.h"

namespace dragoman {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
constexpr std::uint32_t kBlock = 256;  // rows whose values are kept at a time

// A state is kept if the best alignment through it is at most so many nats behind the best of all:
// kFarthest or, where more than kWidth states a row would remain, fewer.
constexpr std::size_t kFarthest = 16;
constexpr std::size_t kWidth = 48;

// Values for a run of columns; kNever outside. The values of a long text's end would be too great
// for a float to tell neighbours apart, so they count from an offset.
struct Row {
  std::uint32_t first = 0;
  std::vector<float> values;
  double offset = 0;

  void reset(std::uint32_t from, std::uint32_t to, float value) {
    first = from;
    values.assign(to - from, value);
  }
  float at(std::uint32_t column) const {
    return column - first < values.size() ? values[column - first] : kNever;
  }
  float& operator[](std::uint32_t column) { return values[column - first]; }
  float greatest() const { return *std::max_element(values.begin(), values.end()); }
  // Makes the offset such that the greatest value is 0.
  void rebase() {
    const float most = greatest();
    if (most == kNever) return;
    for (float& value : values) value -= most;
    offset += most;
  }
};

// What the words of a source unit say of each target unit near it: how far they speak for the two
// being translations, each pair of tokens by itself.
class WordEvidence {
 public:
  WordEvidence(const Features& source, const Features& target, const Lexicon& lexicon, float weight)
      : source_(source), target_(target), lexicon_(lexicon), weight_(weight) {
    list_units();
    alone_source_ = sum_alone(source, lexicon.source_unmatched);
    alone_target_ = sum_alone(target, lexicon.target_unmatched);
  }

  // For target units [from, to).
  void explain(std::uint32_t unit, std::uint32_t from, std::uint32_t to, Row& row) const {
    row.reset(from, to, 0);
    const float share = share_of(source_, unit);
    for (const std::uint32_t token : source_.unit_tokens(unit)) {
      const float unmatched = lexicon_.source_unmatched[token];
      for (const auto& [other, ratio] : lexicon_.forward.row(token)) {
        const auto begin = units_.begin() + first_unit_[other];
        const auto end = units_.begin() + first_unit_[other + 1];
        auto at = std::lower_bound(begin, end, from);
        if (at == end || *at >= to) continue;
        const float there = lexicon_.target_unmatched[other];
        const float forward = 1 + (1 - there) / there * ratio * share;
        for (; at != end && *at < to; ++at) {
          const float backward = 1 + (1 - unmatched) / unmatched * ratio * share_of(target_, *at);
          row[*at] += weight_ * std::log(forward * backward);
        }
      }
    }
  }
  // What the tokens of a unit are worth if none of them has a counterpart.
  float source_alone(std::uint32_t unit) const { return alone_source_[unit]; }
  float target_alone(std::uint32_t unit) const { return alone_target_[unit]; }

 private:
  static float share_of(const Features& side, std::uint32_t unit) {
    return 1.0F / static_cast<float>(side.unit_tokens(unit).size() + 1);
  }
  std::vector<float> sum_alone(const Features& side, const std::vector<float>& unmatched) const {
    std::vector<float> sums;
    sums.reserve(side.size());
    for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
      float sum = 0;
      for (const std::uint32_t token : side.unit_tokens(unit)) sum += std::log(unmatched[token]);
      sums.push_back(weight_ * sum);
    }
    return sums;
  }
  // For each type, the target units that have it, one entry a token.
  void list_units() {
    first_unit_.assign(lexicon_.target_unmatched.size() + 1, 0);
    for (const std::uint32_t token : target_.tokens) ++first_unit_[token + 1];
    for (std::size_t type = 1; type < first_unit_.size(); ++type) {
      first_unit_[type] += first_unit_[type - 1];
    }
    units_.resize(first_unit_.back());
    std::vector<std::uint32_t> next(first_unit_.begin(), first_unit_.end() - 1);
    for (std::uint32_t unit = 0; unit < target_.size(); ++unit) {
      for (const std::uint32_t token : target_.unit_tokens(unit)) units_[next[token]++] = unit;
    }
  }

  const Features& source_;
  const Features& target_;
  const Lexicon& lexicon_;
  float weight_;
  std::vector<std::uint32_t> first_unit_;
  std::vector<std::uint32_t> units_;
  std::vector<float> alone_source_;
  std::vector<float> alone_target_;
};

// What the beads that begin at the states of a row are worth.
struct RowWorth {
  Row pair;        // 1-1
  Row two_source;  // 2-1
  Row two_target;  // 1-2
};

class QuickLook {
 public:
  QuickLook(const Features& source, const Features& target, const BitextModel& model,
            const Weights& weights, const Band& band, SearchEnds ends)
      : sources_(source.size()),
        targets_(target.size()),
        band_(band),
        ends_(ends),
        shape_(source, target, model, weights),
        words_(source, target, model.lexicon, static_cast<float>(weights.lexical / 2)),
        omission_(shape_.shape_and_length(0, 1, 0, 0)),
        insertion_(shape_.shape_and_length(0, 0, 0, 1)) {}

  Band run() {
    const std::vector<std::array<Row, 2>> checkpoints = go_back();
    Band likely{std::vector<std::uint32_t>(sources_ + 1), std::vector<std::uint32_t>(sources_ + 1)};
    Front front;
    for (std::uint32_t k = 0; k < checkpoints.size(); ++k) {
      Block block = go_back_through(k, checkpoints[k]);
      if (k == 0) {
        const Row& first = block.rest.front();
        best_ = first.offset + (ends_.open_start ? first.greatest() : first.at(0));
      }
      keep_best(block.begin, go_forward(block, front), likely);
    }
    likely.last.back() = targets_;  // which may be open
    return band_around(std::move(likely), 2);
  }

 private:
  // Some rows: what their beads are worth, and the best way to the end from each of their states
  // and those of the two rows that follow.
  struct Block {
    std::uint32_t begin;
    std::uint32_t end;
    std::vector<RowWorth> worth;
    std::vector<Row> rest;
  };

  // The last two rows that have been passed: the best way to each of their states, and what their
  // beads are worth.
  struct Front {
    std::array<Row, 2> ways;
    std::array<RowWorth, 2> worth;
  };

  // The words of row i are looked at from rows i - 1 and i, with up to two units beyond the column.
  void explain(std::uint32_t i, Row& row) const {
    if (i >= sources_) return row.reset(0, 0, 0);
    words_.explain(i, band_.first[i > 0 ? i - 1 : 0], std::min(band_.last[i] + 2, targets_), row);
  }

  // The two rows that follow each block, with the best way from their states to the end: to keep
  // all rows would take too much memory.
  std::vector<std::array<Row, 2>> go_back() const {
    std::vector<std::array<Row, 2>> checkpoints(sources_ / kBlock + 1);
    Row here, next, after_next;
    Row words_here, words_next;
    RowWorth worth;
    for (std::uint32_t i = sources_ + 1; i-- > 0;) {
      if ((i + 1) % kBlock == 0 || i == sources_) checkpoints[i / kBlock] = {next, after_next};
      explain(i, words_here);
      weigh(i, words_here, words_next, worth);
      step_back(i, worth, next, after_next, here);
      std::swap(words_here, words_next);
      std::swap(after_next, next);
      std::swap(next, here);
    }
    return checkpoints;
  }

  Block go_back_through(std::uint32_t number, const std::array<Row, 2>& following) const {
    const std::uint32_t begin = number * kBlock;
    const std::uint32_t end = std::min(begin + kBlock, sources_ + 1);
    const std::uint32_t rows = end - begin;
    Block block{begin, end, std::vector<RowWorth>(rows), std::vector<Row>(rows + 2)};
    std::copy(following.begin(), following.end(), block.rest.begin() + rows);
    Row words_here, words_next;
    explain(end, words_next);
    for (std::uint32_t row = rows; row-- > 0;) {
      const std::uint32_t i = begin + row;
      explain(i, words_here);
      weigh(i, words_here, words_next, block.worth[row]);
      step_back(i, block.worth[row], block.rest[row + 1], block.rest[row + 2], block.rest[row]);
      std::swap(words_here, words_next);
    }
    return block;
  }

  // For each row of the block, how far the best alignment through each state is behind the best.
  std::vector<Row> go_forward(Block& block, Front& front) const {
    std::vector<Row> slack(block.end - block.begin);
    for (std::uint32_t i = block.begin; i < block.end; ++i) {
      const Row& rest = block.rest[i - block.begin];
      Row here;
      step_forward(i, front.ways, front.worth, here);
      slack[i - block.begin].reset(band_.first[i], band_.last[i] + 1, 0);
      const auto best = static_cast<float>(best_ - here.offset - rest.offset);
      for (std::uint32_t j = band_.first[i]; j <= band_.last[i]; ++j) {
        slack[i - block.begin][j] = best - here.at(j) - rest.at(j);
      }
      front.ways = {std::move(front.ways[1]), std::move(here)};
      front.worth = {std::move(front.worth[1]), std::move(block.worth[i - block.begin])};
    }
    return slack;
  }

  void weigh(std::uint32_t i, Row& words, Row& words_next, RowWorth& worth) const {
    const std::uint32_t first = band_.first[i];
    const std::uint32_t end = band_.last[i] + 1;
    worth.pair.reset(first, end, kNever);
    worth.two_source.reset(first, end, kNever);
    worth.two_target.reset(first, end, kNever);
    if (i == sources_) return;
    const float alone = words_.source_alone(i);
    const bool two = i + 2 <= sources_;
    const float two_alone = two ? alone + words_.source_alone(i + 1) : 0;
    for (std::uint32_t j = first; j < std::min(end, targets_); ++j) {
      const float pair = words[j] + words_.target_alone(j);
      worth.pair[j] = pair + alone + shape_.shape_and_length(i, 1, j, 1) +
                      shape_.edges(i, 1, j, 1) + shape_.label(i, 1, j, 1);
      if (two) {
        worth.two_source[j] = pair + words_next.at(j) + two_alone +
                              shape_.shape_and_length(i, 2, j, 1) + shape_.edges(i, 2, j, 1) +
                              shape_.label(i, 2, j, 1);
      }
      if (j + 2 <= targets_) {
        worth.two_target[j] = pair + words[j + 1] + words_.target_alone(j + 1) + alone +
                              shape_.shape_and_length(i, 1, j, 2) + shape_.edges(i, 1, j, 2) +
                              shape_.label(i, 1, j, 2);
      }
    }
  }

  // The best way from each state of row i to the end.
  void step_back(std::uint32_t i, RowWorth& worth, const Row& next, const Row& after_next,
                 Row& here) const {
    here.reset(band_.first[i], band_.last[i] + 1, i == sources_ && ends_.open_end ? 0 : kNever);
    if (i == sources_) here[targets_] = 0;
    here.offset = next.offset;
    const auto later = static_cast<float>(after_next.offset - next.offset);
    for (std::uint32_t j = band_.last[i] + 1; j-- > band_.first[i];) {
      float best = std::max(here[j], here.at(j + 1) + insertion_);
      best = std::max(best, next.at(j) + omission_);
      best = std::max(best, next.at(j + 1) + worth.pair[j]);
      best = std::max(best, next.at(j + 2) + worth.two_target[j]);
      best = std::max(best, after_next.at(j + 1) + worth.two_source[j] + later);
      here[j] = best;
    }
    here.rebase();
  }

  // The best way from the start to each state of row i; `before` holds rows i - 2 and i - 1.
  void step_forward(std::uint32_t i, const std::array<Row, 2>& before,
                    const std::array<RowWorth, 2>& worth, Row& here) const {
    here.reset(band_.first[i], band_.last[i] + 1, i == 0 && ends_.open_start ? 0 : kNever);
    if (i == 0) here[0] = 0;
    here.offset = before[1].offset;
    const auto earlier = static_cast<float>(before[0].offset - before[1].offset);
    for (std::uint32_t j = band_.first[i]; j <= band_.last[i]; ++j) {
      float best = here[j];
      if (j > 0) best = std::max(best, here.at(j - 1) + insertion_);
      best = std::max(best, before[1].at(j) + omission_);
      if (j > 0) best = std::max(best, before[1].at(j - 1) + worth[1].pair.at(j - 1));
      if (j > 1) best = std::max(best, before[1].at(j - 2) + worth[1].two_target.at(j - 2));
      if (j > 0) {
        best = std::max(best, before[0].at(j - 1) + worth[0].two_source.at(j - 1) + earlier);
      }
      here[j] = best;
    }
    here.rebase();
  }

  // Of the rows from `begin` on.
  void keep_best(std::uint32_t begin, const std::vector<Row>& slack, Band& likely) const {
    // For each row, the outermost states that are at most so many nats behind.
    struct Extent {
      std::uint32_t first = ~0U;
      std::uint32_t last = 0;
    };
    std::vector<std::array<Extent, kFarthest>> extents(slack.size());
    std::array<std::size_t, kFarthest> area{};
    for (std::size_t row = 0; row < slack.size(); ++row) {
      auto& extent = extents[row];
      for (std::size_t k = 0; k < slack[row].values.size(); ++k) {
        const float value = slack[row].values[k];
        if (!(value < static_cast<float>(kFarthest))) continue;
        auto& [first, last] = extent[static_cast<std::size_t>(std::max(value, 0.0F))];
        const auto column = slack[row].first + static_cast<std::uint32_t>(k);
        first = std::min(first, column);
        last = std::max(last, column);
      }
      for (std::size_t nats = 0; nats < kFarthest; ++nats) {
        if (nats > 0) {
          extent[nats].first = std::min(extent[nats].first, extent[nats - 1].first);
          extent[nats].last = std::max(extent[nats].last, extent[nats - 1].last);
        }
        if (extent[nats].first <= extent[nats].last) {
          area[nats] += extent[nats].last - extent[nats].first + 1;
        }
      }
    }
    std::size_t nats = kFarthest - 1;
    while (nats > 1 && area[nats] > kWidth * slack.size()) --nats;
    for (std::size_t row = 0; row < slack.size(); ++row) {
      likely.first[begin + row] = extents[row][nats].first;
      likely.last[begin + row] = extents[row][nats].last;
    }
  }

  std::uint32_t sources_;
  std::uint32_t targets_;
  const Band& band_;
  SearchEnds ends_;
  ShapeEvidence shape_;
  WordEvidence words_;
  float omission_;
  float insertion_;
  double best_ = 0;
};

}  // namespace

Band likely_states(const Features& source, const Features& target, const BitextModel& model,
                   const Weights& weights, const Band& band, SearchEnds ends) {
  return QuickLook(source, target, model, weights, band, ends).run();
}

}  // namespace dragoman
