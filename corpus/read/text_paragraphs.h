// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/read/text_lines.h"
#include "corpus/structure/hyphenation.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Lines that form one paragraph, heading, masthead group or signature, before their label and kind
// are determined.
struct TextParagraph {
  std::string text;  // still with its marks
  Place place;
  bool after_blank = false;  // as of its first line
  bool after_page = false;
  bool after_short = false;  // all of the one before is less than half a line
  bool is_signature = false;
};

// Joins lines that belong together: all lines of a paragraph if the text was broken at a margin; a
// heading whose bold marks open on one line and close on another; a few short lines between blank
// ones (a masthead, a signature, a title). Every other line is a paragraph of its own.
std::vector<TextParagraph> join_lines(const TextLines& text, const LangTag& language,
                                      LineJoiner& joiner);

}  // namespace dragoman
