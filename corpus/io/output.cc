// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"

namespace dragoman {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
  throw Error(Errc::output, {file, {}, {}},
              std::string("can't be written: ") + std::strerror(error),
              "write to another place, or make room");
}

// A file beside the wanted one, gone unless it was put in its place.
class PendingFile {
 public:
  explicit PendingFile(std::filesystem::path file)
      : file_(std::move(file)), pending_(file_.string() + ".part" + std::to_string(getpid())) {
    errno = 0;
    out_.open(pending_.path(), std::ios::binary | std::ios::trunc);
    if (!out_) fail(file_, errno);
  }

  std::ostream& stream() { return out_; }

  void place() {
    errno = 0;
    out_.close();
    if (!out_) fail(file_, errno);
    std::error_code error;
    std::filesystem::rename(pending_.path(), file_, error);
    if (error) fail(file_, error.value());
    pending_.keep();
  }

 private:
  std::filesystem::path file_;
  Leftover pending_;
  std::ofstream out_;
};

}  // namespace

void write_output(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write) {
  if (file.empty() || file == "-") {
    errno = 0;
    write(std::cout);
    std::cout.flush();
    if (!std::cout) fail("standard output", errno);
    return;
  }
  // A device or a pipe is written to, not replaced.
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored)) {
    errno = 0;
    std::ofstream out(file, std::ios::binary);
    if (out) write(out);
    out.close();
    if (!out) fail(file, errno);
    return;
  }
  PendingFile pending(file);
  write(pending.stream());
  pending.place();
}

}  // namespace dragoman
