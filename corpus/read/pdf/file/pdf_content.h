// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "corpus/read/pdf/file/page_content.h"
#include "corpus/read/pdf/file/pdf_font.h"
#include "corpus/read/pdf/file/structure_tree.h"

namespace dragoman::pdf {

// A whole PDF: what its pages show, with the fonts, and its structure if it is tagged.
struct PdfContent {
  std::vector<PageContent> pages;
  std::vector<std::unique_ptr<Font>> fonts;
  std::vector<Element> elements;
  // For each page and mark, the element that it belongs to; -1 for none.
  std::vector<std::vector<int>> elements_of_marks;
  bool encrypted = false;  // then there are no pages
  bool foreign = false;    // a font needs tables that are not here
};

}  // namespace dragoman::pdf
