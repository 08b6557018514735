// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/running_heads.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kDeepest = 3;   // lines that a running head or foot has
constexpr std::size_t kLongest = 80;  // bytes of such a line

// The lines of one page.
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

// The first or the last of a page's lines, counted from that edge.
std::vector<std::size_t> edge_of(const Page& page, bool head) {
  std::vector<std::size_t> edge;
  for (std::size_t depth = 0; depth < std::min(kDeepest, page.last - page.first); ++depth) {
    edge.push_back(head ? page.first + depth : page.last - 1 - depth);
  }
  return edge;
}

// The number of a line that holds nothing else but dashes around it.
std::optional<std::uint32_t> bare_number(std::string_view line) {
  constexpr std::string_view kAround[] = {"-", "–", "—", " "};
  const auto strip = [&](bool front) {
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view mark : kAround) {
        if (front ? !line.starts_with(mark) : !line.ends_with(mark)) continue;
        front ? line.remove_prefix(mark.size()) : line.remove_suffix(mark.size());
        more = true;
      }
    }
  };
  strip(true);
  strip(false);
  constexpr std::size_t kMostDigits = 4;
  if (line.empty() || line.size() > kMostDigits) return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : line) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

bool is_continuation_mark(std::string_view line) { return line == "/..." || line == "/…"; }

// A line's text but for its figures, so that running heads with page numbers are alike.
std::string without_figures(std::string_view line) {
  std::string text;
  std::copy_if(line.begin(), line.end(), std::back_inserter(text),
               [](char c) { return c < '0' || c > '9'; });
  return text;
}

bool ends_in_mark(std::string_view line) {
  return std::string_view(".,;:!?").find(line.back()) != std::string_view::npos;
}

// The lines at one edge, head or foot, of all pages.
class Edges {
 public:
  Edges(const std::vector<TextLine>& lines, const std::vector<Page>& pages, bool head)
      : pages_(pages.size()) {
    for (const Page& page : pages) {
      std::map<std::string, bool> seen;
      for (const std::size_t k : edge_of(page, head)) {
        if (const auto number = bare_number(lines[k].text)) {
          ++offsets_[static_cast<std::int64_t>(*number) - lines[k].place.page];
        } else if (lines[k].text.size() <= kLongest) {
          seen[without_figures(lines[k].text)] = true;
        }
      }
      for (const auto& [text, here] : seen) ++repeats_[text];
    }
  }

  // The first page's head and the last one's foot may lie beside no form feed: then only what
  // stands on other pages too is furniture.
  bool is_furniture(const TextLine& line, bool beside_feed) const {
    if (is_continuation_mark(line.text)) return beside_feed;
    if (const auto number = bare_number(line.text)) {
      // It counts the pages, from 1 or another number that a second page confirms.
      const std::int64_t offset = static_cast<std::int64_t>(*number) - line.place.page;
      const bool has_dashes = line.text.size() > std::to_string(*number).size();
      return offsets_.at(offset) > 1 || (beside_feed && (has_dashes || offset == 0));
    }
    if (line.text.size() > kLongest || ends_in_mark(line.text)) return false;
    const auto repeat = repeats_.find(without_figures(line.text));
    if (repeat == repeats_.end() || repeat->first.size() < 3) return false;
    // Left and right pages, and the first, may have heads of their own.
    return repeat->second >= 2 && repeat->second * 3 >= pages_;
  }

 private:
  std::size_t pages_;
  std::map<std::int64_t, std::size_t> offsets_;  // of bare numbers from the pages they are on
  std::map<std::string, std::size_t> repeats_;
};

}  // namespace

void drop_page_furniture(std::vector<TextLine>& lines, std::uint32_t last_page) {
  if (last_page == 1) return;
  const std::vector<Page> pages = pages_of(lines);
  std::vector<bool> dropped(lines.size(), false);
  for (const bool head : {true, false}) {
    const Edges edges(lines, pages, head);
    for (const Page& page : pages) {
      const bool beside_feed = lines[page.first].place.page != (head ? 1 : last_page);
      for (const std::size_t k : edge_of(page, head)) {
        if (dropped[k] || !edges.is_furniture(lines[k], beside_feed)) break;
        dropped[k] = true;
      }
    }
  }
  std::size_t kept = 0;
  bool page_begins = false;
  bool blank = false;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (dropped[k]) {
      page_begins = page_begins || lines[k].after_page;
      blank = blank || lines[k].after_blank;
      continue;
    }
    lines[kept] = lines[k];
    lines[kept].after_page = lines[k].after_page || page_begins;
    lines[kept].after_blank = lines[k].after_blank || blank || lines[kept].after_page;
    page_begins = blank = false;
    ++kept;
  }
  lines.resize(kept);
}

}  // namespace dragoman
