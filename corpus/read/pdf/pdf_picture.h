// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman::pdf {

// The pages of a PDF as one SVG picture, below each other: their text with a numbered frame around
// each block as it was recognised, in the colour of its kind. For who wonders how a page was read.
// `language` is that of the text. Throws as read_pdf().
std::string draw_pdf(std::string_view bytes, const LangTag& language);

}  // namespace dragoman::pdf
