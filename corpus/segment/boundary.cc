// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/boundary.h"

#include "corpus/segment/segmentation_chars.h"
#include "corpus/segment/segmentation_words.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Closers that can be nothing else, and so close even after a space: "… ? »".
bool is_sure_closer(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '>' || c == U'»' || c == U'”';
}

bool is_raised_figure(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' || (c >= U'⁴' && c <= U'⁹');
}

bool is_note_sign(char32_t c) { return is_raised_figure(c) || c == '*' || c == U'†' || c == U'‡'; }

// Invisible marks of the direction of writing.
bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// After the mark of a note glued to what precedes `offset`: "¹", "*", "[12]", "1,2"; or
// `offset`.
std::size_t skip_note_mark(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    std::size_t after = end;
    if (!is_note_sign(next_char(text, after))) break;
    end = after;
  }
  if (end > offset || end == text.size()) return end;

  const bool bracketed = text[end] == '[';
  constexpr std::size_t kMostDigits = 3;
  for (std::size_t digits = end + bracketed;; digits = end + 1) {
    end = skip_digits(text, digits);
    if (end == digits || end - digits > kMostDigits) return offset;
    if (end == text.size() || text[end] != ',') break;
  }
  if (bracketed) return end < text.size() && text[end] == ']' ? end + 1 : offset;
  return is_at_word_end(text, end) ? end : offset;
}

// Behind everything that goes with a mark which ends at `offset`.
std::size_t skip_closers(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    const std::size_t note = skip_note_mark(text, end);
    if (note > end) {
      end = note;
      continue;
    }
    std::size_t after = skip_spaces(text, end);
    const bool spaced = after > end;
    if (after == text.size()) break;
    const char32_t c = next_char(text, after);
    if (spaced ? !is_sure_closer(c) : !is_closer(c)) break;
    // A quote with a letter behind it opens the next sentence.
    if ((spaced || c == U'“') && is_letter(char_at(text, after))) break;
    end = after;
  }
  return end;
}

// The ends of the run of marks that has one of them before `offset`; they may be spaced: ". . ." or
// "? !".
std::size_t marks_begin(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  for (;;) {
    std::size_t at = begin;
    char32_t c = U' ';
    while (at > 0 && is_space(c)) c = previous_char(text, at);
    if (!is_mark(c)) return begin;
    begin = at;
  }
}

std::size_t marks_end(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (;;) {
    std::size_t at = skip_spaces(text, end);
    if (at == text.size() || !is_mark(next_char(text, at))) return end;
    end = at;
  }
}

// A boundary of UAX #29 as it is, but for quotes and brackets that it leaves with the sentence
// before although they open the next: "。“".
Boundary foreign_boundary(std::string_view block, std::size_t candidate) {
  std::size_t next = candidate;
  for (std::size_t before = next; before > 0 && next < block.size(); next = before) {
    const char32_t c = previous_char(block, before);
    if (c == '"' || c == '\'' || !is_opener(c)) break;
  }
  std::size_t end = next;
  for (std::size_t before = end; before > 0 && is_space(previous_char(block, before));) {
    end = before;
  }
  return {end, end, end, skip_spaces(block, next)};
}

// Whether a full stop before `offset` is joined to what follows by UAX #29 (SB6, SB8)
// although a sentence may begin there.
bool may_be_joined(std::string_view block, std::size_t offset) {
  if (offset == block.size()) return false;
  if (is_ascii_digit(block[offset])) return true;
  const std::size_t next = skip_spaces(block, offset);
  if (next == offset || next == block.size()) return false;
  const char32_t c = char_at(block, next);
  return is_digit(c) || c == U'¿' || c == U'¡' || begins_label(block, next);
}

}  // namespace

Boundary boundary_at(std::string_view block, std::size_t candidate) {
  std::size_t mark_end = candidate;
  for (std::size_t before = candidate; before > 0; mark_end = before) {
    const char32_t c = previous_char(block, before);
    if (is_mark(c)) {
      mark_end = marks_end(block, mark_end);
      const std::size_t end = skip_closers(block, mark_end);
      return {marks_begin(block, mark_end), mark_end, end, skip_spaces(block, end)};
    }
    const bool passes = is_space(c) || is_opener(c) || is_closer(c) || is_note_sign(c);
    if (!passes && !is_direction_mark(c)) break;
  }
  return foreign_boundary(block, candidate);
}

std::size_t joined_mark(std::string_view block, std::size_t from) {
  constexpr std::string_view kEllipsis = "…";
  for (std::size_t i = from; i < block.size(); ++i) {
    if (block[i] == '.') {
      if (may_be_joined(block, i + 1)) return i + 1;
    } else if (block[i] == kEllipsis.front() && block.substr(i).starts_with(kEllipsis)) {
      return i + kEllipsis.size();
    }
  }
  return std::string_view::npos;
}

}  // namespace dragoman
