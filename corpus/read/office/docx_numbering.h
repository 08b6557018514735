// SPDX-License-Identifier: Apache-2.0
//
// Automatic numbers of a Word file: word/numbering.xml (ECMA-376 part 1, 17.9).
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>

#include "corpus/read/office/docx_styles.h"
#include "corpus/structure/numbering.h"

namespace dragoman {

// What is written before a paragraph.
struct ListLabel {
  bool is_item = false;    // a number or a bullet, which may be empty
  ListNumber number = {};  // empty for a bullet
};

class DocxNumbering {
 public:
  DocxNumbering() = default;
  // Of the root of word/numbering.xml.
  DocxNumbering(pugi::xml_node root, const DocxStyles& styles);

  // Counts a paragraph that has the style and, in its own properties, `own`; in order of the text.
  ListLabel next(const NumberingRef& own, const std::string& style_id, const DocxStyle& style);

 private:
  // <abstractNum>: the levels, and the paragraph style that belongs to each.
  struct Definition {
    ListLevels levels;
    std::array<std::string, kListLevels> styles;
    std::string link;  // to a numbering style that has the levels
  };
  // <num>
  struct List {
    int definition = 0;
    ListLevels levels;
    std::map<std::size_t, std::int64_t> restarts;  // where its first paragraph starts again
  };

  static ListLevel read_level(pugi::xml_node node);
  void read_definition(pugi::xml_node node);
  void read_list(pugi::xml_node node);
  std::size_t level_of(const List& list, const NumberingRef& own, const std::string& style_id,
                       const DocxStyle& style) const;

  std::map<int, Definition> definitions_;
  std::map<int, List> lists_;
  std::map<int, ListCounter> counters_;  // by definition: lists of one definition count together
};

}  // namespace dragoman
