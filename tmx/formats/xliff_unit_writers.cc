// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tmx/formats/bilingual_writer.h"
#include "tmx/formats/xliff21.h"
#include "tmx/formats/xliff_inline.h"
#include "tmx/formats/xliff_state.h"
#include "tmx/formats/xliff_units.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {
namespace {

// Shared by the versions: a unit is written from its source and a target that it may lack.
class XliffWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 protected:
  // The unit's own id, if it can be one in every version and no other unit has it.
  std::string id_of(const TranslationUnit& unit) {
    const auto is_name_character = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
             std::string_view("-._:").find(c) != std::string_view::npos;
    };
    std::string id(attribute_value(unit.attributes, "tuid"));
    if (!id.empty() && std::ranges::all_of(id, is_name_character) && ids_.insert(id).second) {
      return id;
    }
    do {
      id = "u" + std::to_string(++written_);
    } while (!ids_.insert(id).second);
    return id;
  }
  // What has an attribute of its own.
  static bool is_own(const Property& property) {
    constexpr std::array kOwn = {std::string_view("x-label"), std::string_view("x-state"),
                                 std::string_view("x-translate")};
    return std::ranges::find(kOwn, property.type) != kOwn.end();
  }

 private:
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    write(unit, source, &target);
  }
  bool source_alone(const TranslationUnit& unit, const Tuv& source) override {
    write(unit, source, nullptr);
    return true;
  }
  virtual void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) = 0;

  std::unordered_set<std::string> ids_;
  std::size_t written_ = 0;
};

class Xliff12UnitWriter : public XliffWriter {
 public:
  using XliffWriter::XliffWriter;

 private:
  void begin() override {
    xml_.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
  }

  // Units of no document are in the file of none.
  void open_file(std::string_view document) {
    if (document_ == document) return;
    close_file();
    document_ = document;
    xml_.raw("  <file").attribute("original", document.empty() ? "units" : document);
    xml_.attribute("datatype", "plaintext");
    xml_.attribute("source-language", source_language().str());
    xml_.attribute("target-language", target_language().str());
    xml_.raw(">\n    <body>\n");
  }

  void close_file() {
    if (document_) xml_.raw("    </body>\n  </file>\n");
  }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    open_file(property_value(unit.properties, "x-document"));
    xml_.raw("      <trans-unit").attribute("id", id_of(unit));
    xml_.optional_attribute("resname", property_value(unit.properties, "x-label"));
    xml_.optional_attribute("approved", property_value(unit.properties, "x-approved"));
    xml_.optional_attribute("translate", property_value(unit.properties, "x-translate"));
    xml_.raw(" xml:space=\"preserve\">\n        <source");
    xml_.attribute("xml:lang", source.language.str()).raw(">");
    append_xliff12_content(source, xml_);
    xml_.raw("</source>\n");
    if (target != nullptr) {
      xml_.raw("        <target").attribute("xml:lang", target->language.str());
      xml_.attribute("state", xliff12_state(property_value(target->properties, "x-state")));
      xml_.optional_attribute("state-qualifier",
                              property_value(target->properties, "x-state-qualifier"));
      xml_.raw(">");
      append_xliff12_content(*target, xml_);
      xml_.raw("</target>\n");
    }
    for (const Property& property : unit.properties) {
      const bool has_place = property.type == "x-document" || property.type == "x-approved";
      if (!is_own(property) && !has_place) append_note(property.type, {}, property.value);
    }
    for (const Note& note : unit.notes) append_note({}, {}, note.text);
    append_notes(source, "source");
    if (target != nullptr) append_notes(*target, "target");
    xml_.raw("      </trans-unit>\n").flush(out());
  }

  void append_notes(const Tuv& variant, std::string_view side) {
    for (const Property& property : variant.properties) {
      const bool has_place = property.type == "x-state" || property.type == "x-state-qualifier";
      if (!has_place) append_note(property.type, side, property.value);
    }
    for (const Note& note : variant.notes) append_note({}, side, note.text);
  }

  void append_note(std::string_view from, std::string_view side, std::string_view text) {
    xml_.raw("        <note").optional_attribute("from", from);
    xml_.optional_attribute("annotates", side).raw(">").text(text).raw("</note>\n");
  }

  void end() override {
    if (!document_) open_file({});
    close_file();
    xml_.raw("</xliff>\n").flush(out());
  }

  XmlOutput xml_;
  std::optional<std::string> document_;  // of the file that is open
};

class Xliff21UnitWriter : public XliffWriter {
 public:
  using XliffWriter::XliffWriter;

 private:
  void begin() override { writer_.emplace(XliffFile{source_language(), target_language()}, out()); }

  void write(const TranslationUnit& unit, const Tuv& source, const Tuv* target) override {
    XliffUnit made{id_of(unit), property_value(unit.properties, "x-label")};
    made.translate = property_value(unit.properties, "x-translate");
    made.source = &source;
    made.target = target;
    made.metadata.push_back({"unit", values_of(unit.properties, false)});
    add_notes(unit.notes, {}, made);
    made.metadata.push_back({"source", values_of(source.properties, true)});
    add_notes(source.notes, "source", made);
    const Xliff2State state =
        xliff2_state(target == nullptr ? "initial" : property_value(target->properties, "x-state"));
    made.state = state.state;
    made.sub_state = state.sub_state;
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
      const bool is_label = label_too && property.type == "x-label";
      if (is_label || !is_own(property)) values.push_back({property.type, property.value});
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
