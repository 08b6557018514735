// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/read/pdf/file/pdf_content.h"

namespace dragoman::pdf {

// Reads the file. Throws Error(syntax) for a damaged one and for one that is too large.
PdfContent read_content(std::string_view bytes);

}  // namespace dragoman::pdf
