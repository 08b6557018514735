// SPDX-License-Identifier: Apache-2.0
//
// The content of a TMX <seg>: XML on one side, text with codes on the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tmx/unit/inline_code.h"

namespace pugi {
class xml_node;
}

namespace dragoman::tmx {

struct InlineText {
  std::string text;               // what a person reads
  std::vector<InlineCode> codes;  // in the order of their places

  friend bool operator==(const InlineText&, const InlineText&) = default;
};

// Appends the content of `seg`, whose names may have the namespace prefix `prefix` ("t:"), to
// `text` and `codes`. The text of a <sub> (a footnote, a caption) gets a space on either side, as
// it is none of the words around it.
void append_content(const pugi::xml_node& seg, std::string_view prefix, std::string& text,
                    std::vector<InlineCode>& codes);

// The same of `markup`, the content as XML. Throws Error(syntax) where it is not well-formed.
InlineText parse_markup(std::string_view markup);

// Appends `text` with `codes` at their places as the content of a <seg>, of which append_content()
// gives the same text and codes.
void append_markup(std::string_view text, const std::vector<InlineCode>& codes, std::string& xml);
std::string to_markup(std::string_view text, const std::vector<InlineCode>& codes);

}  // namespace dragoman::tmx
