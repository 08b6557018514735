// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

struct DecodedText {
  std::string text;
  // Control characters from U+0080 to U+009F, which were read as the characters that these bytes
  // are in Windows-1252, as browsers do: someone took such a text for Latin-1.
  std::size_t mended_controls = 0;
};

// Bytes of a text file as NFC UTF-8 with '\n' line ends (Windows and old Mac ends are turned into
// it) and no byte order mark. UTF-8, UTF-16 and UTF-32 are detected from a byte order mark or from
// the bytes; bytes that are not UTF-8 are read as Windows-1252, of which Latin-1 is a part. Throws
// Error(encoding) with the offset of the first byte that is not text in the encoding found (a NUL
// or other control character, a lone surrogate, a byte that Windows-1252 leaves undefined, …),
// which names `file`. Linear.
DecodedText decode_text(std::string_view bytes, const std::filesystem::path& file = {});
// Its text alone.
std::string decode(std::string_view bytes, const std::filesystem::path& file = {});

}  // namespace dragoman
