// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/segmented_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/structure/block_content.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Begins a block with its first line, whose label is taken off unless it is all there is.
void begin_block(std::string_view line, std::uint32_t number, Document& document) {
  Block block;
  block.place = {number, 1};
  if (auto leading = leading_label(line, document.language)) {
    block.label = std::move(leading->label);
    if (leading->length == line.size()) block.label.in_text = true;
    if (!block.label.in_text) line.remove_prefix(leading->length);
  }
  block.text = line;
  document.blocks.push_back(std::move(block));
  document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size() - 1), 0,
                               static_cast<std::uint32_t>(line.size())});
}

void continue_block(std::string_view line, Document& document) {
  std::string& text = document.blocks.back().text;
  text += ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += line;
  document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size() - 1), begin,
                               static_cast<std::uint32_t>(text.size())});
}

// A line's text; empty for a blank line. Characters without width are not text beside others, but
// alone on a line they make a segment, since whoever numbered the lines saw one that isn't blank.
std::string_view content(std::string_view line) {
  const std::string_view trimmed = trim(line);
  if (!trimmed.empty() || line.empty()) return trimmed;
  const std::size_t begin = std::min(line.find("\u200B"), line.find("\uFEFF"));
  return begin == std::string_view::npos ? trimmed
                                         : line.substr(begin, std::string_view("\u200B").size());
}

// Calls visit(content, number) for every line.
template <typename Visit>
void each_line(std::string_view text, Visit&& visit) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(content(text.substr(0, end)), ++number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// A blank line between two others; those at either end of the file part nothing.
bool has_inner_blank_line(std::string_view text) {
  bool text_seen = false;
  bool blank_seen = false;
  bool found = false;
  each_line(text, [&](std::string_view line, std::uint32_t) {
    if (line.empty()) {
      blank_seen = text_seen;
    } else {
      found = found || blank_seen;
      text_seen = true;
    }
  });
  return found;
}

}  // namespace

Document parse_segmented(std::string_view text, const LangTag& language, std::string name) {
  Document document;
  document.name = std::move(name);
  document.language = language;
  document.has_paragraphs = has_inner_blank_line(text);
  bool fresh = true;
  each_line(text, [&](std::string_view line, std::uint32_t number) {
    if (line.empty()) {
      fresh = true;
      return;
    }
    if (fresh || !document.has_paragraphs) {
      begin_block(line, number, document);
    } else {
      continue_block(line, document);
    }
    fresh = false;
  });
  const StructureData& data = structure_data(language);
  for (Block& block : document.blocks) {
    block.kind = block.label.empty() && is_signature(block.text, data)
                     ? BlockKind::signature
                     : kind_of(block.label, block.text, false);
  }
  mark_content(document.blocks);
  return document;
}

}  // namespace dragoman
