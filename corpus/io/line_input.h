// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"

namespace dragoman {

// Why a line is no text.
struct LineFault {
  Errc code = Errc::encoding;
  std::string cause;
  std::string remedy;
};

// The lines of a file of UTF-8 of any size.
class LineInput {
 public:
  // `file` must outlive it; its head is taken.
  explicit LineInput(InputFile& file) : file_(file), buffer_(std::move(file.head())) {}

  // The next line without its end ("\n" or "\r\n"), valid until the next call; false behind the
  // last. A byte order mark is no part of the first line. Throws Error(io).
  bool next(std::string_view& line);
  // Why the line that was given last is none that can be used.
  std::optional<LineFault> fault(std::string_view line) const;

  const std::filesystem::path& name() const { return file_.name(); }
  std::size_t line() const { return line_; }               // 1-based, of the line given last
  std::uint64_t offset() const { return base_ + begin_; }  // in bytes, behind it

 private:
  InputFile& file_;
  std::string buffer_;
  std::size_t begin_ = 0;   // of what has not been handed out
  std::uint64_t base_ = 0;  // where the buffer stands in the file
  std::size_t line_ = 0;
};

}  // namespace dragoman
