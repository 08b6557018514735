// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "corpus/io/zip_archive.h"
#include "corpus/structure/paragraph.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// The text of a Word file (DOCX: ECMA-376, WordprocessingML) as a reader of its pages sees it, with
// all changes accepted: automatic numbers resolved, the results of fields, no hidden text and no
// comments. Footnotes and endnotes stand behind the paragraph that refers to them, text boxes
// behind the one that they are anchored to. `language` is for ordinals in words. Throws as
// ZipArchive, and Error(syntax) for a part that is no sound XML.
FileText read_docx(const ZipArchive& package, const std::filesystem::path& file,
                   const LangTag& language);

}  // namespace dragoman
