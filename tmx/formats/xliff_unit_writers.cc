// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/io/escape.h"
#include "tmx/formats/bilingual_writer.h"
#include "tmx/formats/xliff_inline.h"
#include "tmx/formats/xliff_units.h"

namespace dragoman::tmx {
namespace {

// Shared by the versions: a unit is written from its source and a target that it may lack.
class XliffWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 protected:
  std::string next_id() { return "u" + std::to_string(++written_); }
  // The label has an attribute of its own.
  static bool is_own(const Property& property) { return property.type == "x-label"; }

 private:
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    write(unit, source, &target);
  }
  bool source_alone(const TranslationUnit& unit, const Tuv& source) override {
    write(unit, source, nullptr);
    return true;
  }
  virtual void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) = 0;

  std::size_t written_ = 0;
};

class Xliff12UnitWriter : public XliffWriter {
 public:
  using XliffWriter::XliffWriter;

 private:
  void begin() override {
    xml_.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        "  <file original=\"units\" datatype=\"plaintext\"";
    append_xml_attribute("source-language", source_language().str(), xml);
    append_xml_attribute("target-language", target_language().str(), xml);
    out() << xml << ">\n    <body>\n";
  }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    std::string xml = "      <trans-unit";
    append_xml_attribute("id", next_id(), xml);
    const std::string_view label = property_value(unit.properties, "x-label");
    if (!label.empty()) append_xml_attribute("resname", label, xml);
    xml += " xml:space=\"preserve\">\n        <source";
    append_xml_attribute("xml:lang", source.language.str(), xml);
    xml += '>' + xliff12_content(source) + "</source>\n";
    if (target != nullptr) {
      xml += "        <target";
      append_xml_attribute("xml:lang", target->language.str(), xml);
      append_xml_attribute("state", "translated", xml);
      xml += '>' + xliff12_content(*target) + "</target>\n";
    }
    for (const Property& property : unit.properties) {
      if (!is_own(property)) append_note(property.type, {}, property.value);
    }
    for (const Note& note : unit.notes) append_note({}, {}, note.text);
    append_notes(source, "source");
    if (target != nullptr) append_notes(*target, "target");
    xml_.raw("      </trans-unit>\n").flush(out());
  }

  void append_notes(const Tuv& variant, std::string_view side) {
    for (const Property& property : variant.properties) {
      append_note(property.type, side, property.value);
    }
    for (const Note& note : variant.notes) append_note({}, side, note.text);
  }

  static void append_note(std::string_view from, std::string_view side, std::string_view text,
                          std::string& xml) {
    xml += "        <note";
    if (!from.empty()) append_xml_attribute("from", from, xml);
    if (side != "general") append_xml_attribute("annotates", side, xml);
    xml += '>';
    append_xml_text(text, xml);
    xml += "</note>\n";
  }

  void end() override { out() << "    </body>\n  </file>\n</xliff>\n"; }

  XmlOutput xml_;
};

class Xliff21UnitWriter : public XliffWriter {
 public:
  using XliffWriter::XliffWriter;

 private:
  void begin() override {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
        "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\"";
    append_xml_attribute("srcLang", source_language().str(), xml);
    append_xml_attribute("trgLang", target_language().str(), xml);
    out() << xml << ">\n  <file id=\"f1\" xml:space=\"preserve\">\n";
  }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    is_empty_ = false;
    std::string data;
    const std::string source_xml = xliff21_content(source, "s", data);
    const std::string target_xml =
        target == nullptr ? std::string() : xliff21_content(*target, "t", data);
    std::string xml = "    <unit";
    append_xml_attribute("id", next_id(), xml);
    const std::string_view label = property_value(unit.properties, "x-label");
    if (!label.empty()) append_xml_attribute("name", label, xml);
    xml += ">\n";
    append_metadata(unit, source, target, xml);
    std::string notes;
    append_notes(unit.notes, {}, notes);
    append_notes(source.notes, "source", notes);
    if (target != nullptr) append_notes(target->notes, "target", notes);
    if (!notes.empty()) xml += "      <notes>\n" + notes + "      </notes>\n";
    if (!data.empty()) xml += "      <originalData>" + data + "</originalData>\n";
    xml += "      <segment";
    append_xml_attribute("state", target == nullptr ? "initial" : "translated", xml);
    xml += ">\n        <source>" + source_xml + "</source>\n";
    if (target != nullptr) xml += "        <target>" + target_xml + "</target>\n";
    out() << xml << "      </segment>\n    </unit>\n";
  }

  static void append_notes(const std::vector<Note>& notes, std::string_view side,
                           std::string& xml) {
    for (const Note& note : notes) {
      xml += "        <note";
      if (!side.empty()) append_xml_attribute("appliesTo", side, xml);
      xml += '>';
      append_xml_text(note.text, xml);
      xml += "</note>\n";
    }
    writer_->unit(made);
  }

  static void add_notes(const std::vector<Note>& notes, std::string_view side, XliffUnit& made) {
    for (const Note& note : notes) made.notes.push_back({note.text, side});
  }

  static std::vector<XliffMeta> values_of(const std::vector<Property>& properties, bool label_too) {
    std::vector<XliffMeta> values;
    for (const Property& property : properties) {
      if (is_own(property) && !label_too) continue;
      metas += "          <mda:meta";
      append_xml_attribute("type", property.type, metas);
      metas += '>';
      append_xml_text(property.value, metas);
      metas += "</mda:meta>\n";
    }
    if (metas.empty()) return;
    xml += "        <mda:metaGroup";
    append_xml_attribute("category", category, xml);
    xml += ">\n" + metas + "        </mda:metaGroup>\n";
  }

  void end() override { writer_->finish(); }

  std::optional<Xliff21Writer> writer_;
};

}  // namespace

std::unique_ptr<UnitWriter> make_xliff12_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<Xliff12UnitWriter>(options, out);
}

std::unique_ptr<UnitWriter> make_xliff21_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<Xliff21UnitWriter>(options, out);
}

}  // namespace dragoman::tmx
