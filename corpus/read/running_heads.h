// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/read/text_line.h"

namespace dragoman {

// Removes what is printed around the text of pages: at the first and last lines of pages, page
// numbers ("3", "- 3 -"), the mark of a continuation ("/..."), and lines repeated at the same edge
// of other pages ("A/58/718"). Everything else is kept, since it may be text. `last_page` is the
// page that the text ends on, which may be empty.
void drop_page_furniture(std::vector<TextLine>& lines, std::uint32_t last_page);

}  // namespace dragoman
