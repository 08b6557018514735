// SPDX-License-Identifier: Apache-2.0
#include "corpus/model/formatted_text.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::array kShown = {Style::bold, Style::italic, Style::underline, Style::superscript,
                               Style::subscript};

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7F'; });
}

// Characters of layout, which no text misses.
bool is_left_out(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  constexpr char32_t kZeroWidthSpace = 0x200B;
  constexpr char32_t kByteOrderMark = 0xFEFF;
  return c == kSoftHyphen || c == kZeroWidthSpace || c == kByteOrderMark;
}

}  // namespace

std::string_view to_string(Style style) {
  switch (style) {
    case Style::bold:
      return "bold";
    case Style::italic:
      return "italic";
    case Style::underline:
      return "underlined";
    case Style::superscript:
      return "superscript";
    case Style::subscript:
      return "subscript";
    case Style::note_mark:
      return "fnote";
  }
  return "bold";
}

std::vector<FormatSpan> spans_within(const std::vector<FormatSpan>& spans, std::uint32_t begin,
                                     std::uint32_t end) {
  std::vector<FormatSpan> within;
  for (const FormatSpan& span : spans) {
    const bool is_mark = span.begin == span.end;
    const std::uint32_t first = std::max(span.begin, begin);
    const std::uint32_t last = std::min(span.end, end);
    // A mark between two pieces goes with the text before it.
    const bool inside =
        is_mark ? span.begin <= end && (span.begin > begin || begin == 0) : first < last;
    if (inside) within.push_back({first - begin, last - begin, span.style});
  }
  return within;
}

void FormattedText::append(std::string_view piece, Styles styles) {
  if (piece.empty()) return;
  if (is_plain(piece)) return append_nfc(piece, styles);
  std::size_t at = 0;
  std::string joined;
  if (!text_.empty() && !space_ && is_combining_mark(next_char(piece, at))) {
    // An accent of its own style belongs to the letter before it.
    at = text_.size();
    previous_char(text_, at);
    joined = text_.substr(at);
    text_.resize(at);
    for (FormatSpan& span : spans_) {
      span.end = std::min(span.end, static_cast<std::uint32_t>(at));
      span.begin = std::min(span.begin, span.end);
    }
    std::erase_if(spans_, [](const FormatSpan& span) {
      return span.begin == span.end && span.style != Style::note_mark;
    });
  }
  joined += piece;
  append_nfc(to_nfc(joined), styles);
}

void FormattedText::append_nfc(std::string_view piece, Styles styles) {
  std::size_t begin = text_.size();
  bool begun = false;
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t start = at;
    const char32_t c = next_char(piece, at);
    if (is_space(c) && !is_no_break_space(c) && !is_left_out(c)) space_ = true;
    if ((is_space(c) && !is_no_break_space(c)) || is_left_out(c) || is_control(c)) continue;
    if (space_ && !text_.empty()) text_ += ' ';
    space_ = false;
    if (!begun) begin = text_.size();
    begun = true;
    text_.append(piece, start, at - start);
  }
  if (!begun) return;
  for (const Style style : kShown) {
    if (styles.has(style)) add_span(begin, text_.size(), style);
  }
}

void FormattedText::append_note_mark() {
  const auto here = static_cast<std::uint32_t>(text_.size());
  spans_.push_back({here, here, Style::note_mark});
}

// Pieces of one style that follow each other make one span.
void FormattedText::add_span(std::size_t begin, std::size_t end, Style style) {
  const auto last = std::find_if(spans_.rbegin(), spans_.rend(),
                                 [&](const FormatSpan& span) { return span.style == style; });
  const bool goes_on = last != spans_.rend() && last->end <= begin && begin - last->end <= 1 &&
                       (last->end == begin || text_[last->end] == ' ');
  if (goes_on) {
    last->end = static_cast<std::uint32_t>(end);
  } else {
    spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), style});
  }
}

}  // namespace dragoman
