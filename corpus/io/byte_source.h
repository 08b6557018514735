// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>

namespace dragoman {

// The bytes of a file, unpacked if it is a gzip file.
class ByteSource {
 public:
  // "-" is standard input; `name`, which must outlive it, is for messages. Throws Error(io).
  ByteSource(const std::filesystem::path& file, const std::filesystem::path& name);
  // Reads an open stream of which `head` has been read already.
  ByteSource(std::istream& stream, std::string head, const std::filesystem::path& name);
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Returns the number of bytes read: fewer than `size` only at the end. Throws Error(io).
  std::size_t read(char* data, std::size_t size) {
    return packed_ ? read_packed(data, size) : read_stored(data, size);
  }

  // In the file as it is stored.
  std::uint64_t bytes_read() const { return bytes_read_ - (packed_ ? inflater_.avail_in : 0); }
  // Why the rest of the gzip data can't be read: they are damaged or cut off. "" if they are whole.
  const std::string& damage() const { return damage_; }

 private:
  [[noreturn]] void fail(const std::string& cause, const std::string& remedy) const;
  void start(std::string head);
  std::size_t from_stream(char* data, std::size_t size);
  std::size_t read_stored(char* data, std::size_t size);
  std::size_t read_packed(char* data, std::size_t size);

  const std::filesystem::path& name_;
  std::ifstream file_;
  std::istream* stream_;
  std::string head_;
  std::size_t head_used_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t unpacked_ = 0;
  bool packed_ = false;
  bool inside_member_ = false;
  z_stream inflater_ = {};
  std::string stored_;
  std::string damage_;
};

}  // namespace dragoman
