// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_index_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"
#include "tmx/index/checked_bytes.h"

namespace dragoman::tmx {
namespace {

constexpr std::size_t kAlignment = 8;

std::size_t padding(std::size_t size) { return (kAlignment - size % kAlignment) % kAlignment; }

[[noreturn]] void fail(const std::filesystem::path& file) {
  const std::string cause = std::strerror(errno);
  throw Error(Errc::output, {file, {}, {}}, "can't be written: " + cause,
              "check that the disk has free space and that the folder can be written");
}

// A file that is removed unless it was renamed to its final name.
class PendingIndex {
 public:
  explicit PendingIndex(std::filesystem::path file)
      : file_(std::move(file)), temporary_(pending_path(file_)) {
    descriptor_ = ::open(temporary_.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0) fail(file_);
  }
  PendingIndex(const PendingIndex&) = delete;
  PendingIndex& operator=(const PendingIndex&) = delete;
  ~PendingIndex() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail(file_);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // Over the one that was written first.
  void write_head(std::string_view bytes) {
    if (::lseek(descriptor_, 0, SEEK_SET) != 0) fail(file_);
    write(bytes);
  }

  void rename_to_target() {
    if (::fsync(descriptor_) != 0) fail(file_);
    if (::rename(temporary_.path().c_str(), file_.c_str()) != 0) fail(file_);
    temporary_.keep();
  }

 private:
  std::filesystem::path file_;
  Leftover temporary_;
  int descriptor_ = -1;
};

// Sums up blocks of bytes that come in pieces of any size.
class BlockSums {
 public:
  void add(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t count = std::min(kIndexBlock - block_.size(), bytes.size());
      block_ += bytes.substr(0, count);
      bytes.remove_prefix(count);
      if (block_.size() == kIndexBlock) close_block();
    }
  }
  // The checksums of all that was added.
  const std::vector<std::uint64_t>& finish() {
    if (!block_.empty()) close_block();
    return sums_;
  }

 private:
  void close_block() {
    sums_.push_back(block_checksum(block_));
    block_.clear();
  }

  std::string block_;
  std::vector<std::uint64_t> sums_;
};

template <typename T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

}  // namespace

std::uint64_t head_checksum(IndexHead head) {
  head.head_sum = 0;
  return block_checksum(bytes_of(head));
}

std::array<char, 40> identity_field(std::string_view identity) {
  std::array<char, 40> field = {};
  std::ranges::copy(identity.substr(0, field.size()), field.begin());
  return field;
}

template <typename Put>
void IndexFileWriter::put_body(IndexHead& head, Put put) const {
  std::vector<IndexSection> directory;
  head.sections = sections_.size();
  std::uint64_t at = sections_.size() * sizeof(IndexSection);
  for (const std::string_view section : sections_) {
    directory.push_back({at, section.size()});
    at += section.size() + padding(section.size());
  }
  head.size = at;
  put({reinterpret_cast<const char*>(directory.data()), directory.size() * sizeof(IndexSection)});
  constexpr std::array<char, kAlignment> kZeros = {};
  for (const std::string_view section : sections_) {
    put(section);
    put({kZeros.data(), padding(section.size())});
  }
}

void IndexFileWriter::write(const std::filesystem::path& file, IndexHead head) const {
  PendingIndex pending(file);
  pending.write(bytes_of(head));
  BlockSums blocks;
  put_body(head, [&](std::string_view bytes) {
    blocks.add(bytes);
    pending.write(bytes);
  });
  const std::vector<std::uint64_t>& sums = blocks.finish();
  const std::string_view sum_bytes(reinterpret_cast<const char*>(sums.data()),
                                   sums.size() * sizeof sums[0]);
  pending.write(sum_bytes);
  head.block_sums = block_checksum(sum_bytes);
  head.head_sum = head_checksum(head);
  pending.write_head(bytes_of(head));
  pending.rename_to_target();
}

std::string IndexFileWriter::body(IndexHead& head) const {
  std::string body;
  put_body(head, [&](std::string_view bytes) { body += bytes; });
  return body;
}

}  // namespace dragoman::tmx
