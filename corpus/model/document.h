// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/formatted_text.h"
#include "corpus/model/label.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

enum class BlockKind {
  masthead,  // organ, distribution, date, session, agenda item
  heading,   // a title, or a line that names the part that follows
  paragraph,
  list_item,  // a paragraph or line that carries a bracketed label: (a), i)
  table_cell,
  signature,  // "(Signed) …", with the office it is signed for
  note,       // a footnote or endnote
  running,    // a running head or foot
};

// "paragraph", "list_item" …: the names in outputs.
std::string_view to_string(BlockKind kind);

// What the text of a block is, where that is not prose: the words of a reference or an address are
// rightly left as they are, and code is for machines.
enum class Content : std::uint8_t {
  prose,
  contents,   // an entry of a table of contents
  reference,  // to a publication: an entry of a bibliography, the title of a standard
  address,    // of an office, a person, a web page or a file
  code,       // markup, identifiers, the line of a printing job
  formula,
  unreadable,  // set in a font that doesn't tell what its characters are
  figure,      // a word in a drawing: the label of a part, of an axis
};

// The parts of a file whose paragraphs are counted separately.
enum class Part : std::uint8_t { body, footnotes, endnotes, headers, footers };

// "body", "footnotes" …
std::string_view to_string(Part part);

// Where a block begins in its file; numbers are 1-based. The pages of a text file are known if form
// feeds or cut sentences show them, those of a Word file if Word has noted them.
struct Place {
  std::uint32_t line = 0;  // or the paragraph of its part, in files without lines
  std::uint32_t page = 0;  // 0 if the file shows no pages
  Part part = Part::body;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// A paragraph, heading, list item, table cell, signature or masthead.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Label label;
  std::string text;  // NFC UTF-8, on one line, without the label (unless label.in_text) and marks
  std::vector<FormatSpan> format;    // of the text, if the file has any
  std::vector<std::string> section;  // keys of the headings above, outermost first
  Place place;
  Content content = Content::prose;
  std::string page;  // of an entry of a table of contents: where it points; it is not in the text
};

// One sentence of a block: bytes [begin, end) of its text, without white space at either end.
struct Segment {
  std::uint32_t block = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Segment&, const Segment&) = default;
};

// One file in one language.
struct Document {
  std::string name;  // for messages and outputs: the path it was read from
  LangTag language;
  std::vector<Block> blocks;
  std::vector<Block> running;     // heads and feet of pages, each once; they are not in `blocks`
  std::vector<Segment> segments;  // in order; filled by split() or by a reader of segmented text
  // False if the file does not show which segments form a paragraph: each is then a block.
  bool has_paragraphs = true;
  std::size_t mended_controls = 0;  // as in DecodedText
  // Pages of a PDF that nothing can be read of: their fonts don't tell what their characters are.
  // The blocks are there, but have no segments.
  std::vector<std::uint32_t> unreadable_pages;
  std::vector<std::uint32_t> picture_pages;  // those that are pictures, without text

  std::string_view text(const Segment& segment) const;
  // The label before the segment: its block's, for the first segment of the block only.
  const Label& label(const Segment& segment) const;
};

}  // namespace dragoman
