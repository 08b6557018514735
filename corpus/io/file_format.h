// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dragoman {

enum class FileFormat {
  text,  // or anything that is not recognised
  docx,
  odt,
  html,
  pdf,
  rtf,
  doc,            // Word 97 to 2003
  locked_office,  // a Word file (2007 and later) that is protected by a password
  other_office,   // a spreadsheet, a presentation: a package, but not a text document
  picture,
  archive,  // of files, and no package of one of the formats above
  tmx,
  xliff,
};

// Detects a format from the first bytes of a file (a few kilobytes are enough), not from its name.
// A ZIP package is recognised by the names in it, for which all of its bytes are needed.
FileFormat detect_format(std::string_view bytes);

}  // namespace dragoman
