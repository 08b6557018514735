// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/shown.h"

#include <algorithm>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Passes runs of valid text to `good`, and each other byte to `bad`.
template <typename Good, typename Bad>
void for_each_part(std::string_view bytes, Good good, Bad bad) {
  while (!bytes.empty()) {
    const std::size_t end = std::min(find_invalid_utf8(bytes), bytes.size());
    good(bytes.substr(0, end));
    if (end == bytes.size()) return;
    bad(static_cast<unsigned char>(bytes[end]));
    bytes.remove_prefix(end + 1);
  }
}

void append_escaped(unsigned char byte, std::string& text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  switch (byte) {
    case '\n':
      text += "\\n";
      break;
    case '\r':
      text += "\\r";
      break;
    case '\t':
      text += "\\t";
      break;
    default:
      text += "\\x";
      text += kDigits[byte / 16];
      text += kDigits[byte % 16];
  }
}

}  // namespace

std::string valid_text(std::string_view bytes) {
  std::string text;
  for_each_part(
      bytes,
      [&](std::string_view good) {
        for (const char c : good) {
          if (c == '\0') {
            append_utf8(0xFFFD, text);
          } else {
            text += c;
          }
        }
      },
      [&](unsigned char) { append_utf8(0xFFFD, text); });
  return text;
}

std::string shown(std::string_view bytes) {
  std::string text;
  for_each_part(
      bytes,
      [&](std::string_view good) {
        for (std::size_t at = 0; at < good.size();) {
          const std::size_t begin = at;
          const char32_t c = next_char(good, at);
          if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0)) {
            for (std::size_t i = begin; i < at; ++i) {
              append_escaped(static_cast<unsigned char>(good[i]), text);
            }
          } else {
            text += good.substr(begin, at - begin);
          }
        }
      },
      [&](unsigned char byte) { append_escaped(byte, text); });
  return text;
}

}  // namespace dragoman
