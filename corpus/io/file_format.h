// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dragoman {

enum class FileFormat {
  text,  // or anything else that we can't name
  docx,
  odt,
  html,
  pdf,
  rtf,
  doc,            // Word 97 to 2003
  locked_office,  // a Word file (2007 and later) that is protected by a password
  other_office,   // a spreadsheet, a presentation: a package, but no text document
  tmx,
  xliff,
};

// What a file is by its first bytes (a few kilobytes are enough), whatever it is called. A ZIP
// package is told by the names in it, for which all of its bytes are needed.
FileFormat detect_format(std::string_view bytes);

}  // namespace dragoman
