// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/seg_content.h"

#include <algorithm>
#include <array>

#include "corpus/io/escape.h"

namespace dragoman::tmx {
namespace {

void append_start_tag(pugi::xml_node node, std::string_view prefix, std::string& xml) {
  xml += '<';
  xml += inline_name(node, prefix);
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    append_xml_attribute(attribute.name(), attribute.value(), xml);
  }
  xml += node.first_child() ? ">" : "/>";
}

void append_end_tag(pugi::xml_node node, std::string_view prefix, std::string& xml) {
  if (!node.first_child()) return;
  xml += "</";
  xml += inline_name(node, prefix);
  xml += '>';
}

// Calls `enter` for each node below `top` and `leave` for each element.
template <typename Enter, typename Leave>
void walk(pugi::xml_node top, const Enter& enter, const Leave& leave) {
  for (pugi::xml_node node = top.first_child(); node;) {
    enter(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == top) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace

std::string_view inline_name(pugi::xml_node node, std::string_view prefix) {
  constexpr std::array<std::string_view, 3> kUnits = {"tu", "body", "tmx"};
  const std::string_view name = without_prefix(node.name(), prefix);
  return std::find(kUnits.begin(), kUnits.end(), name) == kUnits.end() ? name : "hi";
}

bool is_code_element(std::string_view name) {
  constexpr std::array<std::string_view, 5> kCodes = {"bpt", "ept", "it", "ph", "ut"};
  return std::find(kCodes.begin(), kCodes.end(), name) != kCodes.end();
}

void append_plain_text(pugi::xml_node node, std::string_view prefix, std::string& text) {
  const auto name = [&](pugi::xml_node of) { return without_prefix(of.name(), prefix); };
  walk(
      node,
      [&](pugi::xml_node entered) {
        if (entered.type() != pugi::node_element) {
          if (!is_code_element(name(entered.parent()))) text += entered.value();
        } else if (name(entered) == "sub") {
          text += ' ';
        }
      },
      [&](pugi::xml_node left) {
        if (name(left) == "sub") text += ' ';
      });
}

void append_inner_xml(pugi::xml_node node, std::string_view prefix, std::string& xml) {
  walk(
      node,
      [&](pugi::xml_node entered) {
        if (entered.type() == pugi::node_element) {
          append_start_tag(entered, prefix, xml);
        } else {
          append_xml_text(entered.value(), xml);
        }
      },
      [&](pugi::xml_node left) {
        if (left.type() == pugi::node_element) append_end_tag(left, prefix, xml);
      });
}

void append_outer_xml(pugi::xml_node node, std::string_view prefix, std::string& xml) {
  append_start_tag(node, prefix, xml);
  append_inner_xml(node, prefix, xml);
  append_end_tag(node, prefix, xml);
}

}  // namespace dragoman::tmx
