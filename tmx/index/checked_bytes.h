// SPDX-License-Identifier: Apache-2.0
//
// The bytes of an index file, each block of which is compared with its checksum when it is first
// read.
//
// They are copied into memory of our own, not mapped: what is truncated or overwritten in place by
// another program (cp, rsync --inplace) ends a program that has mapped it with SIGBUS, or changes
// under its hands what it has checked. A copy costs a read for each block that is used, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::tmx {

// An index file is not what was written. It can be rebuilt from the store.
class DamagedIndex : public Error {
 public:
  explicit DamagedIndex(const std::filesystem::path& file);
};

// A block is what is read and checked at once. The last one may be shorter.
constexpr std::size_t kIndexBlock = 16384;
std::uint64_t block_checksum(std::string_view block);

// Reads so many bytes at that place of an open file; false if there are fewer.
bool read_at(int descriptor, char* data, std::size_t size, std::size_t offset);

// Not thread-safe: reading fills it.
class CheckedBytes {
 public:
  // Bytes in RAM, which need no check.
  explicit CheckedBytes(std::string image);
  // A part of an open file, which this closes; a checksum for each block.
  CheckedBytes(std::filesystem::path file, int descriptor, std::size_t begin, std::size_t size,
               std::vector<std::uint64_t> checksums);
  CheckedBytes(const CheckedBytes&) = delete;
  CheckedBytes& operator=(const CheckedBytes&) = delete;
  ~CheckedBytes();

  std::size_t size() const { return size_; }

  // `size` bytes from `begin` on, valid as long as this. Throws DamagedIndex if they are not what
  // was written, or lie outside.
  const char* read(std::size_t begin, std::size_t size) const {
    if (begin > size_ || size > size_ - begin) fail();
    if (size > 0) {
      const std::size_t last = (begin + size - 1) / kIndexBlock;
      for (std::size_t block = begin / kIndexBlock; block <= last; ++block) {
        if (present_[block] == 0) load(block);
      }
    }
    return data_ + begin;
  }

  // Whether all of it is as it was written; reads it again.
  bool verify() const;
  [[noreturn]] void fail() const;

 private:
  void load(std::size_t block) const;
  // Reads a block; whether it is what was written.
  bool read_block(std::size_t block, char* data) const;

  std::filesystem::path file_;
  std::string image_;
  char* data_ = nullptr;
  std::size_t size_ = 0;
  int descriptor_ = -1;
  std::size_t begin_ = 0;  // in the file
  std::vector<std::uint64_t> checksums_;
  mutable std::vector<std::uint8_t> present_;
};

// An array within such bytes.
template <typename T>
class CheckedArray {
 public:
  CheckedArray() = default;
  CheckedArray(const CheckedBytes& bytes, std::size_t begin, std::size_t size)
      : bytes_(&bytes), begin_(begin), size_(size) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // These throw DamagedIndex where CheckedBytes does, and for what is not in the array.
  const T& operator[](std::size_t at) const { return *range(at, at + 1).data(); }
  std::span<const T> range(std::size_t first, std::size_t last) const {
    if (first == last) return {};
    if (first > last || last > size_) bytes_->fail();
    const std::size_t count = last - first;
    const char* data = bytes_->read(begin_ + first * sizeof(T), count * sizeof(T));
    return {reinterpret_cast<const T*>(data), count};
  }
  std::span<const T> all() const { return range(0, size_); }

 private:
  const CheckedBytes* bytes_ = nullptr;
  std::size_t begin_ = 0;  // in bytes
  std::size_t size_ = 0;   // in elements
};

}  // namespace dragoman::tmx
