// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_reader.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "tmx/formats/tmx_scanner.h"
#include "tmx/formats/written_language.h"
#include "tmx/unit/inline_markup.h"
#include "tmx/xml/seg_content.h"
#include "tmx/xml/xml_check.h"
#include "tmx/xml/xml_input.h"
#include "tmx/xml/xml_repair.h"

namespace dragoman::tmx {
namespace {

// Fills a vector again for each unit, so that the strings in it keep their memory.
template <typename T>
class Refill {
 public:
  explicit Refill(std::vector<T>& items) : items_(items) {}

  T& next() { return used_ < items_.size() ? items_[used_++] : (++used_, items_.emplace_back()); }
  void finish() { items_.resize(used_); }

 private:
  std::vector<T>& items_;
  std::size_t used_ = 0;
};

class Reader {
 public:
  Reader(XmlInput& input, const ReadOptions& options, const UnitVisitor& visitor)
      : scanner_(input, options.lenient), lenient_(options.lenient), visitor_(visitor) {}

  ReadReport read() {
    for (;;) {
      Piece piece = scanner_.next();
      switch (piece.kind) {
        case PieceKind::root:
          read_root(piece);
          break;
        case PieceKind::header:
          read_header(piece);
          break;
        case PieceKind::unit:
          give_header();
          if (!read_unit(piece)) return finished();
          break;
        case PieceKind::end:
          give_header();
          if (scanner_.unit_was_cut()) ++report_.skipped;
          return finished();
      }
    }
  }

 private:
  ReadReport finished() {
    report_.truncated = scanner_.truncated();
    // Each list is nearly in the order of the file: the scanner reads ahead.
    report_.repaired += scanner_.repaired();
    const auto& others = scanner_.problems();
    report_.problems.insert(report_.problems.end(), others.begin(), others.end());
    std::stable_sort(report_.problems.begin(), report_.problems.end(),
                     [](const Problem& a, const Problem& b) {
                       return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    if (report_.problems.size() > kMostProblems) report_.problems.resize(kMostProblems);
    return std::move(report_);
  }

  // Reports what is wrong at that place.
  void complain(const Piece& piece, std::size_t line, std::size_t column, const std::string& cause,
                bool skipped = false) {
    if (!lenient_) {
      scanner_.fail(Errc::syntax, line, column, cause,
                    piece.kind == PieceKind::unit ? "correct the unit, or read the file leniently"
                                                  : "export the file again");
    }
    ++(skipped ? report_.skipped : report_.repaired);
    if (report_.problems.size() < kMostProblems) {
      report_.problems.push_back({line, column, cause, skipped});
    }
  }

  // Of the whole unit.
  void complain(const Piece& piece, const std::string& cause, bool skipped) {
    complain(piece, piece.place.line, piece.column, cause, skipped);
  }

  // Parses the piece, repaired if that is needed and allowed; false if it can't be repaired.
  bool parse(Piece piece) {
    piece.size = join_surrogate_references(piece.data, piece.size);
    if (!piece.closed) {
      complain(piece,
               piece.kind == PieceKind::unit ? "a tu without its end tag"
                                             : "a header without its end tag",
               false);
    }
    if (auto fault = checker_.find_fault(piece.text()); fault || !piece.closed) {
      if (fault && piece.closed) complain_of(piece, *fault);
      repaired_ = repaired_markup(piece.text(), scanner_.prefix());
      return parse(repaired_.data(), repaired_.size(), piece);
    }
    return parse(piece.data, piece.size, piece);
  }

  void complain_of(const Piece& piece, const MarkupFault& fault) {
    std::size_t line = piece.place.line;
    std::size_t column = piece.column;
    for (const char c : piece.text().substr(0, fault.offset)) {
      column = c == '\n' ? 1 : column + 1;
      if (c == '\n') ++line;
    }
    complain(piece, line, column, fault.cause);
  }

  bool parse(char* data, std::size_t size, const Piece& piece) {
    const auto result = xml_.load_buffer_inplace(data, size, kSegFlags, pugi::encoding_utf8);
    if (result) return true;
    std::string cause = "not well-formed XML: ";
    cause += result.description();
    complain(piece, cause, true);
    return false;
  }

  std::string_view name(pugi::xml_node node) const {
    return without_prefix(node.name(), scanner_.prefix());
  }

  void read_root(const Piece& piece) {
    std::string tag(piece.text());
    tag.insert(tag.size() - 1, 1, '/');  // <tmx …> alone
    Piece closed = piece;
    closed.data = tag.data();
    closed.size = tag.size();
    if (!parse(closed)) return;
    header_.version = xml_.first_child().attribute("version").as_string("1.4");
    if (!header_.version.starts_with("1.")) {
      std::string cause = "TMX version \"";
      cause += header_.version;
      cause += "\" is not supported";
      scanner_.fail(Errc::unsupported, piece.place.line, piece.column, cause,
                    "export the file as TMX 1.4");
    }
  }

  void read_header(const Piece& piece) {
    if (!parse(piece)) return;
    const pugi::xml_node header = xml_.first_child();
    for (const pugi::xml_attribute& attribute : header.attributes()) {
      header_.attributes.push_back({attribute.name(), attribute.value()});
    }
    for (const pugi::xml_node& child : header.children()) {
      if (child.type() != pugi::node_element) continue;
      const std::string_view kind = name(child);
      if (kind == "prop") {
        read_property(child, header_.properties.emplace_back());
      } else if (kind == "note") {
        read_note(child, header_.notes.emplace_back());
      } else {
        append_outer_xml(child, scanner_.prefix(), header_.others.emplace_back());
      }
    }
  }

  void give_header() {
    if (!std::exchange(header_given_, true)) visitor_.header(header_);
  }

  static void set_text(pugi::xml_node node, std::string& text) {
    const pugi::xml_node first = node.first_child();
    if (first && !first.next_sibling()) {
      text = first.value();
      return;
    }
    text.clear();
    append_plain_text(node, {}, text);
  }

  static void read_property(pugi::xml_node node, Property& property) {
    Refill attributes(property.attributes);
    property.type.clear();
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      if (std::string_view(a.name()) == "type") {
        property.type = a.value();
      } else {
        set(attributes.next(), a);
      }
    }
    attributes.finish();
    set_text(node, property.value);
  }

  static void read_note(pugi::xml_node node, Note& note) {
    Refill attributes(note.attributes);
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      set(attributes.next(), a);
    }
    attributes.finish();
    set_text(node, note.text);
  }

  static void set(Attribute& attribute, pugi::xml_attribute from) {
    attribute.name = from.name();
    attribute.value = from.value();
  }

  // False if the visitor ends the reading.
  bool read_unit(const Piece& piece) {
    if (!parse(piece)) return true;
    const pugi::xml_node tu = xml_.first_child();
    Refill attributes(unit_.attributes);
    Refill properties(unit_.properties);
    Refill notes(unit_.notes);
    Refill variants(unit_.variants);
    for (pugi::xml_attribute a = tu.first_attribute(); a; a = a.next_attribute()) {
      set(attributes.next(), a);
    }
    for (pugi::xml_node child = tu.first_child(); child; child = child.next_sibling()) {
      if (child.type() != pugi::node_element) {
        check_space(piece, child);
        continue;
      }
      const std::string_view kind = name(child);
      if (kind == "tuv") {
        read_variant(piece, child, variants.next());
      } else if (kind == "prop") {
        read_property(child, properties.next());
      } else if (kind == "note") {
        read_note(child, notes.next());
      } else {
        complain_of_element(piece, kind);
      }
    }
    attributes.finish();
    properties.finish();
    notes.finish();
    variants.finish();
    if (unit_.variants.empty()) {
      complain(piece, "a tu without a tuv", true);
      return true;
    }
    ++report_.units;
    return visitor_.unit(unit_, piece.place);
  }

  void complain_of_element(const Piece& piece, std::string_view kind) {
    std::string cause = "<";
    cause += kind;
    cause += "> is not a TMX element here";
    complain(piece, cause, false);
  }

  void check_space(const Piece& piece, pugi::xml_node text) {
    if (std::string_view(text.value()).find_first_not_of(" \t\r\n") == std::string_view::npos) {
      return;
    }
    complain(piece, "text outside a seg", false);
  }

  void read_variant(const Piece& piece, pugi::xml_node node, Tuv& tuv) {
    Refill attributes(tuv.attributes);
    Refill properties(tuv.properties);
    Refill notes(tuv.notes);
    const char* language = nullptr;
    const char* old_language = nullptr;  // before TMX 1.4
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      const std::string_view attribute = a.name();
      if (attribute == "xml:lang") {
        language = a.value();
      } else if (attribute == "lang") {
        old_language = a.value();
      } else {
        set(attributes.next(), a);
      }
    }
    if (language == nullptr) language = old_language;
    if (language == nullptr) {
      complain(piece, "a tuv without xml:lang", false);
      tuv.language = LangTag();
    } else {
      const WrittenLanguage& entry = languages_.find(language);
      tuv.language = entry.tag;
      if (!entry.whole) {
        Attribute& kept = attributes.next();
        kept.name = "xml:lang";
        kept.value = entry.written;
      }
    }
    tuv.text.clear();
    tuv.codes.clear();
    bool has_seg = false;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
      if (child.type() != pugi::node_element) {
        check_space(piece, child);
        continue;
      }
      const std::string_view kind = name(child);
      if (kind == "seg" && !has_seg) {
        has_seg = true;
        read_seg(child, tuv);
      } else if (kind == "prop") {
        read_property(child, properties.next());
      } else if (kind == "note") {
        read_note(child, notes.next());
      } else {
        complain_of_element(piece, kind);
      }
    }
    if (!has_seg && lenient_) complain(piece, "a tuv without a seg", false);
    attributes.finish();
    properties.finish();
    notes.finish();
  }

  void read_seg(pugi::xml_node seg, Tuv& tuv) const {
    const pugi::xml_node first = seg.first_child();
    if (!first) return;
    if (first.type() != pugi::node_element && !first.next_sibling()) {
      tuv.text = first.value();
      return;
    }
    append_content(seg, scanner_.prefix(), tuv.text, tuv.codes);
  }

  TmxScanner scanner_;
  bool lenient_;
  const UnitVisitor& visitor_;
  MarkupChecker checker_;
  std::string repaired_;  // outlives the tree, which points into it
  pugi::xml_document xml_;
  ExchangeHeader header_;
  bool header_given_ = false;
  TranslationUnit unit_;
  WrittenLanguages languages_;
  ReadReport report_;
};

}  // namespace

ReadReport read_tmx(const std::filesystem::path& file, const ReadOptions& options,
                    const UnitVisitor& visitor) {
  XmlInput input(file, options.lenient);
  return Reader(input, options, visitor).read();
}

ReadReport read_tmx(std::istream& stream, std::string head, const std::filesystem::path& name,
                    const ReadOptions& options, const UnitVisitor& visitor) {
  XmlInput input(stream, std::move(head), name, options.lenient);
  return Reader(input, options, visitor).read();
}

}  // namespace dragoman::tmx
