// SPDX-License-Identifier: Apache-2.0
//
// Bytes that others chose, such as the names of files, where text is wanted.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

// The bytes as valid UTF-8 without NUL: what is not becomes U+FFFD. For files that must be text.
std::string valid_text(std::string_view bytes);
inline std::string text_of(const std::filesystem::path& path) { return valid_text(path.string()); }

// The bytes as a terminal may be given them, in one line: controls, which could move its cursor or
// do worse, and bytes that are not UTF-8 are written as \n, \x1b, \xff.
std::string shown(std::string_view bytes);
inline std::string shown(const char* bytes) { return shown(std::string_view(bytes)); }
inline std::string shown(const std::string& bytes) { return shown(std::string_view(bytes)); }
inline std::string shown(const std::filesystem::path& path) {
  return shown(std::string_view(path.native()));
}

}  // namespace dragoman
