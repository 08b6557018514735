// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input_file.h"
#include "tmx/unit_report.h"

namespace dragoman::tmx {

// A whole XML file as a tree, for formats whose files are those of a few documents. White space
// counts.
class XmlTree {
 public:
  // Reads all of the file. What is not well-formed is told to `report`, which throws, or mended.
  // Throws Error(syntax) for what can't be mended, Error(unsupported) for entity declarations, and
  // as XmlInput.
  XmlTree(InputFile& file, UnitReport& report);

  pugi::xml_node root() const { return tree_.document_element(); }
  // 1-based.
  std::size_t line_of(pugi::xml_node node) const;

 private:
  std::size_t line_at(std::size_t offset) const;

  std::string text_;
  std::vector<std::size_t> line_ends_;
  pugi::xml_document tree_;
};

// An element's name without its prefix; "" for text.
std::string_view local_name(pugi::xml_node node);

// The first child element of that name; none where there is none.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);

// Calls visit(node) for the nearest descendants with one of the names, in order. Without recursion,
// for a file decides how deep it is nested.
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
std::string text_below(pugi::xml_node node);

}  // namespace dragoman::tmx
