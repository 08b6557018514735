// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/structure/hyphenation.h"
#include "corpus/structure/paragraph.h"
#include "corpus/text/lang_tag.h"

namespace dragoman::pdf {

// Joins the lines of a layout into paragraphs: as the file's structure says where it is trusted,
// elsewhere by distance, indent, font and room at the end of lines; across columns and pages if a
// sentence continues there. Footnotes follow the paragraph in which their page ends. If `owners` is
// given, it gets the number of each line's paragraph.
std::vector<Paragraph> paragraphs_of(const Layout& layout, const LangTag& language,
                                     LineJoiner& joiner,
                                     std::vector<std::size_t>* owners = nullptr);

}  // namespace dragoman::pdf
