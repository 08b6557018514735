// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>

namespace dragoman {

// Opens a file for reading bytes. Throws Error(io), with cause and remedy, where it is missing, a
// folder or not to be read.
std::ifstream open_input(const std::filesystem::path& file);

// A file, or standard input where the path is "-", whose first bytes can be looked at before it is
// read.
class InputFile {
 public:
  // Throws as open_input().
  explicit InputFile(const std::filesystem::path& file);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // As messages call it.
  const std::filesystem::path& name() const { return name_; }
  // The first bytes, up to 64 KiB, which the stream has no more. Throws Error(io).
  std::string& head() { return head_; }
  std::istream& stream() { return stream_; }

 private:
  std::filesystem::path name_;
  std::ifstream file_;
  std::istream& stream_;
  std::string head_;
};

// Appends up to `size` bytes; how many. Throws Error(io), naming the file, where reading fails.
std::size_t read_piece(std::istream& stream, const std::filesystem::path& name, std::size_t size,
                       std::string& bytes);

// The whole of a regular file. Throws as open_input().
std::string read_bytes(const std::filesystem::path& file);

}  // namespace dragoman
