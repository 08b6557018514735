// SPDX-License-Identifier: Apache-2.0
#include "report/segment_report.h"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/base/json_text.h"

namespace dragoman::report {
namespace {

std::string_view name_of(Content content) {
  switch (content) {
    case Content::prose:
      return "prose";
    case Content::contents:
      return "contents";
    case Content::reference:
      return "reference";
    case Content::address:
      return "address";
    case Content::code:
      return "code";
    case Content::formula:
      return "formula";
    case Content::unreadable:
      return "unreadable";
    case Content::figure:
      return "figure";
  }
  return "prose";
}

void write_block(const Block& block, const std::vector<std::string>& sentences, std::ostream& out) {
  JsonObject line;
  line.add("kind", to_string(block.kind)).add("part", to_string(block.place.part));
  line.add("paragraph", block.place.line);
  if (block.place.page > 0) line.add("page", block.place.page);
  if (!block.label.empty()) line.add("label", block.label.text);
  if (block.content != Content::prose) line.add("content", name_of(block.content));
  if (!block.page.empty()) line.add("entry_page", block.page);
  line.add("text", block.text);
  if (!sentences.empty()) line.add("sentences", sentences);
  out << line.text() << '\n';
}

// The number of the page that an entry of a table of contents names, as the cell that it is.
void write_entry_page(const Block& block, std::ostream& out) {
  JsonObject line;
  line.add("kind", "entry_page").add("part", to_string(block.place.part));
  line.add("paragraph", block.place.line);
  if (block.place.page > 0) line.add("page", block.place.page);
  line.add("content", name_of(block.content)).add("text", block.page);
  out << line.text() << '\n';
}

}  // namespace

void write_segments_text(const Document& document, std::ostream& out) {
  const Segment* previous = nullptr;
  for (const Segment& segment : document.segments) {
    if (previous != nullptr && segment.block != previous->block) out << '\n';
    const Label& label = document.label(segment);
    if (!label.empty() && !label.in_text) out << label.text << ' ';
    out << document.text(segment) << '\n';
    previous = &segment;
  }
}

void write_blocks_json(const Document& document, std::ostream& out) {
  std::vector<std::vector<std::string>> sentences(document.blocks.size());
  for (const Segment& segment : document.segments) {
    sentences[segment.block].emplace_back(document.text(segment));
  }
  for (std::size_t k = 0; k < document.blocks.size(); ++k) {
    write_block(document.blocks[k], sentences[k], out);
    if (!document.blocks[k].page.empty()) write_entry_page(document.blocks[k], out);
  }
  for (const Block& block : document.running) write_block(block, {}, out);
}

}  // namespace dragoman::report
