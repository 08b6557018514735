// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/format_codes.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::tmx {
namespace {

std::string_view html_name(Style style) {
  switch (style) {
    case Style::bold:
      return "b";
    case Style::italic:
      return "i";
    case Style::underline:
      return "u";
    case Style::superscript:
      return "sup";
    case Style::subscript:
      return "sub";
    case Style::note_mark:
      break;
  }
  return "note";
}

// An HTML tag, escaped.
std::string native_tag(std::string_view before, std::string_view name, std::string_view behind) {
  std::string tag = "&lt;";
  tag += before;
  tag += name;
  tag += behind;
  return tag += "&gt;";
}

}  // namespace

std::vector<InlineCode> format_codes(const std::vector<FormatSpan>& spans) {
  std::vector<InlineCode> codes;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    const FormatSpan& span = spans[k];
    const std::string_view name = html_name(span.style);
    if (span.style == Style::note_mark) {
      codes.push_back(
          make_code(span.begin, CodeKind::single, "ph", {}, "fnote", native_tag("", name, "/")));
      continue;
    }
    const std::string id = std::to_string(k + 1);
    codes.push_back(make_code(span.begin, CodeKind::begin, "bpt", id, to_string(span.style),
                              native_tag("", name, "")));
    codes.push_back(make_code(span.end, CodeKind::end, "ept", id, {}, native_tag("/", name, "")));
  }
  // At one place, what ends comes before what begins.
  std::ranges::stable_sort(codes, [](const InlineCode& a, const InlineCode& b) {
    const bool a_ends = a.kind == CodeKind::end;
    const bool b_ends = b.kind == CodeKind::end;
    return a.place != b.place ? a.place < b.place : a_ends && !b_ends;
  });
  return codes;
}

}  // namespace dragoman::tmx
