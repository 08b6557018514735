// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman::pdf {

// Takes the running heads and feet out of the words of pages and returns each once: what the file
// says is no part of the text; lines at the same height in the margins of several pages with the
// same words, apart from figures that count the pages; page numbers; and the job number at the foot
// of the first page, with what is beside it.
std::vector<RunningLine> take_running(std::vector<PageParts>& pages);

}  // namespace dragoman::pdf
