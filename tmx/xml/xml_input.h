// SPDX-License-Identifier: Apache-2.0
//
// The text of an XML file of any size, one piece at a time.
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

// Bytes that are not text, or a character that XML 1.0 does not allow (its section 2.2).
struct InputFault {
  std::uint64_t place = 0;  // in bytes of the text; what replaces the fault, if anything, is here
  Errc code = Errc::syntax;
  std::string cause;
};

// Reads UTF-8, UTF-16, ISO 8859-1 and Windows-1252, compressed with gzip or not, and returns valid
// UTF-8 that XML allows, without a byte order mark. The encoding is detected from the byte order
// mark, the first bytes or the declaration. Without a declaration, bytes that are not UTF-8 are
// read as Windows-1252, provided that no UTF-8 precedes them. Line ends stay as they are.
class XmlInput {
 public:
  // "-" is standard input. Throws Error(io).
  XmlInput(const std::filesystem::path& file, bool lenient);
  // `head` is what has already been read of `stream`. `name` is for messages.
  XmlInput(std::istream& stream, std::string head, std::filesystem::path name, bool lenient);
  ~XmlInput();
  XmlInput(const XmlInput&) = delete;
  XmlInput& operator=(const XmlInput&) = delete;

  // Appends the next piece to `text`; returns false, and appends nothing, at the end. Lenient
  // reading replaces what it can't read; strict reading ends at the first such place. Throws
  // Error(io), and Error(unsupported) for other encodings.
  bool read(std::string& text);

  // The faults in the pieces read so far, in order; the caller empties it. Strict reading stops at
  // the first.
  std::vector<InputFault>& faults();

  const std::filesystem::path& name() const;
  // How many bytes of the file, as it is stored, have been read.
  std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::tmx
