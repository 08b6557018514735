// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/encoding.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, std::size_t offset, const std::string& cause) {
  throw Error(Errc::encoding, {file, {}, offset}, cause,
              "give a text file in UTF-8, UTF-16, UTF-32 or Windows-1252");
}

// The number that `size` bytes at a place write.
char32_t unit_at(std::string_view bytes, std::size_t at, std::size_t size, bool big) {
  char32_t unit = 0;
  for (std::size_t k = 0; k < size; ++k) {
    const std::size_t place = at + (big ? k : size - 1 - k);
    unit = unit << 8 | static_cast<unsigned char>(bytes[place]);
  }
  return unit;
}

constexpr std::size_t kSample = 4096;

// UTF-32 without a mark: every four bytes are a character of Unicode, which other encodings do not
// produce by chance.
std::optional<Encoding> guess_utf32(std::string_view bytes) {
  if (bytes.size() < 8 || bytes.size() % 4 != 0) return {};
  for (const bool big : {false, true}) {
    bool all = true;
    for (std::size_t at = 0; at < std::min(bytes.size(), kSample); at += 4) {
      const char32_t c = unit_at(bytes, at, 4, big);
      all = all && c != 0 && c <= 0x10FFFF;
    }
    if (all) return big ? Encoding::utf32_big : Encoding::utf32_little;
  }
  return {};
}

// UTF-16 without a mark holds spaces, line ends and other ASCII characters in one byte order, in
// any language, and hardly any in the other.
Encoding guess_utf16(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), kSample) & ~std::size_t{1};
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t at = 0; at < size; at += 2) {
    const auto is_ascii = [](char32_t c) {
      return c == '\n' || c == '\r' || (c >= ' ' && c < 0x7F);
    };
    little += is_ascii(unit_at(bytes, at, 2, false));
    big += is_ascii(unit_at(bytes, at, 2, true));
  }
  const std::size_t few = 1 + size / 100;
  if (little > few && little > 4 * big) return Encoding::utf16_little;
  if (big > few && big > 4 * little) return Encoding::utf16_big;
  return Encoding::utf8;
}

std::string from_utf16(std::string_view bytes, bool big, std::size_t mark, const fs::path& file) {
  const auto unit = [&](std::size_t at) { return unit_at(bytes, at, 2, big); };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = mark; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size()) fail(file, at, "UTF-16 text ends in the middle of a character");
    const char32_t lead = unit(at);
    if (lead < 0xD800 || lead > 0xDFFF) {
      append_utf8(lead, text);
      continue;
    }
    const bool paired = lead < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00;
    if (!paired) fail(file, at, "half of a UTF-16 surrogate pair");
    append_utf8(0x10000 + ((lead - 0xD800) << 10) + (unit(at + 2) - 0xDC00), text);
    at += 2;
  }
  return text;
}

std::string from_utf32(std::string_view bytes, bool big, std::size_t mark, const fs::path& file) {
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = mark; at < bytes.size(); at += 4) {
    if (at + 4 > bytes.size()) fail(file, at, "UTF-32 text ends in the middle of a character");
    const char32_t c = unit_at(bytes, at, 4, big);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
      fail(file, at, "four bytes that break UTF-32");
    append_utf8(c, text);
  }
  return text;
}

// Windows-1252 is Latin-1 but for these 32 characters; 0 is undefined.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes, const fs::path& file) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool is_own = byte >= 0x80 && byte < 0xA0;
    const char32_t c = is_own ? windows_1252_character(byte) : byte;
    if (is_own && c == 0) fail(file, at, "a byte that is neither UTF-8 nor Windows-1252");
    append_utf8(c, text);
  }
  return text;
}

}  // namespace

std::size_t FoundEncoding::unit_size() const {
  switch (encoding) {
    case Encoding::utf8:
    case Encoding::windows_1252:
      break;
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return 2;
    case Encoding::utf32_little:
    case Encoding::utf32_big:
      return 4;
  }
  return 1;
}

bool seems_utf8(std::string_view bytes) {
  std::size_t sound = 0;  // sequences of several bytes
  std::size_t broken = 0;
  while (!bytes.empty()) {
    const std::size_t bad = find_invalid_utf8(bytes);
    const std::string_view good = bytes.substr(0, bad);
    for (const char byte : good) sound += (static_cast<unsigned char>(byte) & 0xC0) == 0xC0;
    if (bad == std::string_view::npos) break;
    ++broken;
    bytes.remove_prefix(bad + 1);
  }
  return broken == 0 || sound > broken;
}

FoundEncoding guess_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
  // The mark of UTF-32 begins with that of UTF-16.
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {Encoding::utf32_little, 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {Encoding::utf32_big, 4};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16_little, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16_big, 2};
  if (bytes.find('\0') != std::string_view::npos) {
    if (const auto utf32 = guess_utf32(bytes)) return {*utf32, 0};
    return {guess_utf16(bytes), 0};
  }
  return {seems_utf8(bytes) ? Encoding::utf8 : Encoding::windows_1252, 0};
}

std::string to_utf8(std::string_view bytes, const FoundEncoding& found, const fs::path& file) {
  switch (found.encoding) {
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      return from_utf16(bytes, found.encoding == Encoding::utf16_big, found.mark, file);
    case Encoding::utf32_little:
    case Encoding::utf32_big:
      return from_utf32(bytes, found.encoding == Encoding::utf32_big, found.mark, file);
    case Encoding::windows_1252:
      return from_windows_1252(bytes, file);
    case Encoding::utf8:
      break;
  }
  return std::string(bytes.substr(found.mark));
}

char32_t windows_1252_character(unsigned char byte) {
  return kWindows1252[static_cast<std::size_t>(byte & 0x1F)];
}

}  // namespace dragoman
