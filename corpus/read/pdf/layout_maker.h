// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman::pdf {

// Puts the words of each page into lines in reading order. `elements` is the file's structure, if
// it has one; words name its members.
Layout make_layout(std::vector<PageParts> pages, std::vector<Element> elements);

}  // namespace dragoman::pdf
