// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/text_lines.h"

#include <algorithm>

#include "corpus/read/running_heads.h"
#include "corpus/structure/block_kind.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

std::size_t width(const TextLine& line) { return line.indent + count_chars(line.text); }

// Text that was broken at a margin shows it: most lines have no room for the word that begins the
// next. Lines of a file with one paragraph a line are of any length.
std::size_t find_margin(const std::vector<TextLine>& lines) {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 132;  // the line printers' width
  constexpr std::size_t kFewestBreaks = 3;
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const TextLine& line : lines) widths.push_back(width(line));
  if (widths.empty()) return 0;
  // An address or a row of a table may stick out.
  const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 19 / 20);
  std::nth_element(widths.begin(), wide, widths.end());
  const std::size_t margin = *wide;
  if (margin < kNarrowest || margin > kWidest) return 0;
  std::size_t followed = 0;
  std::size_t full = 0;
  std::size_t sentences = 0;
  for (std::size_t k = 0; k + 1 < lines.size(); ++k) {
    if (lines[k + 1].after_blank) continue;
    ++followed;
    full += !ends_early(lines[k], lines[k + 1], margin);
    sentences += ends_like_sentence(lines[k].text);
  }
  // One sentence a line, however long the sentences happen to be.
  if (sentences * 10 >= followed * 9) return 0;
  return full >= kFewestBreaks && full * 2 >= followed ? margin : 0;
}

}  // namespace

std::vector<std::string_view> texts_of(const TextLines& lines) {
  std::vector<std::string_view> texts;
  texts.reserve(lines.lines.size());
  for (const TextLine& line : lines.lines) texts.push_back(line.text);
  return texts;
}

bool ends_early(const TextLine& line, const TextLine& next, std::size_t margin) {
  // Justified and proportional text comes near its margin only roughly.
  const std::size_t ragged = margin / 12;
  const std::size_t word = count_chars(next.text.substr(0, next.text.find_first_of(" \t")));
  return width(line) + 1 + word + ragged <= margin;
}

TextLines split_lines(std::string_view text) {
  TextLines result;
  Place place{1, 1};
  bool blank = true;
  bool fresh_page = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\v\f"), text.size());
    const std::string_view whole = text.substr(0, end);
    const char break_character = end < text.size() ? text[end] : '\n';
    if (const std::string_view line = trim(whole); line.empty()) {
      blank = blank || break_character == '\n';
    } else {
      const auto indent =
          count_chars(whole.substr(0, static_cast<std::size_t>(line.data() - whole.data())));
      result.spaced = result.spaced || (blank && !result.lines.empty() && !fresh_page);
      result.lines.push_back(
          {line, place, static_cast<std::uint32_t>(indent), blank || fresh_page, fresh_page});
      blank = fresh_page = false;
    }
    if (break_character == '\f') {
      ++place.page;
      blank = false;
      fresh_page = true;
    }
    if (break_character == '\n') ++place.line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  drop_page_furniture(result.lines, place.page);
  result.margin = find_margin(result.lines);
  return result;
}

}  // namespace dragoman
