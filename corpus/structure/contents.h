// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

// Marks the entries of tables of contents, and takes the numbers of pages out of their text into
// Block::page. A table of contents is a run of blocks below its heading, or with leaders
// ("Introduction ..... 3"), that name pages in their order, or say what headings after it say. The
// number of a page may stand in the entry or in a block of its own. The entries of an index of
// words below its heading are marked as well, and keep their pages. Linear in the text.
void mark_contents(std::vector<Block>& blocks);

}  // namespace dragoman
