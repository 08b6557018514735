// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "corpus/model/document.h"
#include "corpus/read/segmented_reader.h"
#include "corpus/read/text_reader.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Reads a document into blocks; its segments are left to a Segmenter. What kind of file it is, its
// bytes tell and not its name: DOCX, ODT, HTML, PDF (by pdftotext), DOC and RTF (by LibreOffice),
// or plain text. Throws Error(io), Error(encoding), Error(syntax) for a file that is damaged, made
// to harm or without text, and Error(unsupported) for one that is locked or holds macros, for
// another format, and where the program that reads a format is missing.
Document read_document(const std::filesystem::path& file, const LangTag& language);

// Reads a file of one sentence a line, a blank line between paragraphs, into blocks and segments:
// segment k is the k-th line that is not blank. A file without a blank line leaves the paragraphs
// open (Document::has_paragraphs is false). Throws as read_document().
Document read_segmented(const std::filesystem::path& file, const LangTag& language);

}  // namespace dragoman
