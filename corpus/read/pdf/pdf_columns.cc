// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_columns.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/read/pdf/pdf_gutters.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

// Columns of running text, rather than cells: long lines, most of which reach from edge to edge.
bool is_prose(const Band& band) {
  const std::size_t columns = band.gutters.size() + 1;
  for (std::size_t column = 0; column < columns; ++column) {
    std::vector<float> widths;
    std::size_t words = 0;
    for (const Row& row : band.rows) {
      float left = 1e6F;
      float right = 0;
      for (const Word& word : row.words) {
        if (column_of(word, band.gutters) != column) continue;
        left = std::min(left, word.left);
        right = std::max(right, word.right);
        ++words;
      }
      if (right > left) widths.push_back(right - left);
    }
    if (widths.size() < 4 || words < 3 * widths.size()) return false;
    const float widest = *std::ranges::max_element(widths);
    const auto full =
        std::ranges::count_if(widths, [&](float width) { return width >= 0.7F * widest; });
    if (static_cast<std::size_t>(full) * 2 <= widths.size()) return false;
  }
  return true;
}

// The text of a band's row in a column, with spaces.
std::string text_of(const Row& row, std::size_t column, const std::vector<Gutter>& gutters) {
  std::string text;
  for (const Word& word : row.words) {
    if (column_of(word, gutters) != column) continue;
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_char(text, at))) return true;
  }
  return false;
}

// Lines of two columns that only happen to be side by side, as two addresses are: close together,
// of several words, and neither labels nor figures.
bool is_side_by_side(const Band& band) {
  constexpr std::size_t kFewest = 4;
  constexpr float kClose = 1.45F;  // sizes
  if (band.gutters.size() != 1) return false;
  std::size_t both = 0;
  std::size_t close = 0;
  std::size_t spaces[2] = {0, 0};
  for (std::size_t k = 0; k < band.rows.size(); ++k) {
    const Row& row = band.rows[k];
    const std::string left = text_of(row, 0, band.gutters);
    const std::string right = text_of(row, 1, band.gutters);
    if (left.ends_with(':') || (!right.empty() && !has_letter(right))) return false;
    if (left.empty() || right.empty()) continue;
    ++both;
    spaces[0] += left.find(' ') != left.npos ? 1 : 0;
    spaces[1] += right.find(' ') != right.npos ? 1 : 0;
    close += k == 0 || row.base - band.rows[k - 1].base < kClose * row.size ? 1 : 0;
  }
  return both >= kFewest && both * 10 >= band.rows.size() * 7 && close * 10 >= both * 7 &&
         spaces[0] * 2 > both && spaces[1] * 2 > both;
}

// The columns of a list that goes on from the foot of each to the top of the next: how many columns
// one of its parts has, 1 or 2 (codes and what they mean); 0 for none. Its entries are in the order
// of the alphabet.
std::size_t list_parts(const Band& band) {
  constexpr std::size_t kFewest = 4;  // rows
  const std::size_t columns = band.gutters.size() + 1;
  for (const std::size_t parts : {std::size_t{2}, std::size_t{1}}) {
    if (columns % parts != 0 || columns / parts < 2 || band.rows.size() < kFewest) continue;
    std::string before;
    std::size_t rising = 0;
    std::size_t all = 0;
    for (std::size_t column = 0; column < columns; column += parts) {
      for (const Row& row : band.rows) {
        const std::string key = fold(text_of(row, column, band.gutters));
        if (key.empty() || !has_letter(key)) continue;
        ++all;
        rising += before < key ? 1 : 0;
        before = key;
      }
    }
    if (all >= 2 * kFewest && rising * 20 >= all * 19) return parts;
  }
  return 0;
}

void add_columns(Band band, std::vector<Region>& regions) {
  std::vector<Region> columns(band.gutters.size() + 1);
  for (Row& row : band.rows) {
    for (Word& word : row.words) {
      columns[column_of(word, band.gutters)].words.push_back(std::move(word));
    }
  }
  for (Region& column : columns) {
    if (!column.words.empty()) regions.push_back(std::move(column));
  }
}

// The usual distance between rows: the least of those that are common.
float pitch_of(const std::vector<Row>& rows) {
  std::vector<float> steps;
  for (std::size_t k = 1; k < rows.size(); ++k) steps.push_back(rows[k].base - rows[k - 1].base);
  if (steps.empty()) return 0;
  std::ranges::sort(steps);
  return steps[steps.size() / 5];
}

// A row of cells begins where the first column has text, or where the distance says so.
void add_cells(Band band, int& number, std::vector<Region>& regions) {
  const std::size_t columns = band.gutters.size() + 1;
  const float pitch = pitch_of(band.rows);
  std::vector<Region> cells;
  const auto close = [&] {
    for (Region& cell : cells) {
      if (!cell.words.empty()) regions.push_back(std::move(cell));
    }
    cells.clear();
  };
  float base = -1e6F;
  for (Row& row : band.rows) {
    const bool has_key = column_of(row.words.front(), band.gutters) == 0;
    if (cells.empty() || has_key || row.base - base > 1.4F * pitch) {
      close();
      ++number;
      cells.resize(columns);
      for (std::size_t k = 0; k < columns; ++k) {
        cells[k].cell = true;
        cells[k].row = number;
        cells[k].column = static_cast<int>(k);
      }
    }
    base = row.base;
    for (Word& word : row.words) {
      cells[column_of(word, band.gutters)].words.push_back(std::move(word));
    }
  }
  close();
}

// The parts of a list one after the other, each read row by row.
void add_list(Band band, std::size_t parts, int& number, std::vector<Region>& regions) {
  const std::size_t columns = band.gutters.size() + 1;
  for (std::size_t first = 0; first < columns; first += parts) {
    Band part;
    if (parts == 2) part.gutters = {band.gutters[first]};
    for (const Row& row : band.rows) {
      Row own{{}, row.base, row.size};
      for (const Word& word : row.words) {
        const std::size_t column = column_of(word, band.gutters);
        if (column >= first && column < first + parts) own.words.push_back(word);
      }
      if (!own.words.empty()) part.rows.push_back(std::move(own));
    }
    if (!part.rows.empty()) add_cells(std::move(part), number, regions);
  }
}

}  // namespace

std::vector<Region> regions_of(std::vector<Word> words) {
  std::vector<Region> regions;
  int number = -1;
  for (Band& band : bands_of(std::move(words))) {
    if (band.gutters.empty()) {
      Region region;
      for (Row& row : band.rows) {
        for (Word& word : row.words) region.words.push_back(std::move(word));
      }
      regions.push_back(std::move(region));
    } else if (is_prose(band) || is_side_by_side(band)) {
      add_columns(std::move(band), regions);
    } else if (const std::size_t parts = list_parts(band); parts > 0) {
      add_list(std::move(band), parts, number, regions);
    } else {
      add_cells(std::move(band), number, regions);
    }
  }
  return regions;
}

}  // namespace dragoman::pdf
