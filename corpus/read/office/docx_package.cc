// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/docx_package.h"

#include <string_view>

#include "corpus/io/xml_nodes.h"

namespace dragoman {

DocxRelations DocxPackage::relations(const std::string& part, bool by_type) const {
  const std::string folder = part.substr(0, part.rfind('/') + 1);  // "word/" of "word/document.xml"
  const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  DocxRelations relations;
  if (!zip_.has(name)) return relations;
  const XmlPart xml = this->part(name);
  for (const pugi::xml_node node : xml.root().children()) {
    if (std::string_view(local_attribute(node, "TargetMode")) == "External") continue;
    const std::string target = local_attribute(node, "Target");
    const std::string type = local_attribute(node, "Type");
    relations[by_type ? type.substr(type.rfind('/') + 1) : local_attribute(node, "Id")] =
        target.starts_with('/') ? target.substr(1) : folder + target;
  }
  return relations;
}

}  // namespace dragoman
