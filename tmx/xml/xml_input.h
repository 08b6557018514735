// SPDX-License-Identifier: Apache-2.0
//
// The text of an XML file of any size, a piece at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::tmx {

// Bytes that are no text, or a character that XML 1.0 does not allow (its section 2.2).
struct InputFault {
  std::uint64_t place = 0;  // in bytes of the text, before which or in whose stead it stood
  Errc code = Errc::syntax;
  std::string cause;
};

// Reads UTF-8, UTF-16, ISO 8859-1 and Windows-1252, told by byte order mark, form or declaration,
// packed by gzip or not, and hands out valid UTF-8 that XML allows, without a byte order mark.
// Bytes without a declaration that are no UTF-8 are taken for Windows-1252, provided that no
// UTF-8 stood before them. Line ends stay as they are.
class XmlInput {
 public:
  // "-" is standard input. Throws Error(io).
  XmlInput(const std::filesystem::path& file, bool lenient);
  // What has been read of `stream` already is its `head`. `name` is for messages.
  XmlInput(std::istream& stream, std::string head, std::filesystem::path name, bool lenient);
  ~XmlInput();
  XmlInput(const XmlInput&) = delete;
  XmlInput& operator=(const XmlInput&) = delete;

  // Appends the next piece to `text`; false, and nothing appended, at the end. Lenient reading
  // puts something in the place of what it can't read; strict reading ends at the first such place.
  // Throws Error(io) and Error(unsupported), the latter for other encodings.
  bool read(std::string& text);

  // What was wrong in the pieces read so far, in order; the caller empties it. With strict reading
  // a fault is the last thing that is found.
  std::vector<InputFault>& faults();

  const std::filesystem::path& name() const;
  // How much of the file has been read, in bytes as it is stored.
  std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::tmx
