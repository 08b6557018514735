// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace dragoman::pdf {

// What an embedded TrueType font tells of its glyphs. Whatever is missing or damaged reads as
// nothing.
class TrueType {
 public:
  TrueType() = default;
  explicit TrueType(std::string bytes);

  std::uint32_t glyphs() const { return glyphs_; }
  // Codes to glyphs. Of Unicode characters, if the font says so.
  const std::map<std::uint32_t, std::uint32_t>& unicode_map() const { return unicode_; }
  // Codes of a font of symbols, or of one for the Macintosh.
  const std::map<std::uint32_t, std::uint32_t>& symbol_map() const { return symbols_; }
  const std::map<std::uint32_t, std::uint32_t>& mac_map() const { return mac_; }
  // The outline of a glyph: bytes that are the same for the same shape. Empty if the font doesn't
  // have it.
  std::string_view outline(std::uint32_t glyph) const;
  // The glyph is one of the font, but shows nothing.
  bool is_blank(std::uint32_t glyph) const;

 private:
  std::string_view table(std::string_view tag) const;
  void read_maps(std::string_view cmap);

  std::string bytes_;
  std::uint32_t glyphs_ = 0;
  bool long_offsets_ = false;
  std::map<std::uint32_t, std::uint32_t> unicode_;
  std::map<std::uint32_t, std::uint32_t> symbols_;
  std::map<std::uint32_t, std::uint32_t> mac_;
};

}  // namespace dragoman::pdf
