// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>
#include <vector>

namespace dragoman {

// Opens a file for reading bytes. Throws Error(io), with cause and remedy, if it is missing, is a
// folder or may not be read.
std::ifstream open_input(const std::filesystem::path& file);

// A file, or standard input if the path is "-", whose first bytes can be looked at before it is
// read.
class InputFile {
 public:
  // Throws as open_input().
  explicit InputFile(const std::filesystem::path& file);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // The name for messages.
  const std::filesystem::path& name() const { return name_; }
  // The first bytes, up to 64 KiB, which the stream no longer has. Throws Error(io).
  std::string& head() { return head_; }
  std::istream& stream() { return stream_; }

 private:
  std::filesystem::path name_;
  std::ifstream file_;
  std::istream& stream_;
  std::string head_;
};

// Appends up to `size` bytes and returns how many. Throws Error(io), which names the file, if
// reading fails.
std::size_t read_piece(std::istream& stream, const std::filesystem::path& name, std::size_t size,
                       std::string& bytes);

// The whole of a file, or of standard input if the path is "-". Throws as open_input(), and
// Error(unsupported) for more than largest_file() bytes.
std::string read_bytes(const std::filesystem::path& file);

// Throws Error(unsupported) if so many bytes of a file are more than largest_file().
void refuse_larger(std::uintmax_t size, const std::filesystem::path& name);

// Whether a file or folder has that name. Throws Error(io) if that can't be found out: the name is
// too long, or a folder in it may not be searched.
bool file_exists(const std::filesystem::path& file);
// Whether it is the name of a folder. Throws as file_exists().
bool is_folder(const std::filesystem::path& file);

// The regular files in a folder, sorted; files_below() goes into the folders in it as well. Throw
// Error(io) if one of these can't be read.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder);
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

}  // namespace dragoman
