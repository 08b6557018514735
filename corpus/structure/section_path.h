// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "corpus/model/document.h"

namespace dragoman {

// Fills in each block's section: the keys of the labelled headings above it, where an annex holds
// parts and chapters, those hold headings with a Roman numeral, these ones with a letter, and last
// come articles. Tables and figures hold nothing.
void fill_sections(std::vector<Block>& blocks);

}  // namespace dragoman
