// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/io/file_format.h"

namespace dragoman {

// Converts a DOC or RTF file to ODT with LibreOffice ("soffice" in PATH), in a profile of its own,
// so that an open office is not disturbed. Takes some seconds. Throws Error(unsupported) where
// LibreOffice is missing and for a file that is locked or holds macros, Error(syntax) where
// LibreOffice can't read it within two minutes.
std::string convert_to_odt(std::string_view bytes, FileFormat format);

}  // namespace dragoman
