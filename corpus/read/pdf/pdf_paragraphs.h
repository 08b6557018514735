// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/structure/hyphenation.h"
#include "corpus/structure/paragraph.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Joins the lines of a layout without running heads into paragraphs, across columns and pages if a
// sentence continues there. Footnotes follow the paragraph in which their page ends.
std::vector<Paragraph> pdf_paragraphs(const PdfLayout& layout, const LangTag& language,
                                      LineJoiner& joiner);

// The same lines as the joiner wants them. They point into the layout.
std::vector<std::string_view> pdf_text_lines(const PdfLayout& layout);

}  // namespace dragoman
