// SPDX-License-Identifier: Apache-2.0
#include "report/base/excerpt.h"

#include <algorithm>

#include "corpus/text/unicode.h"

namespace dragoman::report {
namespace {

// Embeddings, overrides and isolates could show the text in another order than it has.
bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool may_break(char32_t c) { return is_space(c) && !is_no_break_space(c); }

void append_cell(char32_t c, std::vector<Cell>& row) {
  if (is_control(c) || turns_direction(c)) c = 0xFFFD;
  const unsigned columns = char_columns(c);
  if (columns == 0 && !row.empty()) {
    append_utf8(c, row.back().bytes);
    return;
  }
  Cell cell{.bytes = {}, .columns = columns, .is_space = may_break(c)};
  append_utf8(c, cell.bytes);
  row.push_back(std::move(cell));
}

// Where the context before `begin` starts: with a whole word, at most `columns` away.
std::size_t context_before(std::string_view text, std::size_t begin, unsigned columns) {
  std::size_t start = begin;
  std::size_t at = begin;
  unsigned taken = 0;
  while (at > 0) {
    std::size_t next = at;
    const char32_t c = previous_char(text, next);
    if (may_break(c)) start = at;
    taken += char_columns(c);
    if (taken > columns) return start;
    at = next;
  }
  return 0;
}

// Where the context after `end` stops.
std::size_t context_after(std::string_view text, std::size_t end, unsigned columns) {
  std::size_t stop = end;
  std::size_t at = end;
  unsigned taken = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (may_break(c)) stop = at;
    taken += char_columns(c);
    if (taken > columns) return stop;
    at = next;
  }
  return text.size();
}

// UAX #14, LB13 and LB14: no line is broken at a space inside guillemets or before a punctuation
// mark, as in French.
bool breaks_at(const std::vector<Cell>& text, std::size_t space) {
  constexpr std::string_view kMarks = "»:;?!";
  if (!text[space].is_space) return false;
  if (space > 0 && text[space - 1].bytes == "«") return false;
  return space + 1 == text.size() || kMarks.find(text[space + 1].bytes) == std::string_view::npos;
}

Cell sign(std::string bytes, unsigned columns) {
  return {.bytes = std::move(bytes), .columns = columns};
}

}  // namespace

std::vector<Cell> cells(std::string_view text) {
  std::vector<Cell> row;
  for (std::size_t at = 0; at < text.size();) append_cell(next_char(text, at), row);
  return row;
}

std::vector<Cell> excerpt(std::string_view text, const std::vector<MarkedRange>& marked,
                          unsigned columns) {
  const std::size_t begin = marked.front().begin;
  std::size_t end = marked.back().end;
  unsigned taken = columns_of(text.substr(begin, end - begin));
  if (taken > columns) {
    end = context_after(text, begin, columns);
    // A marked word that is longer than the excerpt is kept whole: it is what matters.
    if (end == begin) end = marked.front().end;
    taken = columns;
  }
  const unsigned left = columns - taken;
  std::size_t start = context_before(text, begin, left / 2);
  std::size_t stop = context_after(text, end, left - columns_of(text.substr(start, begin - start)));
  if (stop == text.size()) {
    start = context_before(text, begin, left - columns_of(text.substr(end, stop - end)));
  }
  std::vector<Cell> row;
  if (start > 0) row.push_back(sign("…", 1));
  auto mark = marked.begin();
  for (std::size_t at = start; at < stop;) {
    while (mark != marked.end() && at >= mark->end) ++mark;
    const bool is_marked = mark != marked.end() && at >= mark->begin;
    append_cell(next_char(text, at), row);
    row.back().marked |= is_marked;
  }
  if (stop < text.size()) row.push_back(sign("…", 1));
  return row;
}

MarkedRange difference(std::string_view text, std::string_view other) {
  const auto is_inside_word = [](std::string_view in, std::size_t at) {
    if (at == 0 || at >= in.size()) return false;
    std::size_t before = at;
    std::size_t behind = at;
    const auto in_word = [](char32_t c) { return is_letter_or_digit(c); };
    return in_word(previous_char(in, before)) && in_word(next_char(in, behind));
  };
  const auto is_inside_char = [](std::string_view in, std::size_t at) {
    return at < in.size() && (static_cast<unsigned char>(in[at]) & 0xC0U) == 0x80;
  };
  const auto cuts = [&](std::string_view in, std::size_t at) {
    return is_inside_char(in, at) || is_inside_word(in, at);
  };
  const std::size_t shorter = std::min(text.size(), other.size());
  std::size_t begin = 0;
  while (begin < shorter && text[begin] == other[begin]) ++begin;
  while (begin > 0 && (cuts(text, begin) || cuts(other, begin))) --begin;
  std::size_t tail = 0;
  while (tail < shorter - begin && text[text.size() - 1 - tail] == other[other.size() - 1 - tail]) {
    ++tail;
  }
  while (tail > 0 && (cuts(text, text.size() - tail) || cuts(other, other.size() - tail))) --tail;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - tail)};
}

std::vector<Cell> with_brackets(const std::vector<Cell>& text) {
  std::vector<Cell> row;
  bool inside = false;
  for (const Cell& cell : text) {
    if (cell.marked != inside) row.push_back(sign(inside ? "]]" : "[[", 2));
    inside = cell.marked;
    row.push_back(cell);
  }
  if (inside) row.push_back(sign("]]", 2));
  return row;
}

std::vector<std::vector<Cell>> lines(const std::vector<Cell>& text, unsigned columns) {
  std::vector<std::vector<Cell>> all;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    std::size_t break_at = 0;  // after `at`, if there is one
    for (unsigned taken = 0; end < text.size(); ++end) {
      if (breaks_at(text, end)) break_at = end;
      taken += text[end].columns;
      if (taken > columns) break;
    }
    if (end == text.size()) break_at = end;
    if (break_at <= at) break_at = std::max(end, at + 1);
    all.emplace_back(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(break_at));
    at = break_at;
    while (at < text.size() && text[at].is_space) ++at;
  }
  return all;
}

unsigned columns_of(std::string_view text) {
  unsigned columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += char_columns(next_char(text, at));
  return columns;
}

}  // namespace dragoman::report
