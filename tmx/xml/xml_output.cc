// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_output.h"

#include <cstddef>
#include <ostream>

#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

bool is_xml_char(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;  // surrogates are not in valid text
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_char(text, offset);
    if (is_xml_char(c)) {
      clean += text.substr(start, offset - start);
    } else if (is_space(c)) {
      clean += ' ';
    }
  }
  return clean;
}

void append_attribute(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name) = xml_text(value).c_str();
}

pugi::xml_node append_text_child(pugi::xml_node parent, const char* name, std::string_view text) {
  pugi::xml_node node = parent.append_child(name);
  node.text().set(xml_text(text).c_str());
  return node;
}

void print(pugi::xml_node node, std::ostream& out, unsigned depth) {
  node.print(out, kXmlIndent, pugi::format_default, pugi::encoding_utf8, depth);
}

}  // namespace dragoman::tmx
