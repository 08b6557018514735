// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

// Bytes of a text file as NFC UTF-8 with '\n' line ends (Windows and old Mac ends are turned into
// it) and no byte order mark. UTF-8 and UTF-16 are detected from a byte order mark or from the
// bytes; bytes that are not UTF-8 are read as Windows-1252, of which Latin-1 is a part. Throws
// Error(encoding) with the offset of the first byte that is not text in the encoding found (a NUL
// or other control character, a lone surrogate, a byte that Windows-1252 leaves undefined, …),
// which names `file`. Linear.
std::string decode(std::string_view bytes, const std::filesystem::path& file = {});

}  // namespace dragoman
