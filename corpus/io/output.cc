// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <streambuf>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"

namespace dragoman {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
  throw Error(Errc::output, {file, {}, {}},
              std::string("can't be written: ") + std::strerror(error),
              "write to another place, or make room");
}

// Writes to a file descriptor, and keeps the cause of the first failure, which a std::ofstream
// forgets.
class FileBuffer : public std::streambuf {
 public:
  explicit FileBuffer(int descriptor) : descriptor_(descriptor), room_(std::size_t{1} << 16) {
    setp(room_.data(), room_.data() + room_.size());
  }

  int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override {
    if (!flush()) return traits_type::eof();
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
    return c;
  }
  int sync() override { return flush() ? 0 : -1; }

 private:
  bool flush() {
    std::string_view bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    while (!bytes.empty() && error_ == 0) {
      const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(count));
      } else if (errno != EINTR) {
        error_ = errno;
      }
    }
    setp(room_.data(), room_.data() + room_.size());
    return error_ == 0;
  }

  int descriptor_;
  std::vector<char> room_;
  int error_ = 0;
};

// Closed at the end.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& name, const std::filesystem::path& file, int flags,
             mode_t mode)
      : number_(::open(file.c_str(), O_WRONLY | O_CLOEXEC | flags, mode)) {
    if (number_ < 0) fail(name, errno);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }
  // What the disk refuses may show only now.
  int close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

 private:
  int number_;
};

void write_to(int descriptor, const std::filesystem::path& name,
              const std::function<void(std::ostream&)>& write) {
  FileBuffer buffer(descriptor);
  std::ostream out(&buffer);
  write(out);
  out.flush();
  if (buffer.error() != 0 || !out) fail(name, buffer.error() != 0 ? buffer.error() : EIO);
}

// The file that a symbolic link leads to, whether it is there or not.
std::filesystem::path target_of(std::filesystem::path file) {
  std::error_code error;
  constexpr int kMostLinks = 40;  // as the kernel follows
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(file, error); ++i) {
    const std::filesystem::path next = std::filesystem::read_symlink(file, error);
    if (error) break;
    file = next.is_absolute() ? next : file.parent_path() / next;
  }
  return file;
}

// Fills a file beside `file`, and renames it to that; who may read it stays as it was.
void write_beside(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write) {
  struct stat status = {};
  const bool is_there = ::stat(file.c_str(), &status) == 0;
  Leftover pending(pending_path(file));
  constexpr mode_t kByUmask = 0666;
  Descriptor opened(file, pending.path(), O_CREAT | O_EXCL, kByUmask);
  constexpr mode_t kPermissions = 0777;
  if (is_there && ::fchmod(opened.number(), status.st_mode & kPermissions) != 0) fail(file, errno);
  write_to(opened.number(), file, write);
  if (const int error = opened.close(); error != 0) fail(file, error);
  if (::rename(pending.path().c_str(), file.c_str()) != 0) fail(file, errno);
  pending.keep();
}

}  // namespace

void write_output(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write) {
  if (file.empty() || file == "-") {
    write_to(STDOUT_FILENO, "standard output", write);
    return;
  }
  std::error_code ignored;
  // A device or a pipe is written to, not replaced.
  if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored)) {
    Descriptor opened(file, file, 0, 0);
    write_to(opened.number(), file, write);
    if (const int error = opened.close(); error != 0) fail(file, error);
    return;
  }
  write_beside(target_of(file), write);
}

}  // namespace dragoman
