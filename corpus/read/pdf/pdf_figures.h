// SPDX-License-Identifier: Apache-2.0
//
// Drawings: where slanted and curved lines are near one another, which prose and tables don't have.
#pragma once

#include <span>
#include <vector>

#include "corpus/read/pdf/file/page_content.h"
#include "corpus/read/pdf/pdf_lines.h"

namespace dragoman::pdf {

// The places of the drawings of a page, with a margin for the words at the ends of lines. Nothing
// for a page of which a drawing takes nearly all, as an ornament behind the text does.
std::vector<Rule> figures_of(const PageContent& page);

// Marks the lines of text that stand in a drawing.
void mark_figures(std::span<Line> lines, std::span<const Rule> figures);

}  // namespace dragoman::pdf
