// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/io/input_file.h"
#include "corpus/io/xml_nodes.h"
#include "tmx/formats/unit_report.h"

namespace dragoman::tmx {

// A whole XML file as a tree, for formats whose files hold a few documents. White space counts.
class XmlTree {
 public:
  // Reads the whole file. What is not well-formed is reported to `report`, which may throw, and
  // repaired. Throws Error(syntax) for what can't be repaired, Error(unsupported) for entity
  // declarations, and what XmlInput throws.
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

// The first child element of that name; a null node for none.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);

}  // namespace dragoman::tmx
