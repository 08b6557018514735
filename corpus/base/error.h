// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace dragoman {

enum class Errc {
  usage,        // the caller asked for what can't be done
  io,           // a file can't be opened or read
  output,       // a file can't be written
  encoding,     // bytes that are no text
  syntax,       // text that breaks its format's rules
  unsupported,  // a format or a feature that we don't read
  conflict,     // inputs that don't belong together
};

// Where in an input something went wrong. A member that is not known is left empty.
struct Location {
  std::filesystem::path file;
  std::optional<std::size_t> line;    // 1-based
  std::optional<std::size_t> offset;  // in bytes from the start of the file
};

// "FILE:LINE" or "FILE, byte OFFSET": a location as messages show it.
std::string to_string(const Location& where);

// Ends the current operation: the input can't be used, or the output can't be written. What a
// caller can go on from is returned as data instead. what() reads "FILE:LINE: CAUSE; REMEDY".
class Error : public std::runtime_error {
 public:
  Error(Errc code, Location where, const std::string& cause, const std::string& remedy = {});

  Errc code() const noexcept { return code_; }
  const Location& where() const noexcept { return where_; }

 private:
  Errc code_;
  Location where_;
};

}  // namespace dragoman
