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

// Why a line is not valid text.
struct LineFault {
  Errc code = Errc::encoding;
  std::string cause;
  std::string remedy;
};

// The lines of a text file of any size. The first line that is not ASCII shows whether the file is
// in UTF-8 or, as documents are, in Windows-1252. A file in UTF-16 or UTF-32 is held in memory.
class LineInput {
 public:
  // `file` must outlive this object; its head is moved out. Throws Error(encoding) if a file in
  // UTF-16 or UTF-32 is damaged.
  explicit LineInput(InputFile& file);

  // The next line in UTF-8, without its end ("\n" or "\r\n"), valid until the next call; false
  // after the last. A byte order mark is not part of the first line. Throws Error(io).
  bool next(std::string_view& line);
  // Why the line that next() returned last can't be used; nothing if it can.
  std::optional<LineFault> fault(std::string_view line) const;

  const std::filesystem::path& name() const { return file_.name(); }
  std::size_t line() const { return line_; }               // 1-based, of the line returned last
  std::uint64_t offset() const { return base_ + begin_; }  // in bytes, of its end

 private:
  enum class Encoding : std::uint8_t { unknown, utf8, windows_1252 };

  std::string_view in_utf8(std::string_view line);

  InputFile& file_;
  std::string buffer_;
  Encoding encoding_ = Encoding::unknown;
  std::string decoded_;     // the line, if it was not in UTF-8
  std::size_t begin_ = 0;   // of what has not been returned yet
  std::uint64_t base_ = 0;  // where the buffer begins in the file
  std::size_t line_ = 0;
};

}  // namespace dragoman
