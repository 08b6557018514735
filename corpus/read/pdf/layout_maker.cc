// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/layout_maker.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "corpus/read/pdf/pdf_columns.h"
#include "corpus/read/pdf/pdf_figures.h"
#include "corpus/read/pdf/pdf_furniture.h"
#include "corpus/read/pdf/pdf_grid.h"

namespace dragoman::pdf {
namespace {

// The structure counts if it knows nearly all words of the page.
bool trusts_structure(const std::vector<Word>& words) {
  const auto known =
      std::ranges::count_if(words, [](const Word& word) { return word.element >= 0; });
  return !words.empty() && static_cast<std::size_t>(known) * 20 >= words.size() * 19;
}

class LayoutMaker {
 public:
  explicit LayoutMaker(std::vector<Element> elements) { layout_.elements = std::move(elements); }

  void add(PageParts page) {
    ++page_;
    layout_.pages.push_back(page.size);
    const std::size_t first = layout_.lines.size();
    if (trusts_structure(page.words)) {
      add_tagged(std::move(page.words));
    } else {
      for (Word& word : page.words) word.element = -1;
      add_untagged(std::move(page.words), cells_of(page.rules));
    }
    mark_figures(std::span(layout_.lines).subspan(first), page.figures);
  }

  Layout take() { return std::move(layout_); }

 private:
  // Adds words of one place as lines of a group of their own; its number of lines.
  std::size_t add_group(std::vector<Word> words) {
    if (words.empty()) return 0;
    ++group_;
    std::vector<Line> lines = lines_of(std::move(words));
    for (Line& line : lines) {
      line.page = page_;
      line.group = group_;
      line.words = {};
      layout_.lines.push_back(std::move(line));
    }
    return lines.size();
  }

  // Elements come in the order in which the file writes them, which is that of reading.
  void add_tagged(std::vector<Word> words) {
    std::vector<std::vector<Word>> parts;
    std::unordered_map<int, std::size_t> places;
    for (Word& word : words) {
      const auto [at, is_new] = places.try_emplace(word.element, parts.size());
      if (is_new) parts.emplace_back();
      parts[at->second].push_back(std::move(word));
    }
    std::size_t known = 0;  // the parts before it are no columns
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (at >= known) {
        const auto [behind, added] = add_side_by_side(parts, at);
        known = behind;
        if (added) {
          at = behind - 1;
          continue;
        }
      }
      std::vector<Word>& part = parts[at];
      const int number = part.front().element;
      const Element element =
          number < 0 ? Element() : layout_.elements[static_cast<std::size_t>(number)];
      const std::size_t first = layout_.lines.size();
      add_group(std::move(part));
      for (std::size_t k = first; k < layout_.lines.size(); ++k) {
        Line& line = layout_.lines[k];
        line.element = number;
        if (element.cell < 0) continue;
        line.cell = cell_number({-1, element.cell});
        const auto [row, is_new] = rows_.try_emplace({element.table, element.row}, last_row_ + 1);
        if (is_new) ++last_row_;
        line.row = row->second;
        auto& columns = columns_[line.row];
        const auto column = columns.try_emplace(line.cell, static_cast<int>(columns.size()) + 1);
        line.column = column.first->second;
      }
    }
  }

  // Some writers make columns with tabulators: elements of one line each, with a gap that they
  // share. Adds those from `first` on if they are columns; where they end, and whether it did.
  std::pair<std::size_t, bool> add_side_by_side(const std::vector<std::vector<Word>>& parts,
                                                std::size_t first) {
    constexpr std::size_t kFewest = 4;
    const auto is_wide_row = [&](const std::vector<Word>& part) {
      const Element& element = layout_.elements[static_cast<std::size_t>(part.front().element)];
      if (element.cell >= 0) return false;
      bool gap = false;
      for (std::size_t k = 1; k < part.size(); ++k) {
        if (std::abs(part[k].base - part[k - 1].base) > 1) return false;
        gap = gap || part[k].left - part[k - 1].right > 1.5F * part[k].size;
      }
      return gap;
    };
    std::size_t last = first;
    std::vector<Word> words;
    while (last < parts.size() && parts[last].front().element >= 0 && is_wide_row(parts[last])) {
      words.insert(words.end(), parts[last].begin(), parts[last].end());
      ++last;
    }
    if (last - first < kFewest) return {last, false};
    std::vector<Region> regions = regions_of(std::move(words));
    if (regions.size() < 2 || std::ranges::any_of(regions, &Region::cell)) {
      return {last, false};
    }
    for (Region& region : regions) {
      add_group(std::move(region.words));
    }
    return {last, true};
  }

  int cell_number(std::pair<int, int> key) {
    return cells_.try_emplace(key, static_cast<int>(cells_.size())).first->second;
  }

  void add_untagged(std::vector<Word> words, const std::vector<GridCell>& grid) {
    std::vector<std::vector<Word>> inside(grid.size());
    std::vector<Word> outside;
    for (Word& word : words) {
      const float x = (word.left + word.right) / 2;
      const float y = word.base - 0.3F * word.size;
      const auto cell = std::ranges::find_if(grid, [&](const GridCell& one) {
        return x > one.left && x < one.right && y > one.top && y < one.bottom;
      });
      if (cell == grid.end()) {
        outside.push_back(std::move(word));
      } else {
        inside[static_cast<std::size_t>(cell - grid.begin())].push_back(std::move(word));
      }
    }
    std::ranges::stable_sort(outside, {}, &Word::base);
    std::size_t next = 0;
    const auto add_above = [&](float top) {
      std::vector<Word> above;
      while (next < outside.size() && outside[next].base - 0.3F * outside[next].size < top) {
        above.push_back(std::move(outside[next++]));
      }
      add_free(std::move(above));
    };
    for (std::size_t first = 0; first < grid.size();) {
      std::size_t last = first;
      float top = grid[first].top;
      std::size_t rtl = 0;
      std::size_t all = 0;
      while (last < grid.size() && grid[last].table == grid[first].table) {
        top = std::min(top, grid[last].top);
        for (const Word& word : inside[last]) rtl += word.rtl ? 1 : 0;
        all += inside[last].size();
        ++last;
      }
      add_above(top);
      add_table(grid, inside, {first, last}, rtl * 2 > all);
      first = last;
    }
    add_above(1e9F);
  }

  void add_table(const std::vector<GridCell>& grid, std::vector<std::vector<Word>>& inside,
                 std::pair<std::size_t, std::size_t> range, bool rtl) {
    std::vector<std::size_t> order;
    for (std::size_t k = range.first; k < range.second; ++k) {
      if (!inside[k].empty()) order.push_back(k);
    }
    // A frame around a single text is none of a table.
    const bool is_table = order.size() > 1;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      if (grid[a].row != grid[b].row) return grid[a].row < grid[b].row;
      return rtl ? grid[a].left > grid[b].left : grid[a].left < grid[b].left;
    });
    int row = -1;
    for (const std::size_t k : order) {
      if (grid[k].row != row) ++last_row_;
      row = grid[k].row;
      const std::size_t first = layout_.lines.size();
      add_group(std::move(inside[k]));
      if (!is_table) continue;
      const int cell = cell_number({static_cast<int>(page_), static_cast<int>(k)});
      for (std::size_t line = first; line < layout_.lines.size(); ++line) {
        layout_.lines[line].cell = cell;
        layout_.lines[line].row = last_row_;
        layout_.lines[line].column = grid[k].column + 1;
      }
    }
  }

  void add_free(std::vector<Word> words) {
    if (words.empty()) return;
    int row = -1;
    int number = 0;
    for (Region& region : regions_of(std::move(words))) {
      const std::size_t first = layout_.lines.size();
      add_group(std::move(region.words));
      if (!region.cell) continue;
      if (region.row != row) ++last_row_;
      row = region.row;
      const int cell = cell_number({-2 - static_cast<int>(page_), ++number + 10000 * free_});
      for (std::size_t line = first; line < layout_.lines.size(); ++line) {
        layout_.lines[line].cell = cell;
        layout_.lines[line].row = last_row_;
        layout_.lines[line].column = region.column + 1;
      }
    }
    ++free_;
  }

  Layout layout_;
  std::uint32_t page_ = 0;
  int group_ = 0;
  int free_ = 0;
  int last_row_ = 0;
  std::map<std::pair<int, int>, int> cells_;
  std::map<std::pair<int, int>, int> rows_;
  std::map<int, std::map<int, int>> columns_;
};

}  // namespace

Layout make_layout(std::vector<PageParts> pages, std::vector<Element> elements) {
  for (PageParts& page : pages) mark_scripts(page.words);
  std::vector<RunningLine> running = take_running(pages);
  LayoutMaker maker(std::move(elements));
  for (PageParts& page : pages) maker.add(std::move(page));
  Layout layout = maker.take();
  layout.running = std::move(running);
  return layout;
}

}  // namespace dragoman::pdf
