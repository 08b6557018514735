// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/io/zip_archive.h"
#include "corpus/structure/paragraph.h"

namespace dragoman {

// The text of an OpenDocument text (ODT: ODF 1.3) as a reader of its pages sees it, with all
// changes accepted, as read_docx() has it. Throws as read_docx().
FileText read_odt(const ZipArchive& package);

}  // namespace dragoman
