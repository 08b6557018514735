// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/structure/paragraph.h"

namespace dragoman {

// The text of a web page as a browser shows it (HTML Living Standard; parsed by gumbo): numbers of
// lists resolved, tables cell by cell, nothing hidden. What surrounds the article (navigation,
// heads and feet of the site) goes to `running`. The encoding is that of a byte order mark, else
// the one that the page names, else UTF-8 or Windows-1252. Throws Error(syntax) for a page that is
// made to harm: more than 32 MiB, nested deeper than 500 elements, or one that needs more memory
// than its size explains; Error(unsupported) for an encoding that nobody knows.
FileText read_html(std::string_view bytes);

}  // namespace dragoman
