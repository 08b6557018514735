// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "corpus/io/xml_part.h"
#include "corpus/io/zip_archive.h"

namespace dragoman {

// What a part of a package refers to: names of other parts, by id or by type.
using DocxRelations = std::map<std::string, std::string>;

// The parts of a Word file and what they refer to (ECMA-376 part 2: Open Packaging Conventions).
// `zip` must outlive it.
class DocxPackage {
 public:
  explicit DocxPackage(const ZipArchive& zip) : zip_(zip) {}

  bool has(const std::string& name) const { return zip_.has(name); }
  // Throws as ZipArchive::read() and XmlPart.
  XmlPart part(const std::string& name) const { return {zip_.read(name), name}; }

  // The targets inside the package, by id or by the last word of their type's address ("styles");
  // "" is the package itself.
  DocxRelations by_id(const std::string& part) const { return relations(part, false); }
  DocxRelations by_type(const std::string& part) const { return relations(part, true); }

 private:
  DocxRelations relations(const std::string& part, bool by_type) const;

  const ZipArchive& zip_;
};

}  // namespace dragoman
