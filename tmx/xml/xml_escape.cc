// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_escape.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

enum Class : std::uint8_t { plain, both, value_only, control, nonchar };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 0x20; ++c) classes[c] = control;
  classes['\t'] = classes['\n'] = classes['"'] = value_only;
  classes['\r'] = classes['&'] = classes['<'] = classes['>'] = both;
  classes[0xEF] = nonchar;  // begins U+FFFE and U+FFFF among others
  return classes;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
  }
}

void append(std::string_view text, bool is_value, std::string& xml) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint8_t kind = kClasses[static_cast<unsigned char>(text[at])];
    if (kind == plain || (kind == value_only && !is_value)) continue;
    if (kind == nonchar) {
      const std::string_view c = text.substr(at, 3);
      if (c != "\xEF\xBF\xBE" && c != "\xEF\xBF\xBF") continue;
      xml.append(text, begin, at - begin);
      at += 2;
    } else {
      xml.append(text, begin, at - begin);
      if (kind != control) {
        xml += reference(text[at]);
      } else if (is_space(static_cast<char32_t>(text[at]))) {
        xml += ' ';
      }
    }
    begin = at + 1;
  }
  xml.append(text, begin, text.size() - begin);
}

}  // namespace

void append_escaped_text(std::string_view text, std::string& xml) { append(text, false, xml); }
void append_escaped_value(std::string_view value, std::string& xml) { append(value, true, xml); }

}  // namespace dragoman::tmx
