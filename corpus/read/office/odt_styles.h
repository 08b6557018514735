// SPDX-License-Identifier: Apache-2.0
//
// The styles and lists of an OpenDocument text (ODF 1.3, part 3).
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

#include "corpus/model/document.h"
#include "corpus/model/formatted_text.h"
#include "corpus/structure/numbering.h"

namespace dragoman {

// The properties of characters and paragraphs in a style, inherited ones included.
struct OdtStyle {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> underline;
  std::optional<bool> hidden;
  std::optional<Style> position;
  Content content = Content::prose;
  std::optional<std::string> list;  // the list style that numbers its paragraphs; "" for none
};

class OdtStyles {
 public:
  // Takes the roots of styles.xml (which may be missing) and content.xml, which hold the automatic
  // styles and list styles.
  OdtStyles(pugi::xml_node common, pugi::xml_node content);

  const OdtStyle& paragraph(const std::string& name) const { return find(paragraphs_, name); }
  const OdtStyle& text(const std::string& name) const { return find(texts_, name); }
  // Null for an unknown name.
  const ListLevels* list(const std::string& name) const;
  // How headings are numbered.
  const ListLevels& outline() const { return outline_; }

 private:
  struct Raw {
    OdtStyle style;
    std::string parent;
  };
  using Raws = std::map<std::string, Raw>;
  using Found = std::map<std::string, OdtStyle>;

  static const OdtStyle& find(const Found& styles, const std::string& name);
  static Found resolve(const Raws& raws);
  void read(pugi::xml_node root, Raws& paragraphs, Raws& texts);

  Found paragraphs_;
  Found texts_;
  std::map<std::string, ListLevels> lists_;
  ListLevels outline_;
};

}  // namespace dragoman
