// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/model/formatted_text.h"

namespace dragoman {

// A paragraph, heading, masthead group or signature as a reader finds it in its file, before its
// label and kind are looked at.
struct Paragraph {
  std::string text;  // NFC UTF-8 on one line, white space collapsed
  std::vector<FormatSpan> format = {};
  std::string number = {};  // what automatic numbering writes before the text: "12.", "(a)"
  std::optional<BlockKind> kind = {};  // where the file tells
  bool all_bold = false;
  bool ends_bold = false;
  Place place = {};
  bool after_blank = false;  // white space parts it from the one before
  bool after_page = false;   // it is the first of a page
};

// What a file says.
struct FileText {
  std::vector<Paragraph> paragraphs;
  std::vector<Paragraph> running;  // heads and feet of pages, each once
};

}  // namespace dragoman
