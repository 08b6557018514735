// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman::pdf {

// Pages as "pdftotext -bbox" (Poppler) finds them: words without fonts. Throws as read_pdf() does.
std::vector<PageParts> read_with_poppler(std::string_view bytes);

// Parses what pdftotext wrote. Throws Error(syntax) if it is not XML.
std::vector<PageParts> parse_poppler_words(std::string xhtml);

}  // namespace dragoman::pdf
