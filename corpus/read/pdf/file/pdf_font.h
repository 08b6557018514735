// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/read/pdf/file/char_map.h"
#include "corpus/read/pdf/file/pdf_file.h"
#include "corpus/read/pdf/file/truetype.h"

namespace dragoman::pdf {

// A font as a file uses it: what its codes look like in text, and how wide they are.
class Font {
 public:
  Font() = default;
  Font(File& file, const Object& dict);

  // A code of a string, and where the next begins; moves `at`, which must be inside.
  std::uint32_t next_code(std::string_view bytes, std::size_t& at) const;
  double width(std::uint32_t code) const;  // for a size of 1
  // The characters of a code; empty if nothing tells them.
  const std::u32string& text(std::uint32_t code) const;
  // Adds what the file doesn't tell, and what it tells wrongly.
  void set_text(std::uint32_t code, std::u32string text) { texts_[code] = std::move(text); }

  const std::string& name() const { return name_; }  // without the mark of a subset
  bool bold() const { return bold_; }
  bool italic() const { return italic_; }
  bool is_symbols() const { return is_symbols_; }
  bool mono() const { return mono_; }
  bool composite() const { return composite_; }
  // Codes are glyphs of the embedded font.
  bool codes_are_glyphs() const { return composite_ && identity_; }
  // Nothing tells the characters of any code.
  bool unmapped() const { return unmapped_; }
  // Codes are cut by a table that only Poppler has.
  bool foreign() const { return foreign_; }
  const TrueType& program() const { return program_; }
  const CharMap& to_unicode() const { return to_unicode_; }
  // The characters of the glyphs of the embedded font, by its own table or the simple font's codes.
  std::map<std::uint32_t, char32_t> characters_of_glyphs() const;

 private:
  void read_simple(File& file, const Object& dict);
  void read_composite(File& file, const Object& dict);
  void read_style(File& file, const Object& descriptor);
  void read_encoding(File& file, const Object& dict);
  void read_built_in(std::string_view program);
  std::u32string find_text(std::uint32_t code) const;

  std::string name_;
  bool bold_ = false;
  bool italic_ = false;
  bool serif_ = false;
  bool mono_ = false;
  bool symbolic_ = false;
  bool composite_ = false;
  bool identity_ = true;
  bool foreign_ = false;
  bool unicode_codes_ = false;
  bool unmapped_ = false;
  bool has_encoding_ = false;
  bool is_symbols_ = false;
  double scale_ = 0.001;
  std::array<char32_t, 256> encoding_{};
  std::map<std::uint32_t, float> widths_;
  struct WidthRange {
    std::uint32_t first;
    std::uint32_t last;
    float width;
  };
  std::vector<WidthRange> width_ranges_;
  double usual_width_ = 0;
  bool has_widths_ = false;
  CharMap to_unicode_;
  TrueType program_;
  std::map<std::uint32_t, char32_t> own_;  // by the embedded font's own table
  mutable std::unordered_map<std::uint32_t, std::u32string> texts_;
};

}  // namespace dragoman::pdf
