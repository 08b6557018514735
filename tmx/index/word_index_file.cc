// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_index_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/io/leftovers.h"

namespace dragoman::tmx {
namespace {

constexpr std::size_t kAlignment = 8;

std::size_t padding(std::size_t size) { return (kAlignment - size % kAlignment) % kAlignment; }

[[noreturn]] void fail(const std::filesystem::path& file) {
  const std::string cause = std::strerror(errno);
  throw Error(Errc::output, {file, {}, {}}, "can't be written: " + cause,
              "check that the disk has free space and that the folder can be written");
}

// Where a new index is written; two threads may write at once.
std::filesystem::path temporary_name(const std::filesystem::path& file) {
  static std::atomic<unsigned> made = 0;
  return file.string() + ".new-" + std::to_string(::getpid()) + "-" + std::to_string(++made);
}

// A file that is removed unless it was renamed to its final name.
class PendingIndex {
 public:
  explicit PendingIndex(std::filesystem::path file)
      : file_(std::move(file)), temporary_(temporary_name(file_)) {
    descriptor_ = ::open(temporary_.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
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

std::uint64_t add_to_checksum(std::uint64_t sum, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    sum = mix_hash(sum, piece);
  }
  return sum;
}

template <typename T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

}  // namespace

std::uint64_t index_checksum(std::string_view bytes) { return add_to_checksum(0, bytes); }

void IndexFileWriter::write(const std::filesystem::path& file, IndexHead head) const {
  std::vector<IndexSection> directory;
  head.sections = sections_.size();
  std::uint64_t at = sizeof head + sections_.size() * sizeof(IndexSection);
  for (const std::string_view section : sections_) {
    directory.push_back({at, section.size()});
    at += section.size() + padding(section.size());
  }
  head.file_size = at;
  const std::string_view directory_bytes(reinterpret_cast<const char*>(directory.data()),
                                         directory.size() * sizeof(IndexSection));
  head.checksum = add_to_checksum(0, directory_bytes);
  for (const std::string_view section : sections_) {
    head.checksum = add_to_checksum(head.checksum, section);
  }

  PendingIndex pending(file);
  pending.write(bytes_of(head));
  pending.write(directory_bytes);
  constexpr std::array<char, kAlignment> kZeros = {};
  for (const std::string_view section : sections_) {
    pending.write(section);
    pending.write({kZeros.data(), padding(section.size())});
  }
  pending.rename_to_target();
}

}  // namespace dragoman::tmx
