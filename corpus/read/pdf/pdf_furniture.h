// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/structure/paragraph.h"

namespace dragoman {

// Removes the running heads and feet from the lines and returns each once: lines at the same height
// in the margins of several pages with the same words, apart from figures; page numbers; and the
// job number at the foot of the first page, with what is beside it.
std::vector<Paragraph> take_running(PdfLayout& layout);

}  // namespace dragoman
