// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/structure/paragraph.h"

namespace dragoman {

// Takes the running heads and feet out of the lines: what stands at the same height in the margins
// of several pages with the same words, figures aside; page numbers; and the job number at the foot
// of the first page, with what stands beside it. Gives each once.
std::vector<Paragraph> take_running(PdfLayout& layout);

}  // namespace dragoman
