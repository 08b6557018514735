// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

using PdfLayout = pdf::Layout;

// The lines of a PDF that has text. What this reader has no tables for (protected files, some fonts
// of East Asian scripts) is left to pdftotext (Poppler, in PATH). Throws Error(unsupported) for a
// file that is locked or needs pdftotext where that is missing, Error(syntax) for a damaged one and
// for one that takes more than a minute or 256 MiB.
PdfLayout read_pdf(std::string_view bytes);

// Joins lines into paragraphs, and what a page cuts.
Document pdf_document(PdfLayout layout, const LangTag& language);

// The lines as strings. They point into the layout.
std::vector<std::string_view> pdf_text_lines(const PdfLayout& layout);

}  // namespace dragoman
