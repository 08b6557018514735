// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/decode.h"

#include <algorithm>
#include <array>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAdvice = "give a text file in UTF-8, UTF-16 or Windows-1252";

[[noreturn]] void fail(const fs::path& file, std::size_t offset, const std::string& cause) {
  throw Error(Errc::encoding, {file, {}, offset}, cause, std::string(kAdvice));
}

enum class Encoding { utf8, utf16_little, utf16_big, windows_1252 };

char32_t utf16_unit(std::string_view bytes, std::size_t at, bool big) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
}

// UTF-16 without a mark holds spaces, line ends and other ASCII characters in one byte order, in
// any language, and hardly any in the other.
Encoding guess_utf16(std::string_view bytes) {
  constexpr std::size_t kSample = 4096;
  const std::size_t size = std::min(bytes.size(), kSample) & ~std::size_t{1};
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t at = 0; at < size; at += 2) {
    const auto is_ascii = [](char32_t c) {
      return c == '\n' || c == '\r' || (c >= ' ' && c < 0x7F);
    };
    little += is_ascii(utf16_unit(bytes, at, false));
    big += is_ascii(utf16_unit(bytes, at, true));
  }
  const std::size_t few = 1 + size / 100;
  if (little > few && little > 4 * big) return Encoding::utf16_little;
  if (big > few && big > 4 * little) return Encoding::utf16_big;
  return Encoding::utf8;
}

// A file whose sequences of several bytes are mostly sound is UTF-8 with damage, and not text in an
// older encoding that happens to hold some.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t sound = 0;
  std::size_t broken = 0;
  while (!bytes.empty()) {
    const std::size_t bad = find_invalid_utf8(bytes);
    const std::string_view good = bytes.substr(0, bad);
    for (const char byte : good) sound += (static_cast<unsigned char>(byte) & 0xC0) == 0xC0;
    if (bad == std::string_view::npos) break;
    ++broken;
    bytes.remove_prefix(bad + 1);
  }
  return sound > broken;
}

Encoding guess_encoding(std::string_view bytes, std::size_t& mark) {
  mark = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    mark = 3;
    return Encoding::utf8;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    mark = 2;
    return bytes[0] == '\xFF' ? Encoding::utf16_little : Encoding::utf16_big;
  }
  if (bytes.find('\0') != std::string_view::npos) return guess_utf16(bytes);
  const bool utf8 = find_invalid_utf8(bytes) == std::string_view::npos || is_damaged_utf8(bytes);
  return utf8 ? Encoding::utf8 : Encoding::windows_1252;
}

std::string from_utf16(std::string_view bytes, bool big, std::size_t mark, const fs::path& file) {
  const auto unit = [&](std::size_t at) { return utf16_unit(bytes, at, big); };
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

// Windows-1252 is Latin-1 but for these 32 characters; 0 is undefined.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes, const fs::path& file) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    char32_t c = static_cast<unsigned char>(bytes[at]);
    if (c >= 0x80 && c < 0xA0) {
      c = kWindows1252[c - 0x80];
      if (c == 0) fail(file, at, "a byte that is neither UTF-8 nor Windows-1252");
    }
    append_utf8(c, text);
  }
  return text;
}

std::string hex(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "U+00";
  text += kDigits[c >> 4 & 0xF];
  text += kDigits[c & 0xF];
  return text;
}

bool is_line_end(char32_t c) { return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029; }

// One '\n' for every line end; no control characters but those of layout. `offset_of` tells where
// in the file a place in the text was.
template <typename OffsetOf>
std::string unify_lines(std::string_view text, const fs::path& file, OffsetOf offset_of) {
  std::string unified;
  unified.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_char(text, at);
    if (c == '\r') {
      if (at < text.size() && text[at] == '\n') ++at;
      unified += '\n';
    } else if (is_line_end(c)) {
      unified += '\n';
    } else if (is_control(c) && c != '\t' && c != '\v' && c != '\f') {
      fail(file, offset_of(start),
           "the control character " + hex(c) + ", so this is not plain text");
    } else {
      unified.append(text, start, at - start);
    }
  }
  return unified;
}

// Of a place in the text that came from UTF-16 or Windows-1252.
std::size_t offset_in_units(std::string_view text, std::size_t at, std::size_t bytes_a_unit) {
  std::size_t units = 0;
  for (std::size_t here = 0; here < at;) {
    units += next_char(text, here) > 0xFFFF ? 2 : 1;
  }
  return units * bytes_a_unit;
}

}  // namespace

std::string decode(std::string_view bytes, const fs::path& file) {
  std::size_t mark = 0;
  const Encoding encoding = guess_encoding(bytes, mark);
  switch (encoding) {
    case Encoding::utf8: {
      const std::string_view text = bytes.substr(mark);
      const std::size_t bad = find_invalid_utf8(text);
      if (bad != std::string_view::npos) {
        const std::size_t control = text.find('\0');
        if (control < bad) fail(file, mark + control, "a NUL byte, so this is not text");
        fail(file, mark + bad, "a byte that breaks UTF-8");
      }
      return to_nfc(unify_lines(text, file, [&](std::size_t at) { return mark + at; }));
    }
    case Encoding::utf16_little:
    case Encoding::utf16_big: {
      const std::string text = from_utf16(bytes, encoding == Encoding::utf16_big, mark, file);
      return to_nfc(unify_lines(
          text, file, [&](std::size_t at) { return mark + offset_in_units(text, at, 2); }));
    }
    case Encoding::windows_1252:
      break;
  }
  const std::string text = from_windows_1252(bytes, file);
  return to_nfc(
      unify_lines(text, file, [&](std::size_t at) { return offset_in_units(text, at, 1); }));
}

}  // namespace dragoman
