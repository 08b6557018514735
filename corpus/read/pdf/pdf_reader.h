// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/model/document.h"
#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// The words of a PDF that has text, and their places, as "pdftotext -bbox-layout" (Poppler, in
// PATH) finds them. Throws Error(unsupported) where pdftotext is missing and for a file that is
// locked, Error(syntax) for a damaged one and for one that takes more than a minute or 256 MiB.
PdfLayout read_pdf(std::string_view bytes);

// Finds columns, running heads and feet, footnotes and paragraphs in the layout; joins hyphenated
// words and the sentences that a page cuts.
Document pdf_document(PdfLayout layout, const LangTag& language);

}  // namespace dragoman
