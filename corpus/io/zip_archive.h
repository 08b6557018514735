// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The parts of a document that is packed as ZIP: DOCX, ODT. Nothing is written to the disk, and the
// size that a part may unpack to is bounded, whatever the file claims.
class ZipArchive {
 public:
  // `bytes` must outlive the archive. Throws Error(syntax) for a damaged archive and for one made
  // to harm: with more than 10,000 parts, or names that lead out of the package ("../x", "/x").
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(const std::string& name) const;
  // In the order of the archive.
  const std::vector<std::string>& names() const { return names_; }

  // The part's bytes. Throws Error(syntax) if it is missing, damaged, or unpacks to more than
  // 256 MiB or, beyond 16 MiB, to more than 200 times its packed size; Error(unsupported) if it is
  // encrypted.
  std::string read(const std::string& name) const;

 private:
  struct Handle;

  std::unique_ptr<Handle> handle_;
  std::vector<std::string> names_;
};

}  // namespace dragoman
