// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

// Sets each block's section: the keys of the labelled headings above it. An annex contains parts
// and chapters, these contain headings with a Roman numeral, those contain headings with a letter,
// and articles come last. Tables and figures contain nothing.
void fill_sections(std::vector<Block>& blocks);

}  // namespace dragoman
