// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/format_markup.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "corpus/io/escape.h"

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

// Where a code stands. At one place, what ends comes before what begins.
struct Code {
  std::uint32_t at = 0;
  bool begins = false;
  std::size_t span = 0;
};

void append_code(const FormatSpan& span, bool begins, std::size_t number, std::string& xml) {
  const std::string_view name = html_name(span.style);
  const std::string_view element = begins ? "bpt" : "ept";
  xml += '<';
  xml += element;
  xml += " i=\"" + std::to_string(number + 1) + '"';
  if (begins) {
    xml += " type=\"";
    xml += to_string(span.style);
    xml += '"';
  }
  xml += begins ? ">&lt;" : ">&lt;/";
  xml += name;
  xml += "&gt;</";
  xml += element;
  xml += '>';
}

}  // namespace

std::string format_markup(std::string_view text, const std::vector<FormatSpan>& spans) {
  if (spans.empty()) return {};
  std::vector<Code> codes;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    codes.push_back({spans[k].begin, true, k});
    if (spans[k].style != Style::note_mark) codes.push_back({spans[k].end, false, k});
  }
  std::ranges::stable_sort(codes, [](const Code& a, const Code& b) {
    return a.at != b.at ? a.at < b.at : a.begins < b.begins;
  });
  std::string xml;
  std::size_t done = 0;
  for (const Code& code : codes) {
    append_xml_text(text.substr(done, code.at - done), xml);
    done = code.at;
    const FormatSpan& span = spans[code.span];
    if (span.style == Style::note_mark) {
      xml += "<ph type=\"fnote\">&lt;note/&gt;</ph>";
    } else {
      append_code(span, code.begins, code.span, xml);
    }
  }
  append_xml_text(text.substr(done), xml);
  return xml;
}

}  // namespace dragoman::tmx
