// SPDX-License-Identifier: Apache-2.0
#include "corpus/text_lines.h"

#include <algorithm>
#include <map>
#include <string>

#include "corpus/unicode.h"

namespace dragoman {
namespace {

// "3", "- 3 -", "3/12": nothing but a page's number.
bool is_page_number(std::string_view line) {
  std::size_t digits = 0;
  for (const char c : line) {
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (std::string_view(" -–—/").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return digits > 0 && digits <= 6;
}

// A line's text but for its figures, so that running heads with page numbers are alike.
std::string without_figures(std::string_view line) {
  std::string text;
  for (const char c : line) {
    if (c < '0' || c > '9') text += c;
  }
  return text;
}

struct Page {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Page> pages_of(const std::vector<TextLine>& lines) {
  std::vector<Page> pages;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (k == 0 || lines[k].place.page != lines[k - 1].place.page) pages.push_back({k, k});
    pages.back().last = k + 1;
  }
  return pages;
}

// Takes out page numbers and running heads and feet, which stand at the edges of pages.
void drop_page_furniture(std::vector<TextLine>& lines) {
  const std::vector<Page> pages = pages_of(lines);
  if (pages.size() < 2) return;
  constexpr std::size_t kRepeats = 3;
  std::map<std::string, std::size_t> at_edges;
  for (const Page& page : pages) {
    ++at_edges[without_figures(lines[page.first].text)];
    if (page.last - 1 > page.first) ++at_edges[without_figures(lines[page.last - 1].text)];
  }
  std::vector<bool> dropped(lines.size(), false);
  const auto is_furniture = [&](std::size_t k) {
    const std::string_view text = lines[k].text;
    constexpr std::size_t kLongest = 80;
    return is_page_number(text) ||
           (text.size() <= kLongest && at_edges[without_figures(text)] >= kRepeats);
  };
  for (const Page& page : pages) {
    std::size_t first = page.first;
    std::size_t last = page.last;
    while (first < last && is_furniture(first)) dropped[first++] = true;
    while (last > first && is_furniture(last - 1)) dropped[--last] = true;
    if (first < last) lines[first].after_page = lines[first].after_page || page.first > 0;
  }
  std::size_t kept = 0;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (!dropped[k]) lines[kept++] = lines[k];
  }
  lines.resize(kept);
}

// In text broken at a margin most lines but the last of each paragraph come near that margin, and
// few of them end a sentence.
void find_margin(TextLines& text) {
  constexpr std::size_t kWidest = 120;
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kRagged = 16;
  std::vector<std::size_t> widths;
  for (const TextLine& line : text.lines) widths.push_back(count_chars(line.text));
  std::vector<std::size_t> sorted = widths;
  if (sorted.size() < 4) return;
  std::sort(sorted.begin(), sorted.end());
  const std::size_t wide = sorted[sorted.size() * 19 / 20];
  if (wide > kWidest || wide < kNarrowest || sorted.back() > 2 * kWidest) return;
  std::size_t full = 0;
  std::size_t followed = 0;
  std::size_t open = 0;
  for (std::size_t k = 0; k + 1 < text.lines.size(); ++k) {
    if (text.lines[k + 1].after_blank) continue;
    ++followed;
    if (widths[k] + kRagged < wide) continue;
    ++full;
    open += std::string_view(".;:!?").find(text.lines[k].text.back()) == std::string_view::npos;
  }
  text.wrapped = followed >= 3 && full * 2 >= followed && open * 10 >= full * 7;
  text.margin = wide;
}

}  // namespace

TextLines split_lines(std::string_view text) {
  TextLines result;
  Place place{0, 1};
  bool blank = true;
  bool fresh_page = false;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\n\v\f");
    const std::string_view line = trim(text.substr(0, end));
    const bool page_ends = end != std::string_view::npos && text[end] == '\f';
    // A form feed at the start of a line doesn't end one.
    if (!page_ends || !line.empty()) ++place.line;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty()) {
      blank = true;
    } else {
      result.spaced = result.spaced || (blank && !result.lines.empty() && !fresh_page);
      result.lines.push_back({line, place, blank, fresh_page});
      blank = fresh_page = false;
    }
    if (page_ends) {
      ++place.page;
      blank = fresh_page = true;
      if (!line.empty()) --place.line;
    }
  }
  drop_page_furniture(result.lines);
  find_margin(result);
  return result;
}

}  // namespace dragoman
