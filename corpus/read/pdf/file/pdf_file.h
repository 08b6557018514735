// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/read/pdf/file/pdf_object.h"

namespace dragoman::pdf {

// The objects of a PDF, read when they are asked for. A file whose table of objects is damaged is
// searched for them. Objects that are missing or damaged read as null. Not thread-safe.
//
// qpdf would be the library for this, but that of Debian 12 (11.3) inflates streams of objects
// without bound: a file of 2 KB took 2.1 GB of memory.
class File {
 public:
  // `bytes` must outlive it. Throws Error(syntax) if there is no document in them.
  explicit File(std::string_view bytes);

  const Object& trailer() const { return trailer_; }
  bool is_encrypted() const { return !trailer_["Encrypt"].is_null(); }

  // What the object refers to, if it is a reference, or the object itself. It stays as long as the
  // file.
  const Object& resolve(const Object& object);
  // The value at a key, resolved.
  const Object& get(const Object& dict, std::string_view key) { return resolve(dict[key]); }

  // The bytes of a stream without its filters; empty for a picture. Throws Error(syntax) when the
  // streams together are too large.
  std::string decode(const Object& stream);

 private:
  struct Entry {
    std::size_t offset = 0;   // in the file, or the number of the stream that holds the object
    std::uint32_t index = 0;  // in that stream
    bool packed = false;
  };

  bool read_table(std::size_t at);
  bool read_classic(Scanner& scanner, Object& trailer);
  bool read_stream(std::size_t at, Object& trailer);
  void search();
  std::size_t end_of_stream(std::size_t begin);
  Object read_at(std::size_t offset, int number);
  Object read_object(Scanner& scanner);
  const Object& packed_object(const Entry& entry, int number);

  std::string_view bytes_;
  Object trailer_;
  std::unordered_map<int, Entry> entries_;
  std::unordered_map<int, Object> objects_;
  std::vector<int> open_;  // objects that are being read: a circle reads as null
  std::size_t decoded_ = 0;
  std::pair<std::size_t, std::size_t> searched_ = {1, 0};  // from where, and what was found
};

}  // namespace dragoman::pdf
