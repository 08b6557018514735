// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_notes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <string_view>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {

namespace {

// The digits that raised ones at the beginning of a text stand for, and where these end.
std::pair<std::string, std::size_t> raised_digits(std::string_view text) {
  constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  std::string digits;
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t after = end;
    const std::size_t digit = kRaised.find(next_char(text, after));
    if (digit == std::u32string_view::npos) break;
    digits += static_cast<char>('0' + digit);
    end = after;
  }
  return {digits, end};
}

}  // namespace

float body_size(const Layout& layout) {
  std::map<long, std::size_t> sizes;  // bytes of text, by size in tenths of a point
  for (const Line& line : layout.lines) sizes[std::lround(line.size * 10)] += line.text.size();
  const auto most = std::ranges::max_element(
      sizes, [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == sizes.end() ? 0 : static_cast<float>(most->first) / 10;
}

std::optional<std::pair<std::string, std::size_t>> note_mark_of(const Line& line) {
  if (!line.raised.empty()) return std::pair{line.raised, std::size_t{0}};
  constexpr std::size_t kMostDigits = 3;
  if (auto [digits, raised_end] = raised_digits(line.text); !digits.empty()) {
    const bool apart = raised_end < line.text.size() && line.text[raised_end] == ' ';
    if (digits.size() <= kMostDigits) return std::pair{digits, raised_end + (apart ? 1 : 0)};
  }
  std::size_t end = 0;
  while (end < line.text.size() && is_ascii_digit(line.text[end])) ++end;
  if (end > 0 && end <= kMostDigits && end < line.text.size()) {
    if (line.text[end] == ' ') return std::pair{line.text.substr(0, end), end + 1};
    // Some set the figure right before the first word: "3See", never "3rd".
    std::size_t after = end;
    const char32_t next = next_char(line.text, after);
    if (is_letter(next) && !is_lower(next)) return std::pair{line.text.substr(0, end), end};
  }
  if (line.text.starts_with("* ")) return std::pair{std::string("*"), std::size_t{2}};
  return std::nullopt;
}

namespace {

// The size of most of a page's text outside tables; that of the document if there is little.
float page_size(std::span<const Line> lines, float body) {
  constexpr std::size_t kEnough = 200;  // bytes
  std::map<long, std::size_t> sizes;
  for (const Line& line : lines) {
    if (line.cell < 0) sizes[std::lround(line.size * 10)] += line.text.size();
  }
  const auto most = std::ranges::max_element(
      sizes, [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == sizes.end() || most->second < kEnough) return body;
  return std::max(body, static_cast<float>(most->first) / 10);
}

bool is_note(const Layout& layout, const Line& line) {
  return line.element >= 0 &&
         layout.elements[static_cast<std::size_t>(line.element)].role == Role::note;
}

}  // namespace

std::vector<bool> lines_of_notes(const Layout& layout) {
  const std::vector<Line>& lines = layout.lines;
  const float body = body_size(layout);
  constexpr float kSmall = 0.93F;
  std::vector<bool> result(lines.size(), false);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first;
    while (last < lines.size() && lines[last].page == lines[first].page) ++last;
    const float size = page_size(std::span(lines).subspan(first, last - first), body);
    float lowest = 0;  // of the text
    for (std::size_t k = first; k < last; ++k) {
      result[k] = is_note(layout, lines[k]);
      const bool is_text = lines[k].size >= kSmall * size || lines[k].cell >= 0;
      if (is_text && !result[k]) lowest = std::max(lowest, lines[k].base);
    }
    bool open = false;
    for (std::size_t k = first; k < last; ++k) {
      const Line& line = lines[k];
      const bool below = line.cell < 0 && line.size < kSmall * size && line.base > lowest;
      open = below && (open || note_mark_of(line).has_value());
      result[k] = result[k] || open;
    }
    first = last;
  }
  return result;
}

}  // namespace dragoman::pdf
