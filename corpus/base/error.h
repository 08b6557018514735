// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace dragoman {

enum class Errc {
  usage,        // the caller asked for something that can't be done
  io,           // a file can't be opened or read
  output,       // a file can't be written
  encoding,     // bytes that are not text
  syntax,       // text that breaks its format's rules
  unsupported,  // a format or a feature that is not read
  conflict,     // inputs that don't belong together
};

// Where in an input something went wrong. Members that are not known are empty.
struct Location {
  std::filesystem::path file;
  std::optional<std::size_t> line;    // 1-based
  std::optional<std::size_t> offset;  // in bytes from the start of the file
};

// "FILE:LINE" or "FILE, byte OFFSET": a location as messages show it.
std::string to_string(const Location& where);

// Ends the current operation: the input can't be used, or the output can't be written. Trouble that
// a caller can go on from is returned as data instead. what() reads "FILE:LINE: CAUSE; REMEDY".
class Error : public std::runtime_error {
 public:
  Error(Errc code, Location where, std::string cause, std::string remedy = {});

  Errc code() const noexcept { return code_; }
  const Location& where() const noexcept { return where_; }
  const std::string& cause() const noexcept { return cause_; }
  const std::string& remedy() const noexcept { return remedy_; }  // "" where there is none

 private:
  Errc code_;
  Location where_;
  std::string cause_;
  std::string remedy_;
};

// The result of task(). An Error from it that names no file is thrown again with `file`: what reads
// bytes need not know where they came from.
template <typename Task>
decltype(auto) naming_file(const std::filesystem::path& file, Task&& task) {
  try {
    return task();
  } catch (const Error& error) {
    if (!error.where().file.empty()) throw;
    throw Error(error.code(), {file, error.where().line, error.where().offset}, error.cause(),
                error.remedy());
  }
}

}  // namespace dragoman
