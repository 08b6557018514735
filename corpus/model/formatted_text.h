// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// How characters may differ from the paragraph around them.
enum class Style : std::uint8_t {
  bold,
  italic,
  underline,
  superscript,
  subscript,
  note_mark,  // a reference to a footnote; empty, because its mark is not text
};

// "bold", "italic", "underlined", "superscript", "subscript", "fnote": the names that TMX 1.4b
// recommends.
std::string_view to_string(Style style);

// Bytes [begin, end) of a text that have a style. Spans of different styles may overlap.
struct FormatSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Style style = Style::bold;

  friend auto operator<=>(const FormatSpan&, const FormatSpan&) = default;
};

// The spans of bytes [begin, end), counted from `begin`; those that cross its ends are cut.
std::vector<FormatSpan> spans_within(const std::vector<FormatSpan>& spans, std::uint32_t begin,
                                     std::uint32_t end);

// A set of styles.
class Styles {
 public:
  constexpr Styles() = default;
  constexpr Styles(std::initializer_list<Style> styles) {
    for (const Style style : styles) set(style, true);
  }
  constexpr bool has(Style style) const { return (bits_ & bit(style)) != 0; }
  constexpr void set(Style style, bool on) {
    bits_ = static_cast<std::uint8_t>(on ? bits_ | bit(style) : bits_ & ~bit(style));
  }
  friend constexpr bool operator==(const Styles&, const Styles&) = default;

 private:
  static constexpr unsigned bit(Style style) { return 1U << static_cast<unsigned>(style); }
  std::uint8_t bits_ = 0;
};

// Collects the text of a paragraph from pieces with their styles. The text is NFC on one line: runs
// of breaking white space are one space, none at the ends; soft hyphens, zero-width spaces and
// control characters are left out.
class FormattedText {
 public:
  // `piece` is valid UTF-8; white space at its ends counts.
  void append(std::string_view piece, Styles styles = {});
  void append_note_mark();

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  // In order of their beginnings.
  const std::vector<FormatSpan>& spans() const { return spans_; }

 private:
  void append_nfc(std::string_view piece, Styles styles);
  void add_span(std::size_t begin, std::size_t end, Style style);

  std::string text_;
  std::vector<FormatSpan> spans_;
  bool space_ = false;  // white space follows the text
};

}  // namespace dragoman
