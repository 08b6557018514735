// SPDX-License-Identifier: Apache-2.0
//
// The values that a PDF is made of (ISO 32000-1, 7.3), and the scanner that reads them, in files
// and in the contents of pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::pdf {

// A number, name, string, array, dictionary, stream or reference. Access never fails: what is
// missing or of another kind reads as null, 0 or empty, since files may hold anything.
struct Object {
  enum class Kind : std::uint8_t { null, boolean, number, name, string, array, dict, stream, ref };

  Kind kind = Kind::null;
  double number = 0;              // or the number of the object that is referred to; 1 for true
  std::string text;               // of names and strings: bytes
  std::vector<Object> items;      // of arrays, and the values of dictionaries
  std::vector<std::string> keys;  // of dictionaries
  std::size_t begin = 0;          // of a stream's bytes, in the file
  std::size_t end = 0;

  bool is_null() const { return kind == Kind::null; }
  bool is_number() const { return kind == Kind::number; }
  bool is_name() const { return kind == Kind::name; }
  bool is_name(std::string_view name) const { return is_name() && text == name; }
  bool is_string() const { return kind == Kind::string; }
  bool is_array() const { return kind == Kind::array; }
  bool is_dict() const { return kind == Kind::dict || kind == Kind::stream; }
  bool is_stream() const { return kind == Kind::stream; }
  bool is_ref() const { return kind == Kind::ref; }
  // The number, or 0 for what is none or does not fit.
  int integer() const;
  // The value at a key, unresolved; null if there is none.
  const Object& operator[](std::string_view key) const;
};

const Object& null_object();

// Reads objects and keywords from bytes.
class Scanner {
 public:
  explicit Scanner(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

  std::size_t at() const { return at_; }
  void seek(std::size_t at) { at_ = at < bytes_.size() ? at : bytes_.size(); }
  bool ended() const { return at_ >= bytes_.size(); }
  std::string_view bytes() const { return bytes_; }

  void skip_space();
  // The next object, or nothing before a keyword or the end. References are read if
  // `with_references`: contents of pages have none.
  bool next(Object& object, bool with_references);
  // The next keyword or operator: what is neither space nor delimiter. A stray delimiter is a
  // keyword of its own. Empty at the end.
  std::string_view keyword();

 private:
  bool read(Object& object, bool with_references, int depth);
  bool read_number(Object& object);
  void read_name(std::string& name);
  void read_string(std::string& text);
  void read_hex(std::string& text);

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;  // objects read in this call of next()
};

}  // namespace dragoman::pdf
