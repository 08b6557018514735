// SPDX-License-Identifier: Apache-2.0
//
// Walks through pugixml trees, for formats that come with and without namespaces. Without
// recursion, because a file may be nested to any depth.
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dragoman {

// An element's name without its prefix; "" for text.
inline std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The first child of that name, whatever its prefix; empty if there is none.
inline pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

// The value of the attribute of that name, whatever its prefix; "" for none.
inline const char* local_attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    std::string_view full = attribute.name();
    full.remove_prefix(full.find(':') == full.npos ? 0 : full.find(':') + 1);
    if (full == name) return attribute.value();
  }
  return "";
}

// Calls visit(node) for the nearest descendants with one of the names, in order.
template <typename Visit>
void each_below(pugi::xml_node top, std::initializer_list<std::string_view> names, Visit visit) {
  pugi::xml_node node = top.first_child();
  while (node) {
    const std::string_view name = local_name(node);
    bool is_named = false;
    for (const std::string_view one : names) is_named = is_named || one == name;
    if (is_named) visit(node);
    if (!is_named && node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    if (node == top) return;
    node = node.next_sibling();
  }
}

// All text below the node, end to end.
inline std::string text_below(pugi::xml_node node) {
  std::string text;
  each_below(node, {""}, [&](pugi::xml_node part) { text += part.value(); });
  return text;
}

}  // namespace dragoman
