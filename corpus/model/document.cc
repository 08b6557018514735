// SPDX-License-Identifier: Apache-2.0
#include "corpus/model/document.h"

namespace dragoman {

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::masthead:
      return "masthead";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::list_item:
      return "list_item";
    case BlockKind::table_cell:
      return "table_cell";
    case BlockKind::signature:
      return "signature";
    case BlockKind::note:
      return "note";
    case BlockKind::running:
      return "running";
  }
  return "paragraph";
}

std::string_view to_string(Part part) {
  switch (part) {
    case Part::body:
      return "body";
    case Part::footnotes:
      return "footnotes";
    case Part::endnotes:
      return "endnotes";
    case Part::headers:
      return "headers";
    case Part::footers:
      return "footers";
  }
  return "body";
}

std::string_view Document::text(const Segment& segment) const {
  return std::string_view(blocks[segment.block].text)
      .substr(segment.begin, segment.end - segment.begin);
}

const Label& Document::label(const Segment& segment) const {
  static const Label none;
  // Only white space can precede a block's first segment, so it begins at the first byte.
  return segment.begin == 0 ? blocks[segment.block].label : none;
}

}  // namespace dragoman
