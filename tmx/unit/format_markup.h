// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/formatted_text.h"

namespace dragoman::tmx {

// The content of a TMX <seg> whose text has these styles: a pair of <bpt> and <ept> for each span,
// with the HTML tag as their native code, and a <ph> for the mark of a note. "" where there are no
// spans. Spans may overlap, as TMX allows.
std::string format_markup(std::string_view text, const std::vector<FormatSpan>& spans);

}  // namespace dragoman::tmx
