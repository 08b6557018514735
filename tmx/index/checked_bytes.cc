// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/checked_bytes.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

#include "corpus/base/hash.h"

namespace dragoman::tmx {
DamagedIndex::DamagedIndex(const std::filesystem::path& file)
    : Error(Errc::io, {file, {}, {}}, "the index is damaged", "delete it: it will be rebuilt") {}

std::uint64_t block_checksum(std::string_view block) {
  // Four sums side by side, because each multiplication waits for the one before.
  constexpr std::size_t kLanes = 4;
  std::array<std::uint64_t, kLanes> sums = {1, 2, 3, 4};
  constexpr std::size_t kStep = kLanes * 8;
  std::size_t at = 0;
  for (; at + kStep <= block.size(); at += kStep) {
    std::array<std::uint64_t, kLanes> pieces;
    std::memcpy(pieces.data(), block.data() + at, kStep);
    for (std::size_t i = 0; i < kLanes; ++i) sums[i] = mix_hash(sums[i], pieces[i]);
  }
  std::uint64_t sum = hash_bytes(block.substr(at));
  for (const std::uint64_t lane : sums) sum = mix_hash(sum, lane);
  return mix_hash(sum, block.size());
}

bool read_at(int descriptor, char* data, std::size_t size, std::size_t offset) {
  while (size > 0) {
    const ssize_t count = ::pread(descriptor, data, size, static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    data += count;
    offset += static_cast<std::size_t>(count);
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

CheckedBytes::CheckedBytes(std::string image)
    : image_(std::move(image)),
      data_(image_.data()),
      size_(image_.size()),
      present_((size_ + kIndexBlock - 1) / kIndexBlock, std::uint8_t{1}) {}

CheckedBytes::CheckedBytes(std::filesystem::path file, int descriptor, std::size_t begin,
                           std::size_t size, std::vector<std::uint64_t> checksums)
    : file_(std::move(file)),
      size_(size),
      descriptor_(descriptor),
      begin_(begin),
      checksums_(std::move(checksums)),
      present_(checksums_.size()) {
  // Pages that are never written to take no room.
  void* room = ::mmap(nullptr, std::max<std::size_t>(size, 1), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (room == MAP_FAILED) {
    ::close(descriptor_);
    throw std::bad_alloc();
  }
  data_ = static_cast<char*>(room);
  // Half of what a first read costs is pages of 4 KB.
  ::madvise(room, size, MADV_HUGEPAGE);
}

CheckedBytes::~CheckedBytes() {
  if (descriptor_ < 0) return;
  ::munmap(data_, std::max<std::size_t>(size_, 1));
  ::close(descriptor_);
}

void CheckedBytes::fail() const { throw DamagedIndex(file_); }

bool CheckedBytes::read_block(std::size_t block, char* data) const {
  const std::size_t at = block * kIndexBlock;
  const std::size_t count = std::min(kIndexBlock, size_ - at);
  return read_at(descriptor_, data, count, begin_ + at) &&
         block_checksum({data, count}) == checksums_[block];
}

void CheckedBytes::load(std::size_t block) const {
  if (!read_block(block, data_ + block * kIndexBlock)) fail();
  present_[block] = 1;
}

bool CheckedBytes::verify() const {
  if (descriptor_ < 0) return true;
  std::string bytes(kIndexBlock, '\0');
  for (std::size_t block = 0; block < checksums_.size(); ++block) {
    if (!read_block(block, bytes.data())) return false;
  }
  return true;
}

}  // namespace dragoman::tmx
