// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <utility>

#include "corpus/reader.h"
#include "corpus/unicode.h"

namespace dragoman {
namespace {

// Begins a block with its first line, whose label is taken off unless it is all there is.
void begin_block(std::string_view line, std::uint32_t number, Document& document) {
  Block block;
  block.place = {number, 1};
  if (auto leading = leading_label(line, document.language)) {
    block.label = std::move(leading->label);
    block.kind = BlockKind::list_item;
    if (leading->length == line.size()) {
      block.label.in_text = true;
    } else {
      line.remove_prefix(leading->length);
    }
    if (block.label.in_text) block.kind = BlockKind::heading;
    if (block.label.text.ends_with('.')) block.kind = BlockKind::paragraph;
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

// Calls visit(line, number) for every line, trimmed; a blank one is empty.
template <typename Visit>
void each_line(std::string_view text, Visit&& visit) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(trim(text.substr(0, end)), ++number);
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
  return document;
}

}  // namespace dragoman
