// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/truetype.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace dragoman::pdf {
namespace {

constexpr std::size_t kMostCodes = 200'000;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at + width > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t k = 0; k < width; ++k) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + k]);
  }
  return value;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t size) {
  return at < bytes.size() ? bytes.substr(at, size) : std::string_view();
}

std::map<std::uint32_t, std::uint32_t> read_map(std::string_view table) {
  std::map<std::uint32_t, std::uint32_t> map;
  std::size_t steps = 0;  // a hostile table names the same codes again and again
  const auto add = [&](std::uint32_t code, std::uint32_t glyph) {
    ++steps;
    if (glyph != 0 && map.size() < kMostCodes) map.emplace(code, glyph);
  };
  switch (number(table, 0, 2)) {
    case 0:
      for (std::uint32_t code = 0; code < 256; ++code) add(code, number(table, 6 + code, 1));
      break;
    case 4: {
      const std::size_t segments = number(table, 6, 2) / 2;
      const std::size_t starts = 16 + 2 * segments;
      for (std::size_t k = 0; k < segments; ++k) {
        const std::uint32_t last = number(table, 14 + 2 * k, 2);
        const std::uint32_t first = number(table, starts + 2 * k, 2);
        const std::uint32_t delta = number(table, starts + 2 * (segments + k), 2);
        const std::size_t at = starts + 2 * (2 * segments + k);
        const std::uint32_t offset = number(table, at, 2);
        for (std::uint32_t code = first; code <= last && code < 0xFFFF && steps < kMostCodes;
             ++code) {
          std::uint32_t glyph = code;
          if (offset != 0) {
            glyph = number(table, at + offset + 2 * std::size_t{code - first}, 2);
            if (glyph == 0) {
              ++steps;
              continue;
            }
          }
          add(code, (glyph + delta) & 0xFFFF);
        }
      }
      break;
    }
    case 6: {
      const std::uint32_t first = number(table, 6, 2);
      const std::uint32_t count = number(table, 8, 2);
      for (std::uint32_t k = 0; k < count; ++k) add(first + k, number(table, 10 + 2 * k, 2));
      break;
    }
    case 12: {
      const std::uint32_t groups = std::min<std::uint32_t>(number(table, 12, 4), 65536);
      for (std::size_t k = 0; k < groups; ++k) {
        const std::uint32_t first = number(table, 16 + 12 * k, 4);
        const std::uint32_t last = number(table, 20 + 12 * k, 4);
        const std::uint32_t glyph = number(table, 24 + 12 * k, 4);
        if (last > 0x10FFFF) break;
        for (std::uint32_t code = first; code <= last && steps < kMostCodes; ++code) {
          add(code, glyph + (code - first));
        }
      }
      break;
    }
    default:
      break;
  }
  return map;
}

}  // namespace

TrueType::TrueType(std::string bytes) : bytes_(std::move(bytes)) {
  glyphs_ = number(table("maxp"), 4, 2);
  long_offsets_ = number(table("head"), 50, 2) != 0;
  read_maps(table("cmap"));
}

std::string_view TrueType::table(std::string_view tag) const {
  const std::uint32_t tables = number(bytes_, 4, 2);
  for (std::size_t k = 0; k < tables; ++k) {
    const std::size_t at = 12 + 16 * k;
    if (part(bytes_, at, 4) == tag) {
      return part(bytes_, number(bytes_, at + 8, 4), number(bytes_, at + 12, 4));
    }
  }
  return {};
}

void TrueType::read_maps(std::string_view cmap) {
  const std::uint32_t count = std::min<std::uint32_t>(number(cmap, 2, 2), 16);
  for (std::size_t k = 0; k < count; ++k) {
    const std::uint32_t platform = number(cmap, 4 + 8 * k, 2);
    const std::uint32_t encoding = number(cmap, 6 + 8 * k, 2);
    const std::uint32_t offset = number(cmap, 8 + 8 * k, 4);
    auto map = read_map(part(cmap, offset, cmap.size()));
    if (platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))) {
      if (map.size() > unicode_.size()) unicode_ = std::move(map);
    } else if (platform == 3 && encoding == 0) {
      symbols_ = std::move(map);
    } else if (platform == 1) {
      mac_ = std::move(map);
    }
  }
}

std::string_view TrueType::outline(std::uint32_t glyph) const {
  if (glyph >= glyphs_) return {};
  const std::string_view places = table("loca");
  const std::size_t width = long_offsets_ ? 4 : 2;
  const std::size_t scale = long_offsets_ ? 1 : 2;
  const std::size_t begin = number(places, glyph * width, width) * scale;
  const std::size_t end = number(places, (glyph + 1) * width, width) * scale;
  const std::string_view outline =
      begin < end ? part(table("glyf"), begin, end - begin) : std::string_view();
  // A glyph that is made of one other, as it is.
  constexpr std::uint32_t kComposite = 0x8000;
  constexpr std::uint32_t kChanged = 0x20 | 0x08 | 0x40 | 0x80;  // more parts, or scaled ones
  const std::uint32_t flags = number(outline, 10, 2);
  const bool is_same = (number(outline, 0, 2) & kComposite) != 0 && (flags & kChanged) == 0 &&
                       number(outline, 14, (flags & 1) != 0 ? 4 : 2) == 0;
  const std::uint32_t same = number(outline, 12, 2);
  return is_same && same < glyph ? this->outline(same) : outline;
}

bool TrueType::is_blank(std::uint32_t glyph) const {
  if (glyph >= glyphs_) return false;
  const std::string_view shape = outline(glyph);
  // Its box is empty.
  return shape.empty() || (number(shape, 2, 4) == number(shape, 6, 4));
}

}  // namespace dragoman::pdf
