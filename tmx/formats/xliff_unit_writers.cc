// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/formats/bilingual_writer.h"
#include "tmx/formats/xliff21.h"
#include "tmx/formats/xliff_inline.h"
#include "tmx/formats/xliff_units.h"
#include "tmx/xml/xml_output.h"

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
        "  <file original=\"units\" datatype=\"plaintext\"");
    xml_.attribute("source-language", source_language().str());
    xml_.attribute("target-language", target_language().str());
    xml_.raw(">\n    <body>\n").flush(out());
  }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    xml_.raw("      <trans-unit").attribute("id", next_id());
    xml_.optional_attribute("resname", property_value(unit.properties, "x-label"));
    xml_.raw(" xml:space=\"preserve\">\n        <source");
    xml_.attribute("xml:lang", source.language.str()).raw(">");
    append_xliff12_content(source, xml_);
    xml_.raw("</source>\n");
    if (target != nullptr) {
      xml_.raw("        <target").attribute("xml:lang", target->language.str());
      xml_.attribute("state", "translated").raw(">");
      append_xliff12_content(*target, xml_);
      xml_.raw("</target>\n");
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

  void append_note(std::string_view from, std::string_view side, std::string_view text) {
    xml_.raw("        <note").optional_attribute("from", from);
    xml_.optional_attribute("annotates", side).raw(">").text(text).raw("</note>\n");
  }

  void end() override { out() << "    </body>\n  </file>\n</xliff>\n"; }

  XmlOutput xml_;
};

class Xliff21UnitWriter : public XliffWriter {
 public:
  using XliffWriter::XliffWriter;

 private:
  void begin() override { writer_.emplace(XliffFile{source_language(), target_language()}, out()); }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    XliffUnit made{next_id(), property_value(unit.properties, "x-label")};
    made.source = &source;
    made.target = target;
    made.metadata.push_back({"unit", values_of(unit.properties, false)});
    add_notes(unit.notes, {}, made);
    made.metadata.push_back({"source", values_of(source.properties, true)});
    add_notes(source.notes, "source", made);
    if (target != nullptr) {
      made.metadata.push_back({"target", values_of(target->properties, true)});
      add_notes(target->notes, "target", made);
    }
    writer_->unit(made);
  }

  static void add_notes(const std::vector<Note>& notes, std::string_view side, XliffUnit& made) {
    for (const Note& note : notes) made.notes.push_back({note.text, side});
  }

  static std::vector<XliffMeta> values_of(const std::vector<Property>& properties, bool label_too) {
    std::vector<XliffMeta> values;
    for (const Property& property : properties) {
      if (label_too || !is_own(property)) values.push_back({property.type, property.value});
    }
    return values;
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
