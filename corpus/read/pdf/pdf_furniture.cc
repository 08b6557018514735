// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_furniture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "corpus/text/ascii.h"

namespace dragoman::pdf {
namespace {

constexpr float kZone = 0.14F;             // of the page's height, at either end
constexpr float kSameHeight = 6;           // points
constexpr std::size_t kMostCompared = 64;  // lines with the same words: more prove no more

enum class Edge { head, foot };

// A line of a margin.
struct Margin {
  Edge edge = Edge::head;
  std::uint32_t page = 0;
  float base = 0;
  std::string text;
  std::string words;                  // the text without figures
  long number = -1;                   // the last one in the text, less the page
  std::vector<std::uint32_t> orders;  // of its words
  std::vector<std::string> pieces;    // what white space parts, if that is more than one
  bool outermost = false;
  bool apart = false;  // white space parts it from the text
  bool repeated = false;
};

std::string without_figures(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result),
                       [](char c) { return !is_ascii_digit(c) && c != ' '; });
  return result;
}

// "3", "- 3 -", "3/12", "iv".
bool is_page_number(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (text.empty() || text.size() > kLongest) return false;
  if (std::ranges::any_of(text, is_ascii_digit<char>)) {
    return without_figures(text).find_first_not_of("-–—/|.") == std::string::npos;
  }
  return text.size() <= 6 && text.find_first_not_of("ivxl") == text.npos;
}

// "GE.20-02503(E)", "04-24411 (E) 260304", "*0424411*": figures, capitals and signs, at least five
// figures among them.
bool is_job_number(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  constexpr std::ptrdiff_t kFewestFigures = 5;
  return text.size() <= kLongest &&
         std::ranges::count_if(text, is_ascii_digit<char>) >= kFewestFigures &&
         std::ranges::none_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '/'; });
}

// The last number in the text; -1 for none.
long last_number(std::string_view text) {
  const std::size_t last = text.find_last_of("0123456789");
  if (last == text.npos) return -1;
  std::size_t first = last;
  while (first > 0 && is_ascii_digit(text[first - 1])) --first;
  constexpr std::size_t kMostDigits = 9;
  long number = 0;
  for (const char c : text.substr(first, std::min(kMostDigits, last + 1 - first))) {
    number = number * 10 + (c - '0');
  }
  return number;
}

// "CHAPTER 6. THE ARCHIVES        6.3. INCOMING": what has a gap before and behind. Of a line that
// is one piece, nothing.
std::vector<std::string> pieces_of(const Line& line) {
  std::vector<std::string> pieces;
  float end = 0;
  for (const Word& word : line.words) {
    if (pieces.empty() || word.left - end > 2 * line.size) pieces.emplace_back();
    if (!pieces.back().empty()) pieces.back() += ' ';
    pieces.back() += word.text;
    end = word.right;
  }
  if (pieces.size() == 1) pieces.clear();
  return pieces;
}

// Whether the next line inwards is farther than the lines of a text are.
bool stands_apart(const PageParts& page, const Line& line, Edge edge) {
  constexpr float kFarthest = 1.7F;  // sizes
  return std::ranges::none_of(page.words, [&](const Word& word) {
    const float below = edge == Edge::head ? word.base - line.base : line.base - word.base;
    return !word.artifact && below > line.size / 2 && below < kFarthest * line.size;
  });
}

void collect(const PageParts& page, std::uint32_t number, std::vector<Margin>& margins) {
  std::array<std::vector<Word>, 2> zones;
  float highest = page.size.height;
  float lowest = 0;
  for (const Word& word : page.words) {
    if (word.artifact) continue;
    highest = std::min(highest, word.base);
    lowest = std::max(lowest, word.base);
    if (word.base < kZone * page.size.height) zones[0].push_back(word);
    if (word.base > (1 - kZone) * page.size.height) zones[1].push_back(word);
  }
  for (const Edge edge : {Edge::head, Edge::foot}) {
    for (const Line& line : lines_of(std::move(zones[edge == Edge::head ? 0 : 1]))) {
      Margin margin;
      margin.edge = edge;
      margin.page = number;
      margin.base = line.base;
      margin.text = line.text;
      margin.words = without_figures(line.text);
      const long last = last_number(line.text);
      margin.number = last < 0 ? -100'000 : last - static_cast<long>(number);
      for (const Word& word : line.words) margin.orders.push_back(word.order);
      margin.pieces = pieces_of(line);
      const float step = kSameHeight / 2;
      margin.outermost =
          edge == Edge::head ? line.base < highest + step : line.base > lowest - step;
      margin.apart = margin.outermost && stands_apart(page, line, edge);
      margins.push_back(std::move(margin));
    }
  }
}

// The same words, and figures that are the same or count the pages: "Article 10" at the top of one
// page and "Article 13" at that of another are not running heads.
bool is_same(const Margin& one, const Margin& other) {
  return one.page != other.page && std::abs(one.base - other.base) <= kSameHeight &&
         (one.text == other.text || one.number == other.number);
}

// A piece of the line stands at the same height on another page: the chapter, beside a section that
// has this page alone.
void find_repeated_pieces(std::vector<Margin>& margins) {
  constexpr std::size_t kShortest = 8;
  std::map<std::pair<Edge, std::string_view>, std::map<long, std::set<std::uint32_t>>> pages;
  const auto height_of = [](const Margin& margin) { return std::lround(margin.base); };
  for (const Margin& margin : margins) {
    for (const std::string& piece : margin.pieces) {
      if (piece.size() < kShortest) continue;
      pages[{margin.edge, piece}][height_of(margin)].insert(margin.page);
    }
  }
  for (Margin& margin : margins) {
    margin.repeated =
        margin.repeated || std::ranges::any_of(margin.pieces, [&](const std::string& piece) {
          const auto found = pages.find({margin.edge, piece});
          return found != pages.end() && found->second.at(height_of(margin)).size() > 1;
        });
  }
}

// Another page has the same line at the same height.
void find_repeated(std::vector<Margin>& margins) {
  std::map<std::pair<Edge, std::string_view>, std::vector<std::size_t>> alike;
  for (std::size_t k = 0; k < margins.size(); ++k) {
    alike[{margins[k].edge, margins[k].words}].push_back(k);
  }
  for (const auto& [key, members] : alike) {
    for (std::size_t at = 0; at < members.size(); ++at) {
      const std::size_t first = at < kMostCompared / 2 ? 0 : at - kMostCompared / 2;
      const std::size_t last = std::min(members.size(), first + kMostCompared);
      Margin& margin = margins[members[at]];
      for (std::size_t other = first; other < last && !margin.repeated; ++other) {
        margin.repeated = is_same(margin, margins[members[other]]);
      }
    }
  }
  find_repeated_pieces(margins);
  // Heads may change with the chapter or the side, but where pages begin or end their text, lines
  // may be alike by chance: most lines at a height must be repeated. If they stand apart from the
  // text as well, half of them are enough, and show what the others are.
  struct Height {
    std::size_t all = 0;
    std::size_t repeated = 0;
    std::size_t outermost = 0;
    std::size_t outermost_repeated = 0;
    std::size_t apart = 0;
  };
  std::map<std::pair<Edge, long>, Height> heights;
  const auto height_of = [](const Margin& margin) {
    return std::lround(margin.base / kSameHeight);
  };
  for (const Margin& margin : margins) {
    for (const long near : {-1, 0, 1}) {
      Height& height = heights[{margin.edge, height_of(margin) + near}];
      ++height.all;
      height.repeated += margin.repeated ? 1 : 0;
      height.outermost += margin.outermost ? 1 : 0;
      height.outermost_repeated += margin.outermost && margin.repeated ? 1 : 0;
      height.apart += margin.apart ? 1 : 0;
    }
  }
  for (Margin& margin : margins) {
    const Height& height = heights[{margin.edge, height_of(margin)}];
    constexpr std::size_t kFewest = 4;
    const bool standing = height.outermost >= kFewest &&
                          height.outermost_repeated * 2 >= height.outermost &&
                          height.apart * 10 >= height.outermost * 9;
    margin.repeated =
        (standing && margin.apart) || (margin.repeated && height.repeated * 5 >= height.all * 4);
  }
}

// Some writers mark text as no part of the text.
void distrust_artifacts(PageParts& page) {
  const auto count = std::ranges::count_if(page.words, &Word::artifact);
  if (static_cast<std::size_t>(count) * 2 <= page.words.size()) return;
  for (Word& word : page.words) word.artifact = false;
}

class Seen {
 public:
  void add(const std::string& text, std::uint32_t page, bool is_head) {
    if (text.empty() || !seen_.insert(without_figures(text)).second) return;
    running_.push_back({text, page, is_head});
  }
  std::vector<RunningLine> take() { return std::move(running_); }

 private:
  std::set<std::string> seen_;
  std::vector<RunningLine> running_;
};

}  // namespace

std::vector<RunningLine> take_running(std::vector<PageParts>& pages) {
  std::vector<Margin> margins;
  for (std::size_t k = 0; k < pages.size(); ++k) {
    distrust_artifacts(pages[k]);
    collect(pages[k], static_cast<std::uint32_t>(k + 1), margins);
  }
  find_repeated(margins);
  Seen seen;
  std::vector<std::set<std::uint32_t>> taken(pages.size());
  for (const Margin& margin : margins) {
    const bool is_running =
        margin.repeated || (is_page_number(margin.text) && margin.outermost) ||
        (margin.edge == Edge::foot && margin.page == 1 && is_job_number(margin.text));
    if (!is_running) continue;
    taken[margin.page - 1].insert(margin.orders.begin(), margin.orders.end());
    seen.add(margin.text, margin.page, margin.edge == Edge::head);
  }
  for (std::size_t k = 0; k < pages.size(); ++k) {
    std::vector<Word> artifacts;
    for (const Word& word : pages[k].words) {
      if (word.artifact) artifacts.push_back(word);
    }
    for (const Line& line : lines_of(std::move(artifacts))) {
      seen.add(line.text, static_cast<std::uint32_t>(k + 1), line.base < pages[k].size.height / 2);
    }
    std::erase_if(pages[k].words,
                  [&](const Word& word) { return word.artifact || taken[k].contains(word.order); });
  }
  return seen.take();
}

}  // namespace dragoman::pdf
