// SPDX-License-Identifier: Apache-2.0
//
// The encodings of text files, and their bytes as UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

enum class Encoding : std::uint8_t {
  utf8,
  utf16_little,
  utf16_big,
  utf32_little,
  utf32_big,
  windows_1252,  // of which Latin-1 is a part
};

struct FoundEncoding {
  Encoding encoding = Encoding::utf8;
  std::size_t mark = 0;  // bytes of the byte order mark

  // How many bytes a unit of the encoding has.
  std::size_t unit_size() const;
};

// By the byte order mark, otherwise by the bytes themselves.
FoundEncoding guess_encoding(std::string_view bytes);

// Whether bytes without NUL are UTF-8, perhaps with damage, and not text in an older encoding.
bool seems_utf8(std::string_view bytes);

// The bytes after the mark as UTF-8, otherwise as they are. Throws Error(encoding) with the offset
// of the first that the encoding does not allow, which names `file`; UTF-8 is not checked.
std::string to_utf8(std::string_view bytes, const FoundEncoding& found,
                    const std::filesystem::path& file);

// The character of a byte from 0x80 to 0x9F in Windows-1252; 0 for the five that have none.
char32_t windows_1252_character(unsigned char byte);

}  // namespace dragoman
