// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_furniture.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace dragoman {
namespace {

constexpr double kZone = 0.14;       // of the page's height, at either end
constexpr double kSameHeight = 6.0;  // points

enum class Edge { none, head, foot };

Edge edge_of(const PdfLine& line, const PdfPage& page) {
  if (line.box.top < kZone * page.height) return Edge::head;
  return line.box.bottom > (1 - kZone) * page.height ? Edge::foot : Edge::none;
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::string without_figures(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result),
                       [](char c) { return !is_figure(c) && c != ' '; });
  return result;
}

// "3", "- 3 -", "3/12", "iv".
bool is_page_number(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (text.size() > kLongest) return false;
  if (std::ranges::any_of(text, is_figure)) {
    return without_figures(text).find_first_not_of("-–—/|.") == std::string::npos;
  }
  return text.size() <= 6 && text.find_first_not_of("ivxl") == text.npos;
}

// "GE.20-02503(E)", "04-24411 (E) 260304", "*0424411*": figures, capitals and signs, at least five
// figures among them.
bool is_job_number(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  constexpr std::ptrdiff_t kFewestFigures = 5;
  return text.size() <= kLongest && std::ranges::count_if(text, is_figure) >= kFewestFigures &&
         std::ranges::none_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '/'; });
}

// The last number in the text; -1 for none.
long last_number(std::string_view text) {
  const std::size_t last = text.find_last_of("0123456789");
  if (last == text.npos) return -1;
  std::size_t first = last;
  while (first > 0 && is_figure(text[first - 1])) --first;
  long number = 0;
  for (const char c : text.substr(first, last + 1 - first)) number = number * 10 + (c - '0');
  return number;
}

// The same words, and figures that are the same or count the pages: "Article 10" at the top of one
// page and "Article 13" at that of another are not running heads.
bool is_same_line(const PdfLine& one, const PdfLine& other) {
  if (one.text == other.text) return true;
  if (without_figures(one.text) != without_figures(other.text)) return false;
  return last_number(one.text) - static_cast<long>(one.page) ==
         last_number(other.text) - static_cast<long>(other.page);
}

// The lines at the edge `edge` of pages, at the height of `line`.
std::vector<std::size_t> at_height(const PdfLayout& layout, const PdfLine& line, Edge edge,
                                   const std::vector<std::size_t>& at_edges) {
  std::vector<std::size_t> same;
  std::ranges::copy_if(at_edges, std::back_inserter(same), [&](std::size_t k) {
    const PdfLine& other = layout.lines[k];
    return edge_of(other, layout.pages[other.page - 1]) == edge &&
           std::abs(other.box.top - line.box.top) <= kSameHeight;
  });
  return same;
}

bool has_same(const PdfLayout& layout, const PdfLine& line,
              const std::vector<std::size_t>& others) {
  return std::ranges::any_of(others, [&](std::size_t k) {
    return layout.lines[k].page != line.page && is_same_line(line, layout.lines[k]);
  });
}

// Another page has the same line at the same height, and so have most lines there: heads may change
// with the chapter or the side, but where pages begin or end their text, lines may be alike by
// chance.
bool repeats(const PdfLayout& layout, const PdfLine& line, Edge edge,
             const std::vector<std::size_t>& at_edges) {
  const std::vector<std::size_t> same = at_height(layout, line, edge, at_edges);
  if (!has_same(layout, line, same)) return false;
  const auto repeated = std::ranges::count_if(
      same, [&](std::size_t k) { return has_same(layout, layout.lines[k], same); });
  return static_cast<std::size_t>(repeated) * 5 >= same.size() * 4;
}

// Whether nothing on the page is further out than the line, apart from what is at its height.
bool is_outermost(const PdfLayout& layout, const PdfLine& line, Edge edge) {
  return std::ranges::none_of(layout.lines, [&](const PdfLine& other) {
    if (other.page != line.page) return false;
    return edge == Edge::head ? other.box.bottom < line.box.top : other.box.top > line.box.bottom;
  });
}

}  // namespace

std::vector<Paragraph> take_running(PdfLayout& layout) {
  std::vector<std::size_t> at_edges;
  for (std::size_t k = 0; k < layout.lines.size(); ++k) {
    const PdfLine& line = layout.lines[k];
    if (edge_of(line, layout.pages[line.page - 1]) != Edge::none) at_edges.push_back(k);
  }
  std::vector<bool> taken(layout.lines.size());
  for (const std::size_t k : at_edges) {
    const PdfLine& line = layout.lines[k];
    const Edge edge = edge_of(line, layout.pages[line.page - 1]);
    taken[k] = repeats(layout, line, edge, at_edges) ||
               (is_page_number(line.text) && is_outermost(layout, line, edge)) ||
               (edge == Edge::foot && line.page == 1 && is_job_number(line.text));
  }
  std::vector<Paragraph> running;
  std::set<std::string> seen;
  for (const std::size_t k : at_edges) {
    const PdfLine& line = layout.lines[k];
    if (!taken[k] || !seen.insert(without_figures(line.text)).second) continue;
    const bool is_head = edge_of(line, layout.pages[line.page - 1]) == Edge::head;
    Paragraph paragraph;
    paragraph.text = line.text;
    paragraph.kind = BlockKind::running;
    paragraph.place = {static_cast<std::uint32_t>(running.size() + 1), line.page,
                       is_head ? Part::headers : Part::footers};
    running.push_back(std::move(paragraph));
  }
  std::size_t at = 0;
  std::erase_if(layout.lines, [&](const PdfLine&) { return taken[at++]; });
  return running;
}

}  // namespace dragoman
