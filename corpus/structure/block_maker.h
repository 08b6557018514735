// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/document.h"
#include "corpus/structure/hyphenation.h"
#include "corpus/structure/paragraph.h"

namespace dragoman {

// Gives paragraphs their labels, kinds and sections, in order. Repairs those that page breaks have
// cut: a paragraph after a page break, or after a blank line in a file that is `spaced`
// (TextLines::spaced), is joined to the block before it if that one breaks off. Paragraphs without
// text are left out.
std::vector<Block> make_blocks(std::vector<Paragraph> paragraphs, const LangTag& language,
                               LineJoiner& joiner, bool spaced);

// The same for a file that marks its paragraphs, so that nothing has to be repaired.
std::vector<Block> make_blocks(std::vector<Paragraph> paragraphs, const LangTag& language);

}  // namespace dragoman
