// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/input_file.h"

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& cause, const std::string& remedy) {
  throw Error(Errc::io, {file, {}, {}}, cause, remedy);
}

[[noreturn]] void fail_to_open(const fs::path& file, const std::error_code& error) {
  fail(file, "can't be opened: " + error.message(),
       error == std::errc::filename_too_long ? "give a shorter name" : "check the permissions");
}

fs::file_status status_of(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() != fs::file_type::not_found && error) fail_to_open(file, error);
  return status;
}

// The files of a folder and, if they are asked for, of those in it; links to folders are not
// followed. What may not be looked into is no empty folder.
void add_files(const fs::path& folder, bool below, std::vector<fs::path>& files) {
  std::error_code error;
  std::vector<fs::path> folders;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored)) files.push_back(at->path());
    if (at->is_directory(ignored) && !at->is_symlink(ignored)) folders.push_back(at->path());
  }
  if (error) fail_to_open(folder, error);
  if (!below) return;
  for (const fs::path& one : folders) add_files(one, below, files);
}

std::vector<fs::path> sorted_files(const fs::path& folder, bool below) {
  std::vector<fs::path> files;
  add_files(folder, below, files);
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::ifstream open_input(const fs::path& file) {
  const fs::file_status status = status_of(file);
  if (status.type() == fs::file_type::not_found) {
    fail(file, "no such file", "check the name and the current folder");
  }
  if (fs::is_directory(status)) fail(file, "is a folder", "name a file in it");
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) fail_to_open(file, {errno, std::generic_category()});
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
  InputFile input(file);
  std::error_code ignored;
  std::string bytes = std::move(input.head());
  // Before anything is reserved: a sparse file may declare any size.
  if (fs::is_regular_file(file, ignored)) {
    const std::uintmax_t size = fs::file_size(file, ignored);
    refuse_larger(size, input.name());
    bytes.reserve(static_cast<std::size_t>(size));
  }
  constexpr std::size_t kPiece = 65536;
  while (read_piece(input.stream(), input.name(), kPiece, bytes) > 0) {
    refuse_larger(bytes.size(), input.name());  // a device or pipe may go on for ever
  }
  return bytes;
}

void refuse_larger(std::uintmax_t size, const fs::path& name) {
  if (size <= largest_file()) return;
  throw Error(Errc::unsupported, {name, {}, {}},
              "is larger than " + std::to_string(largest_file() >> 20) +
                  " MiB, the most that is read at once",
              "give it in parts, or allow more with --max-size if you trust it");
}

bool file_exists(const fs::path& file) { return fs::exists(status_of(file)); }

bool is_folder(const fs::path& file) { return fs::is_directory(status_of(file)); }

std::vector<fs::path> files_in(const fs::path& folder) { return sorted_files(folder, false); }

std::vector<fs::path> files_below(const fs::path& folder) { return sorted_files(folder, true); }

}  // namespace dragoman
