// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/model/document.h"

namespace dragoman {

// What the text of a style is, by the style's name: "toc 2", "HTML Preformatted" of Word and
// "Contents_20_2", "Preformatted_20_Text" of OpenDocument. The names of built-in styles are English
// in any language of the program.
Content content_of_style(std::string_view name);

}  // namespace dragoman
