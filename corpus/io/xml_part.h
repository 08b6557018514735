// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>

namespace dragoman {

// Parses a part of a package, which must be as XML says and, as word processors write, without a
// document type and nested at most 256 elements deep: what reads it may then recurse. Throws
// Error(syntax), naming `part`, where it is not so. pugixml expands no entities, so that
// none can swell.
class XmlPart {
 public:
  XmlPart(std::string bytes, const std::string& part);

  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;  // parsed in place
  pugi::xml_document document_;
};

}  // namespace dragoman
