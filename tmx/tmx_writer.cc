// SPDX-License-Identifier: Apache-2.0
#include "tmx/tmx_writer.h"

#include <ostream>
#include <pugixml.hpp>
#include <vector>

#include "tmx/translation_unit.h"
#include "tmx/xml_output.h"

namespace dragoman::tmx {
namespace {

void append_properties(pugi::xml_node parent, const std::vector<Property>& properties) {
  for (const Property& property : properties) {
    append_attribute(append_text_child(parent, "prop", property.value), "type", property.type);
  }
}

void write_header(const Bitext& bitext, std::ostream& out) {
  pugi::xml_document document;
  pugi::xml_node header = document.append_child("header");
  append_attribute(header, "creationtool", "dragoman");
  append_attribute(header, "creationtoolversion", DRAGOMAN_VERSION);
  append_attribute(header, "segtype", "sentence");
  append_attribute(header, "o-tmf", "dragoman");
  append_attribute(header, "adminlang", "en");
  append_attribute(header, "srclang", bitext.source.language.str());
  append_attribute(header, "datatype", "plaintext");
  append_properties(header, {{"x-verdict", std::string(to_string(bitext.correspondence.verdict))}});
  print(header, out, 1);
}

void write_unit(const TranslationUnit& unit, std::ostream& out) {
  pugi::xml_document document;
  pugi::xml_node tu = document.append_child("tu");
  append_properties(tu, unit.properties);
  for (const Tuv& variant : unit.variants) {
    pugi::xml_node tuv = tu.append_child("tuv");
    append_attribute(tuv, "xml:lang", variant.language.str());
    append_properties(tuv, variant.properties);
    append_text_child(tuv, "seg", variant.text);
  }
  print(tu, out, 2);
}

}  // namespace

void write_tmx(const Bitext& bitext, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n";
  write_header(bitext, out);
  out << kXmlIndent << "<body>\n";
  for (const Bead& bead : bitext.beads) {
    if (!bead.source.empty() && !bead.target.empty()) write_unit(from_bead(bitext, bead), out);
  }
  out << kXmlIndent << "</body>\n</tmx>\n";
}

}  // namespace dragoman::tmx
