// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/io/zip_archive.h"
#include "corpus/structure/paragraph.h"

namespace dragoman {

// The text of a Word file (DOCX: ECMA-376, WordprocessingML) as a reader of its pages sees it, with
// all changes accepted: automatic numbers resolved, the results of fields, no hidden text and no
// comments. Footnotes and endnotes follow the paragraph that refers to them, text boxes the one
// that they are anchored to. Throws as ZipArchive, and Error(syntax) for a part that is not sound
// XML.
FileText read_docx(const ZipArchive& package);

}  // namespace dragoman
