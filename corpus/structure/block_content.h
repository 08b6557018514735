// SPDX-License-Identifier: Apache-2.0
//
// Which blocks are no prose: entries of a table of contents, references to publications,
// addresses, code and formulas. These look alike in every language.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

// A word that is written for machines: a web or e-mail address, a file name, a path, markup, an
// identifier. `word` has no white space.
bool is_machine_word(std::string_view word);

// What the text shows by itself: address, code, formula, reference, or prose.
Content content_of(std::string_view text);

// Marks the blocks of a document that are no prose. What stands in a list of references is one if
// it looks like one at all.
void mark_content(std::vector<Block>& blocks);

}  // namespace dragoman
