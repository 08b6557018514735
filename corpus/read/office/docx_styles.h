// SPDX-License-Identifier: Apache-2.0
//
// The styles of a Word file: word/styles.xml (ECMA-376 part 1, 17.7).
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

#include "corpus/model/document.h"
#include "corpus/model/formatted_text.h"

namespace dragoman {

// The properties of characters that are read from an <rPr>, if it has them.
struct RunProperties {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<bool> underline;
  std::optional<Style> position;  // superscript or subscript
};

// Reads an <rPr>, which may be missing.
RunProperties run_properties(pugi::xml_node properties);

// The value of an on/off property: <w:b/>, <w:b w:val="0"/>; nothing if `node` is missing.
std::optional<bool> on_off(pugi::xml_node node);

// Which list numbers a paragraph, and on which level: <numPr>.
struct NumberingRef {
  std::optional<int> list;  // 0 removes the style's
  std::optional<int> level;
};

struct DocxStyle {
  RunProperties run;
  NumberingRef numbering;
  std::string list_style;  // the style that `numbering.list` was found in
  bool is_heading = false;
  Content content = Content::prose;
};

class DocxStyles {
 public:
  DocxStyles() = default;
  // Of the root of word/styles.xml.
  explicit DocxStyles(pugi::xml_node root);

  // With what it inherits; for an unknown or empty id, the default paragraph style.
  const DocxStyle& paragraph(const std::string& id) const;
  // Of a character style: what it inherits from other character styles.
  const DocxStyle& character(const std::string& id) const;
  // The list of a numbering style; 0 for none.
  int list_of(const std::string& id) const;

 private:
  std::map<std::string, DocxStyle> styles_;
  std::string default_paragraph_;
};

}  // namespace dragoman
