// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "corpus/model/document.h"

namespace dragoman {

// The text of a PDF that has text. Its words and their places are read by "pdftotext -bbox-layout"
// (Poppler, in PATH); from these, columns, running heads and feet, footnotes and paragraphs are
// found, hyphenated words and sentences that a page cuts are joined. Throws Error(unsupported)
// where pdftotext is missing and for a file that is locked, Error(syntax) for a damaged one and for
// one that takes more than a minute or 256 MiB.
Document read_pdf(const std::filesystem::path& file, const LangTag& language);

}  // namespace dragoman
