// SPDX-License-Identifier: Apache-2.0
//
// A document as it was read and cut into sentences.
#pragma once

#include <iosfwd>

#include "corpus/model/document.h"

namespace dragoman::report {

// One sentence a line, a blank line between blocks, the label before the first sentence of its
// block: what the reader of segmented text reads back.
void write_segments_text(const Document& document, std::ostream& out);

// One block a line, the running heads last:
//
//   {"kind":"paragraph","part":"body","paragraph":12,"page":3,"label":"12.","text":"…",
//    "sentences":["…","…"]}
//
// "page" and "label" are left out where there is none, "sentences" where the block has no segment.
void write_blocks_json(const Document& document, std::ostream& out);

}  // namespace dragoman::report
