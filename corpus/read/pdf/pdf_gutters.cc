// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_gutters.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kMostRows = 300;  // of a band: pages have fewer

std::vector<Row> rows_of(std::vector<Word> words) {
  std::vector<Row> rows;
  for (Line& line : lines_of(std::move(words))) {
    rows.push_back({std::move(line.words), line.base, line.size});
  }
  return rows;
}

std::vector<Gutter> gaps_of(const Row& row) {
  constexpr float kNarrowest = 0.55F;  // of the size
  std::vector<Gutter> gaps;
  float right = row.words.front().right;
  for (const Word& word : row.words) {
    if (word.left - right >= kNarrowest * row.size) gaps.push_back({right, word.left, 1});
    right = std::max(right, word.right);
  }
  return gaps;
}

// The gutters that `row` leaves of those above it: what it writes on neither side of counts as
// white.
std::vector<Gutter> shared(const std::vector<Gutter>& gutters, const Row& row) {
  constexpr float kNarrowest = 0.4F;
  const float first = row.words.front().left;
  float last = 0;
  for (const Word& word : row.words) last = std::max(last, word.right);
  std::vector<Gutter> gaps = gaps_of(row);
  gaps.push_back({-1e6F, first, 0});
  gaps.push_back({last, 1e6F, 0});
  std::vector<Gutter> result;
  for (const Gutter& gutter : gutters) {
    for (const Gutter& gap : gaps) {
      const float left = std::max(gutter.left, gap.left);
      const float right = std::min(gutter.right, gap.right);
      if (right - left < kNarrowest * row.size) continue;
      result.push_back({left, right, gutter.rows + gap.rows});
    }
  }
  return result;
}

bool is_left_of(const Word& word, const Gutter& gutter) {
  return (word.left + word.right) / 2 < (gutter.left + gutter.right) / 2;
}

// A label or a bullet: nothing that a column would hold.
bool is_label(std::string_view text) {
  constexpr std::size_t kLongest = 7;
  if (count_chars(text) == 1) return true;
  if (text.size() > kLongest) return false;
  return text.ends_with('.') || text.ends_with(')') || text.ends_with(':');
}

// "3.1.2": in a table of contents, the label of an entry.
bool is_section_number(std::string_view text) {
  return text.find_first_not_of("0123456789.") == text.npos;
}

bool is_leader(std::string_view text) {
  return text.ends_with("..") || text.ends_with("…") || text == ".";
}

// Rows of a table of contents: many have leaders. A full stop may stand alone.
bool are_entries(std::span<const Row> rows) {
  const auto has_leader = [](const Row& row) {
    std::size_t stops = 0;
    for (const Word& word : row.words) {
      if (is_leader(word.text)) stops += word.text == "." ? 1 : 2;
    }
    return stops > 1;
  };
  return static_cast<std::size_t>(std::ranges::count_if(rows, has_leader)) * 3 >= rows.size();
}

// Words left of a gutter, in `rows`, are labels of what is right of it.
bool parts_labels(std::span<const Row> rows, const Gutter& gutter) {
  const bool entries = are_entries(rows);
  std::size_t labels = 0;
  std::size_t all = 0;
  for (const Row& row : rows) {
    // What is left of it alone may be a line that goes on there.
    if (!is_left_of(row.words.front(), gutter) || is_left_of(row.words.back(), gutter)) continue;
    ++all;
    const bool alone = row.words.size() < 2 || !is_left_of(row.words[1], gutter);
    const std::string& first = row.words.front().text;
    labels += alone && (is_label(first) || (entries && is_section_number(first))) ? 1 : 0;
  }
  return labels * 10 >= all * 8;
}

// The words of a row that are next to a gutter, left and right; null for none.
std::pair<const Word*, const Word*> beside(const Row& row, const Gutter& gutter) {
  std::pair<const Word*, const Word*> words = {nullptr, nullptr};
  for (const Word& word : row.words) {
    if (is_left_of(word, gutter)) {
      words.first = &word;
    } else if (words.second == nullptr) {
      words.second = &word;
    }
  }
  return words;
}

// Words beside a gutter are leaders, which lead over it or up to it.
bool parts_leaders(std::span<const Row> rows, const Gutter& gutter) {
  std::size_t leaders = 0;
  std::size_t all = 0;
  for (const Row& row : rows) {
    const auto [before, after] = beside(row, gutter);
    if (before == nullptr) continue;
    ++all;
    const bool leads = is_leader(before->text) || (after != nullptr && is_leader(after->text));
    leaders += leads ? 1 : 0;
  }
  return leaders * 2 >= all;
}

// Text begins at the gutter's right edge, or ends at its left one, in most rows.
bool is_straight(std::span<const Row> rows, const Gutter& gutter) {
  constexpr float kSame = 3;
  std::size_t left = 0;
  std::size_t right = 0;
  std::size_t both = 0;
  for (const Row& row : rows) {
    const auto [before, after] = beside(row, gutter);
    if (after == nullptr) continue;
    ++both;
    right += after->left <= gutter.right + kSame ? 1 : 0;
    left += before != nullptr && before->right >= gutter.left - kSame ? 1 : 0;
  }
  return right * 10 >= both * 6 || left * 10 >= both * 9;
}

// The gutters of rows [first, last), as far as they part columns.
std::vector<Gutter> sound(std::vector<Gutter> gutters, std::span<const Row> rows) {
  std::erase_if(gutters, [&](const Gutter& gutter) {
    return gutter.rows < kFewestRows || !is_straight(rows, gutter) || parts_labels(rows, gutter) ||
           parts_leaders(rows, gutter);
  });
  return gutters;
}

}  // namespace

std::vector<Band> bands_of(std::vector<Word> words) {
  std::vector<Row> rows = rows_of(std::move(words));
  constexpr float kFarthest = 6;  // sizes: rows further apart have nothing in common
  std::vector<Band> bands;
  for (std::size_t first = 0; first < rows.size();) {
    std::vector<Gutter> gutters = gaps_of(rows[first]);
    std::size_t last = first + 1;
    std::vector<Gutter> best;
    std::size_t best_last = first;
    while (last < rows.size() && last - first < kMostRows && !gutters.empty()) {
      if (rows[last].base - rows[last - 1].base > kFarthest * rows[last].size) break;
      std::vector<Gutter> next = shared(gutters, rows[last]);
      if (next.size() < gutters.size() && last - first >= kFewestRows) {
        // A row that crosses a gutter ends the band, if there was one.
        auto now = sound(gutters, std::span(rows).subspan(first, last - first));
        const auto after = sound(next, std::span(rows).subspan(first, last - first));
        if (now.size() > after.size()) {
          best = std::move(now);
          best_last = last;
          break;
        }
      }
      gutters = std::move(next);
      ++last;
    }
    if (best_last == first && last - first >= kFewestRows) {
      best = sound(std::move(gutters), std::span(rows).subspan(first, last - first));
      best_last = last;
    }
    if (best.empty()) {
      if (bands.empty() || !bands.back().gutters.empty()) bands.emplace_back();
      bands.back().rows.push_back(std::move(rows[first++]));
      continue;
    }
    // Rows at its end that have nothing right of the gutters are no part of it.
    Band band;
    band.gutters = std::move(best);
    for (; first < best_last; ++first) band.rows.push_back(std::move(rows[first]));
    bands.push_back(std::move(band));
  }
  return bands;
}

std::size_t column_of(const Word& word, const std::vector<Gutter>& gutters) {
  std::size_t column = 0;
  while (column < gutters.size() && !is_left_of(word, gutters[column])) ++column;
  return column;
}

}  // namespace dragoman::pdf
