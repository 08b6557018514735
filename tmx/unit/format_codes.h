// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/formatted_text.h"
#include "tmx/unit/inline_code.h"

namespace dragoman::tmx {

// What looks different in a document, as codes: a pair of bpt and ept for each span, with the HTML
// tag as their native code, and a ph for the mark of a note. Spans may overlap, as TMX allows.
std::vector<InlineCode> format_codes(const std::vector<FormatSpan>& spans);

}  // namespace dragoman::tmx
