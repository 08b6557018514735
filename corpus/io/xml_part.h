// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>

namespace dragoman {

// A parsed part of a package. It must be well-formed XML and, as word processors write it, have no
// document type and be nested at most 256 elements deep, so that its readers may recurse. Throws
// Error(syntax), which names `part`, if it is not. pugixml expands no entities, so none can
// swell.
class XmlPart {
 public:
  XmlPart(std::string bytes, const std::string& part);

  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;  // parsed in place
  pugi::xml_document document_;
};

}  // namespace dragoman
