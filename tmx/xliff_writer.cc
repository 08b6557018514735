// SPDX-License-Identifier: Apache-2.0
#include "tmx/xliff_writer.h"

#include <cstddef>
#include <ostream>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/formats/xliff_inline.h"
#include "tmx/unit/fields.h"
#include "tmx/unit/translation_unit.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {
namespace {

// The metadata module's wrapping: one group of values that all say something of the parent.
pugi::xml_node append_metadata(pugi::xml_node parent, const char* category) {
  pugi::xml_node group = parent.append_child("mda:metadata").append_child("mda:metaGroup");
  append_attribute(group, "category", category);
  return group;
}

void append_meta(pugi::xml_node group, const char* type, std::string_view value) {
  if (!value.empty()) append_attribute(append_text_child(group, "mda:meta", value), "type", type);
}

void append_label(pugi::xml_node group, const char* type, const Document& document, Span span) {
  if (!span.empty()) append_meta(group, type, typed_label(document, document.segments[span.first]));
}

// A <source> or <target>: text, or content with codes.
void append_side(pugi::xml_node segment, const char* name, const Tuv& tuv,
                 const std::string& content) {
  if (tuv.markup.empty()) {
    append_text_child(segment, name, tuv.text);
    return;
  }
  segment.append_child(name).append_buffer(
      content.data(), content.size(),
      pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment);
}

void append_segment(pugi::xml_node unit, const Bitext& bitext, const Bead& bead) {
  const TranslationUnit both = from_bead(bitext, bead);
  std::string data;
  std::vector<std::string> contents;
  for (const Tuv& tuv : both.variants) {
    const bool is_source = !bead.source.empty() && contents.empty();
    contents.push_back(xliff21_content(tuv, is_source ? "s" : "t", data));
  }
  if (!data.empty()) {
    unit.append_child("originalData")
        .append_buffer(data.data(), data.size(), pugi::parse_default | pugi::parse_fragment);
  }
  pugi::xml_node segment = unit.append_child("segment");
  append_attribute(segment, "state", bead.target.empty() ? "initial" : "translated");
  if (bead.source.empty()) {
    append_text_child(segment, "source", "");
  } else {
    append_side(segment, "source", both.variants.front(), contents.front());
  }
  if (bead.target.empty()) return;
  append_attribute(segment, "subState",
                   bead.source.empty() ? "dragoman:inserted" : "dragoman:aligned");
  append_side(segment, "target", both.variants.back(), contents.back());
}

// The schema fixes the order of a unit's children: modules, then segments.
void write_unit(const Bitext& bitext, std::size_t number, std::ostream& out) {
  const Bead& bead = bitext.beads[number];
  pugi::xml_document document;
  pugi::xml_node unit = document.append_child("unit");
  append_attribute(unit, "id", "b" + std::to_string(number));
  const Label& label = bead_label(bitext, bead);
  if (!label.empty()) append_attribute(unit, "name", label.key);

  pugi::xml_node group = append_metadata(unit, "bead");
  append_meta(group, "confidence", confidence_text(bead.confidence));
  append_meta(group, "kind", to_string(bead_kind(bitext, bead)));
  if (bead.crossing) append_meta(group, "crossing", "true");
  append_label(group, "source-label", bitext.source, bead.source);
  append_label(group, "target-label", bitext.target, bead.target);

  append_segment(unit, bitext, bead);
  print(unit, out, 2);
}

// The start tag of a childless element: its children are streamed, so it is never a whole node.
std::string start_tag(pugi::xml_node element) {
  std::ostringstream text;
  element.print(text, "", pugi::format_raw | pugi::format_no_empty_element_tags,
                pugi::encoding_utf8);
  const std::string both_tags = text.str();
  return both_tags.substr(0, both_tags.rfind("</")) + '\n';
}

void write_start(const Bitext& bitext, std::ostream& out) {
  pugi::xml_document document;
  pugi::xml_node xliff = document.append_child("xliff");
  append_attribute(xliff, "xmlns", "urn:oasis:names:tc:xliff:document:2.0");
  append_attribute(xliff, "xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
  append_attribute(xliff, "version", "2.1");
  append_attribute(xliff, "srcLang", bitext.source.language.str());
  append_attribute(xliff, "trgLang", bitext.target.language.str());
  pugi::xml_node file = document.append_child("file");
  append_attribute(file, "id", "f1");
  append_attribute(file, "original", bitext.source.name);
  // A reader that folds white space might take the no-break spaces as well.
  append_attribute(file, "xml:space", "preserve");
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      << start_tag(xliff) << kXmlIndent << start_tag(file);

  pugi::xml_node names = append_metadata(document, "bitext");
  append_meta(names, "source-document", bitext.source.name);
  append_meta(names, "target-document", bitext.target.name);
  print(document.child("mda:metadata"), out, 2);
}

}  // namespace

void write_xliff(const Bitext& bitext, std::ostream& out) {
  write_start(bitext, out);
  for (std::size_t number = 0; number < bitext.beads.size(); ++number) {
    write_unit(bitext, number, out);
  }
  // A file without any child is invalid; one with an empty group is not.
  if (bitext.beads.empty()) out << "    <group id=\"g1\"/>\n";
  out << kXmlIndent << "</file>\n</xliff>\n";
}

}  // namespace dragoman::tmx
