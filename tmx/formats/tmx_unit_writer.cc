// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_unit_writer.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/io/escape.h"
#include "corpus/version.h"
#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

constexpr std::size_t kFlushAt = 65536;

class TmxUnitWriter : public UnitWriter {
 public:
  explicit TmxUnitWriter(std::ostream& out) : out_(out) {}

  void header(const ExchangeHeader& header) override {
    begun_ = true;
    xml_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header";
    append_attributes(header.attributes);
    const std::array<std::pair<std::string_view, std::string_view>, 7> required = {
        {{"creationtool", "dragoman"},
         {"creationtoolversion", version()},
         {"segtype", "sentence"},
         {"o-tmf", "dragoman"},
         {"adminlang", "en"},
         {"srclang", "*all*"},
         {"datatype", "plaintext"}}};
    for (const auto& [name, value] : required) {
      const auto given = std::ranges::find(header.attributes, name, &Attribute::name);
      if (given == header.attributes.end()) append_attribute(name, value);
    }
    if (header.notes.empty() && header.properties.empty() && header.others.empty()) {
      xml_ += " />\n";
    } else {
      xml_ += ">\n";
      append_properties(header.properties, header.notes, "    ");
      for (const std::string& other : header.others) {
        xml_ += "    ";
        xml_ += other;
        xml_ += '\n';
      }
      xml_ += "  </header>\n";
    }
    xml_ += "  <body>\n";
  }

  void unit(const TranslationUnit& unit) override {
    if (!begun_) header({});
    if (unit.variants.empty()) return;
    xml_ += "    <tu";
    append_attributes(unit.attributes);
    xml_ += ">\n";
    append_properties(unit.properties, unit.notes, "      ");
    for (const Tuv& variant : unit.variants) append_variant(variant);
    xml_ += "    </tu>\n";
    if (xml_.size() >= kFlushAt) flush();
  }

  void finish() override {
    if (!begun_) header({});
    xml_ += "  </body>\n</tmx>\n";
    flush();
  }

 private:
  void flush() {
    out_.write(xml_.data(), static_cast<std::streamsize>(xml_.size()));
    xml_.clear();
  }

  void append_attribute(std::string_view name, std::string_view value) {
    append_xml_attribute(name, value, xml_);
  }

  void append_attributes(const std::vector<Attribute>& attributes) {
    for (const Attribute& attribute : attributes) append_attribute(attribute.name, attribute.value);
  }

  void append_properties(const std::vector<Property>& properties, const std::vector<Note>& notes,
                         std::string_view indent) {
    for (const Property& property : properties) {
      xml_ += indent;
      xml_ += "<prop";
      append_attribute("type", property.type);
      append_attributes(property.attributes);
      xml_ += '>';
      append_xml_text(property.value, xml_);
      xml_ += "</prop>\n";
    }
    for (const Note& note : notes) {
      xml_ += indent;
      xml_ += "<note";
      append_attributes(note.attributes);
      xml_ += '>';
      append_xml_text(note.text, xml_);
      xml_ += "</note>\n";
    }
  }

  void append_variant(const Tuv& variant) {
    xml_ += "      <tuv";
    // A language that is no tag stands there as it was written (see read_tmx()).
    const auto written = std::ranges::find(variant.attributes, "xml:lang", &Attribute::name);
    if (written == variant.attributes.end()) append_attribute("xml:lang", variant.language.str());
    append_attributes(variant.attributes);
    xml_ += ">\n";
    append_properties(variant.properties, variant.notes, "        ");
    xml_ += "        <seg>";
    if (variant.codes.empty()) {
      append_xml_text(variant.text, xml_);
    } else {
      append_markup(variant.text, variant.codes, xml_);
    }
    xml_ += "</seg>\n      </tuv>\n";
  }

  std::ostream& out_;
  std::string xml_;
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<UnitWriter> make_tmx_writer(std::ostream& out) {
  return std::make_unique<TmxUnitWriter>(out);
}

}  // namespace dragoman::tmx
