// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/text_lines.h"

#include <algorithm>

#include "corpus/read/running_heads.h"
#include "corpus/structure/block_kind.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// In columns: what is written without spaces takes two for a character.
std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += char_columns(next_char(text, at));
  return count;
}

// What can't be broken at the beginning of a text.
std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t after = end;
    const char32_t c = next_char(text, after);
    if (is_space(c) || (end > 0 && is_written_without_spaces(c))) break;
    end = after;
    if (is_written_without_spaces(c)) break;
  }
  return text.substr(0, end);
}

// Text that was broken at a margin shows it: most lines have no room for the word that begins the
// next. Lines of a file with one paragraph a line are of any length.
std::size_t find_margin(const std::vector<TextLine>& lines) {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 132;  // the line printers' width
  constexpr std::size_t kFewestBreaks = 3;
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const TextLine& line : lines) widths.push_back(columns(line));
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

// A line drawn with characters: above notes, below a heading, between parts.
bool is_rule(std::string_view line) {
  constexpr std::size_t kShortest = 3;
  return line.size() >= kShortest &&
         std::string_view("-_=*~").find(line[0]) != std::string_view::npos &&
         line.find_first_not_of(line[0]) == std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> texts_of(const TextLines& lines) {
  std::vector<std::string_view> texts;
  texts.reserve(lines.lines.size());
  for (const TextLine& line : lines.lines) texts.push_back(line.text);
  return texts;
}

std::size_t columns(const TextLine& line) { return line.indent + columns(line.text); }

bool ends_early(const TextLine& line, const TextLine& next, std::size_t margin) {
  // Justified and proportional text comes near its margin only roughly.
  const std::size_t ragged = margin / 12;
  return columns(line) + 1 + columns(first_word(next.text)) + ragged <= margin;
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
    if (const std::string_view line = trim(whole); line.empty() || is_rule(line)) {
      blank = blank || break_character == '\n';
    } else {
      const auto indent =
          columns(whole.substr(0, static_cast<std::size_t>(line.data() - whole.data())));
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
