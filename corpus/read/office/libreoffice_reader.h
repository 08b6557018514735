// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/io/file_format.h"

namespace dragoman {

// A DOC or RTF file as ODT, made by LibreOffice ("soffice" in PATH) with a profile of its own, so
// that an office that is open is not disturbed. Takes some seconds. Throws Error(unsupported) where
// LibreOffice is missing and for a file that is locked or holds macros, Error(syntax) where
// LibreOffice can't read it within two minutes.
std::string convert_to_odt(std::string_view bytes, FileFormat format,
                           const std::filesystem::path& file);

}  // namespace dragoman
