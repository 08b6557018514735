// SPDX-License-Identifier: Apache-2.0
//
// The content of a <seg> as nodes of pugixml. The walks do not recurse, because the file decides
// how deep its elements are nested.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dragoman::tmx {

// How content is parsed: white space counts.
constexpr unsigned kSegFlags = pugi::parse_default | pugi::parse_ws_pcdata;

// The name without the namespace prefix `prefix` ("t:"), if it has that.
inline std::string_view without_prefix(std::string_view name, std::string_view prefix) {
  if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  return name;
}

// The name that an element inside a segment is written with: its own, without the prefix. One of
// tu, body and tmx, whose tags would end the unit, becomes "hi".
std::string_view inline_name(pugi::xml_node node, std::string_view prefix);

// Whether the element holds native code of the tool that wrote the unit, such as the formatting of
// its original: bpt, ept, it, ph, ut.
bool is_code_element(std::string_view name);

// Appends the part of the content that a person reads: without native code, but with the text of a
// <sub> inside it (a footnote, a caption), which gets a space on either side.
void append_plain_text(pugi::xml_node node, std::string_view prefix, std::string& text);

// Appends the node's content as XML without the prefix, without comments and CDATA sections.
void append_inner_xml(pugi::xml_node node, std::string_view prefix, std::string& xml);
// Appends the element itself.
void append_outer_xml(pugi::xml_node node, std::string_view prefix, std::string& xml);

}  // namespace dragoman::tmx
