// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "corpus/io/escape.h"
#include "corpus/read/pdf/pdf_paragraphs.h"
#include "corpus/read/pdf/pdf_reader.h"
#include "corpus/structure/hyphenation.h"
#include "corpus/structure/structure_data.h"

namespace dragoman::pdf {
namespace {

constexpr float kGap = 20;  // between pages

std::string number(float value) {
  const long tenths = std::lround(value * 10);
  const std::string sign = tenths < 0 ? "-" : "";
  const long size = std::abs(tenths);
  return sign + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::string_view color_of(const Paragraph& paragraph) {
  if (paragraph.unreadable) return "#d00000";
  if (paragraph.content == Content::figure) return "#a08000";
  if (!paragraph.kind) return paragraph.all_bold ? "#7030a0" : "#0060c0";
  switch (*paragraph.kind) {
    case BlockKind::table_cell:
      return "#008040";
    case BlockKind::list_item:
      return "#00a0a0";
    case BlockKind::note:
      return "#c06000";
    default:
      return "#0060c0";
  }
}

struct Frame {
  float left = 1e6F;
  float top = 1e6F;
  float right = 0;
  float bottom = 0;
};

std::string rectangle(const Frame& frame, std::string_view style) {
  return "<rect x=\"" + number(frame.left) + "\" y=\"" + number(frame.top) + "\" width=\"" +
         number(frame.right - frame.left) + "\" height=\"" + number(frame.bottom - frame.top) +
         "\" " + std::string(style) + "/>\n";
}

}  // namespace

std::string draw_pdf(std::string_view bytes, const LangTag& language) {
  const Layout layout = read_pdf(bytes);
  std::vector<float> tops;
  float width = 0;
  float height = 0;
  for (const PageSize& page : layout.pages) {
    tops.push_back(height);
    width = std::max(width, page.width);
    height += page.height + kGap;
  }
  LineJoiner joiner(pdf_text_lines(layout), structure_data(language));
  std::vector<std::size_t> owners;  // the paragraph of each line
  const std::vector<Paragraph> paragraphs = paragraphs_of(layout, language, joiner, &owners);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) +
                    " " + number(height) + "\" font-family=\"sans-serif\">\n";
  for (std::size_t k = 0; k < tops.size(); ++k) {
    const PageSize& page = layout.pages[k];
    svg += rectangle({0, tops[k], page.width, tops[k] + page.height},
                     "fill=\"#ffffff\" stroke=\"#808080\"");
  }
  // A block has a frame on each of its pages.
  std::map<std::pair<std::size_t, std::uint32_t>, Frame> frames;
  for (std::size_t k = 0; k < layout.lines.size(); ++k) {
    const Line& line = layout.lines[k];
    const float top = tops[line.page - 1];
    Frame& frame = frames[{owners[k], line.page}];
    frame.left = std::min(frame.left, line.left - 1);
    frame.right = std::max(frame.right, line.right + 1);
    frame.top = std::min(frame.top, top + line.base - 0.8F * line.size);
    frame.bottom = std::max(frame.bottom, top + line.base + 0.25F * line.size);
    // A line from right to left begins at its right end.
    svg += "<text x=\"" + number(line.rtl ? line.right : line.left) +
           (line.rtl ? "\" direction=\"rtl" : "") + "\" y=\"" + number(top + line.base) +
           "\" font-size=\"" + number(line.size) + "\" textLength=\"" +
           number(line.right - line.left) + "\" lengthAdjust=\"spacingAndGlyphs\"" +
           (line.bold ? " font-weight=\"bold\"" : "") + ">";
    append_xml_text(line.text, svg);
    svg += "</text>\n";
  }
  for (const auto& [key, frame] : frames) {
    const std::string_view color = color_of(paragraphs[key.first]);
    svg +=
        rectangle(frame, "fill=\"none\" stroke=\"" + std::string(color) + "\" stroke-width=\".7\"");
    svg += "<text x=\"" + number(frame.left) + "\" y=\"" + number(frame.top) +
           "\" font-size=\"5\" fill=\"" + std::string(color) + "\">" +
           std::to_string(key.first + 1) + "</text>\n";
  }
  return svg + "</svg>\n";
}

}  // namespace dragoman::pdf
