// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/model/formatted_text.h"
#include "corpus/structure/numbering.h"

namespace dragoman {

// A paragraph, heading, masthead group or signature as read from its file, before its label and
// kind are determined.
struct Paragraph {
  std::string text;  // NFC UTF-8 on one line, white space collapsed
  std::vector<FormatSpan> format = {};
  ListNumber number = {};              // what automatic numbering writes before the text
  std::optional<BlockKind> kind = {};  // where the file says it
  Content content = Content::prose;    // anything else only where the file says it
  bool all_bold = false;
  bool ends_bold = false;
  Place place = {};
  bool unreadable = false;   // as in Content
  bool after_blank = false;  // white space separates it from the one before
  bool after_page = false;   // it is the first of a page
  bool after_short = false;  // all of the one before is less than half a line
  // Of a table's cell, from 1; rows are counted through the file. 0 outside tables, and where the
  // reader does not tell.
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// The text of a file that marks its paragraphs, in any language.
struct FileText {
  std::vector<Paragraph> paragraphs;
  std::vector<Paragraph> running;  // heads and feet of pages, each once
};

}  // namespace dragoman
