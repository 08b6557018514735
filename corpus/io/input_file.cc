// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/input_file.h"

#include <cerrno>
#include <cstring>
#include <iostream>
#include <system_error>

#include "corpus/base/error.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& cause, const std::string& remedy) {
  throw Error(Errc::io, {file, {}, {}}, cause, remedy);
}

}  // namespace

std::ifstream open_input(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    fail(file, "no such file", "check the name, and the folder you are in");
  }
  if (error) fail(file, "can't be opened: " + error.message(), "check the permissions");
  if (fs::is_directory(status)) fail(file, "is a folder", "name a file in it");
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    fail(file, std::string("can't be opened: ") + std::strerror(errno), "check the permissions");
  }
  return stream;
}

InputFile::InputFile(const fs::path& file)
    : name_(file == "-" ? fs::path("standard input") : file),
      file_(file == "-" ? std::ifstream() : open_input(file)),
      stream_(file == "-" ? std::cin : static_cast<std::istream&>(file_)) {
  constexpr std::size_t kHead = 65536;
  read_piece(stream_, name_, kHead, head_);
}

std::size_t read_piece(std::istream& stream, const fs::path& name, std::size_t size,
                       std::string& bytes) {
  const std::size_t before = bytes.size();
  bytes.resize(before + size);
  stream.read(bytes.data() + before, static_cast<std::streamsize>(size));
  const auto count = static_cast<std::size_t>(stream.gcount());
  bytes.resize(before + count);
  if (stream.bad()) fail(name, "could not be read to its end", "check the disk");
  return count;
}

std::string read_bytes(const fs::path& file) {
  std::ifstream in = open_input(file);
  std::error_code ignored;
  std::string bytes;
  if (fs::is_regular_file(file, ignored)) bytes.reserve(fs::file_size(file, ignored));
  constexpr std::size_t kPiece = 65536;
  while (read_piece(in, file, kPiece, bytes) > 0) {
  }
  return bytes;
}

}  // namespace dragoman
