// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/read/text_line.h"

namespace dragoman {

// Takes out what pages carry around their text: at the first and last lines of pages, page numbers
// ("3", "- 3 -"), the mark of a continuation ("/..."), and lines that stand again at the same edge
// of other pages ("A/58/718"). All else stays, for it may be text. `last_page` is the page that the
// text ends on, be it empty.
void drop_page_furniture(std::vector<TextLine>& lines, std::uint32_t last_page);

}  // namespace dragoman
