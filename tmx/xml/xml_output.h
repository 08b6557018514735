// SPDX-License-Identifier: Apache-2.0
//
// How the XML formats are written: as nodes of pugixml, which escapes, and node by node, so that
// a file of any size needs the memory of one unit.
#pragma once

#include <iosfwd>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dragoman::tmx {

constexpr const char* kXmlIndent = "  ";

// Valid text without the characters that XML 1.0 has no way to write (its section 2.2: most C0
// controls, U+FFFE, U+FFFF). Those that are white space become a space, so that words stay apart;
// the others vanish.
std::string xml_text(std::string_view text);

void append_attribute(pugi::xml_node node, const char* name, std::string_view value);

// A new last child that holds nothing but `text`.
pugi::xml_node append_text_child(pugi::xml_node parent, const char* name, std::string_view text);

// Writes the node on lines of its own, `depth` steps from the margin.
void print(pugi::xml_node node, std::ostream& out, unsigned depth);

}  // namespace dragoman::tmx
