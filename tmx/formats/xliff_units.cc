// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xliff_units.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/base/limits.h"
#include "corpus/text/unicode.h"
#include "tmx/formats/unit_report.h"
#include "tmx/formats/written_language.h"
#include "tmx/formats/xliff_inline.h"
#include "tmx/formats/xliff_state.h"
#include "tmx/formats/xml_tree.h"

namespace dragoman::tmx {
namespace {

// Thrown to leave the walk when the visitor ends the reading.
struct Enough {};

LangTag tag_of(std::string_view written, const LangTag& otherwise) {
  return written.empty() ? otherwise : parse_written_language(written).tag;
}

// The languages of a file. One that names the same for both does not mean it: what made it did not
// know the target.
struct FileLanguages {
  LangTag source;
  LangTag target;

  FileLanguages() = default;
  FileLanguages(std::string_view written_source, std::string_view written_target,
                const ReadOptions& options)
      : source(tag_of(written_source, options.source.value_or(unstated_source()))),
        target(tag_of(written_target == written_source ? "" : written_target,
                      options.target.value_or(unstated_target()))) {}
};

// The value of the nearest `translate` attribute at the node or above.
std::string_view translate_of(pugi::xml_node node) {
  for (; node; node = node.parent()) {
    if (const auto own = node.attribute("translate")) return own.value();
  }
  return {};
}

// The attribute of that name with any prefix.
std::string_view prefixed_attribute(pugi::xml_node node, std::string_view suffix) {
  for (const pugi::xml_attribute one : node.attributes()) {
    if (std::string_view(one.name()).ends_with(suffix)) return one.value();
  }
  return {};
}

// Whether no element of that name is before the node. Looks back as far as the last one, so that
// asking all of them is linear.
bool is_first_of_its_kind(pugi::xml_node node) {
  for (auto before = node.previous_sibling(); before; before = before.previous_sibling()) {
    if (local_name(before) == local_name(node)) return false;
  }
  return true;
}

void add_property(std::vector<Property>& properties, std::string_view type,
                  std::string_view value) {
  if (!value.empty()) properties.push_back({std::string(type), std::string(value)});
}

class XliffReader {
 public:
  XliffReader(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor)
      : report_(file.name(), options.lenient),
        tree_(file, report_),
        options_(options),
        visitor_(visitor) {}

  ReadReport read() {
    const pugi::xml_node root = tree_.root();
    const std::string_view version = root.attribute("version").value();
    if (local_name(root) != "xliff") {
      throw Error(Errc::syntax, {report_.name(), tree_.line_of(root), {}},
                  "its first element is not xliff", "give an XLIFF file");
    }
    if (!version.starts_with("1.") && !version.starts_with("2.")) {
      std::string cause = "XLIFF version \"";
      cause += version;
      cause += "\" is not supported";
      throw Error(Errc::unsupported, {report_.name(), tree_.line_of(root), {}}, cause,
                  "export the file as XLIFF 1.2 or 2.1");
    }
    ExchangeHeader header;
    header.version = version;
    visitor_.header(header);
    try {
      if (version.starts_with("1.")) {
        each_below(root, {"file"}, [&](pugi::xml_node file) { read_file12(file); });
      } else {
        languages_ = {root.attribute("srcLang").value(), root.attribute("trgLang").value(),
                      options_};
        each_below(root, {"file"}, [&](pugi::xml_node file) { read_file2(file); });
      }
    } catch (const Enough&) {
      // The rest of the file is not read.
    }
    return report_.take();
  }

 private:
  void give(TranslationUnit& unit, pugi::xml_node node) {
    report_.count_unit();
    const std::ptrdiff_t offset = node.offset_debug();
    if (!visitor_.unit(unit, {tree_.line_of(node),
                              static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(offset, 0))})) {
      throw Enough();
    }
  }

  // The unit without its texts.
  TranslationUnit begin_unit(pugi::xml_node node, std::string_view part) const {
    TranslationUnit unit;
    std::string id = node.attribute("id").value();
    if (!part.empty()) {
      id += '.';
      id += part;
    }
    if (!id.empty()) unit.attributes.push_back({"tuid", id});
    add_property(unit.properties, "x-document", document_);
    if (translate_of(node) == "no") add_property(unit.properties, "x-translate", "no");
    return unit;
  }

  static void add_text(pugi::xml_node content, OriginalData& original, const LangTag& language,
                       TranslationUnit& unit) {
    Tuv& tuv = unit.variants.emplace_back();
    tuv.language = tag_of(content.attribute("xml:lang").value(), language);
    read_xliff_content(content, original, tuv);
  }

  // The target in whatever state, if it has any text.
  void add_target(pugi::xml_node target, std::string_view state, OriginalData& original,
                  TranslationUnit& unit) const {
    if (!target) return;
    add_text(target, original, languages_.target, unit);
    if (trim(unit.variants.back().text).empty()) {
      unit.variants.pop_back();
      return;
    }
    add_property(unit.variants.back().properties, "x-state", state);
  }

  void skip_without_source(pugi::xml_node node) {
    report_.skip(Errc::syntax, tree_.line_of(node), "a segment without a source",
                 "correct it, or read the file leniently");
  }

  void read_file12(pugi::xml_node file) {
    document_ = file.attribute("original").value();
    languages_ = {file.attribute("source-language").value(),
                  file.attribute("target-language").value(), options_};
    each_below(file, {"trans-unit"}, [&](pugi::xml_node node) { read_unit12(node); });
  }

  using ById = std::unordered_map<std::string_view, pugi::xml_node>;

  // The segments of a text, by their ids; of those with one id, the last.
  static ById parts_of(pugi::xml_node content) {
    ById parts;
    each_below(content, {"mrk"}, [&](pugi::xml_node mark) {
      if (std::string_view(mark.attribute("mtype").value()) != "seg") return;
      parts[mark.attribute("mid").value()] = mark;
    });
    return parts;
  }

  static pugi::xml_node find(const ById& nodes, std::string_view id) {
    const auto found = nodes.find(id);
    return found == nodes.end() ? pugi::xml_node() : found->second;
  }

  void read_unit12(pugi::xml_node node) {
    const pugi::xml_node source = child_of(node, "source");
    const pugi::xml_node target = child_of(node, "target");
    if (!source) return skip_without_source(node);
    std::vector<pugi::xml_node> parts;
    each_below(child_of(node, "seg-source"), {"mrk"}, [&](pugi::xml_node mark) {
      if (std::string_view(mark.attribute("mtype").value()) == "seg") parts.push_back(mark);
    });
    const bool has_parts = parts.size() > 1;
    if (parts.empty()) parts.emplace_back();
    const ById target_parts = has_parts ? parts_of(target) : ById();
    const ById definitions = definitions_of(node);
    OriginalData none;
    for (const pugi::xml_node part : parts) {
      const std::string_view mid = part.attribute("mid").value();
      const pugi::xml_node definition = find(definitions, mid);
      TranslationUnit unit = begin_unit(node, has_parts ? mid : std::string_view());
      add_property(unit.properties, "x-label", label12(node));
      add_property(unit.properties, "x-approved", node.attribute("approved").value());
      add_property(unit.properties, "x-locked", definition.attribute("locked").value());
      add_text(has_parts ? part : source, none, languages_.source, unit);
      const std::size_t texts = unit.variants.size();
      add_target(has_parts ? find(target_parts, mid) : target, state12(node, target, definition),
                 none, unit);
      if (unit.variants.size() > texts) {
        add_property(unit.variants.back().properties, "x-state-qualifier",
                     target.attribute("state-qualifier").value());
      }
      add_notes12(node, unit);
      give(unit, node);
    }
  }

  // What SDLXLIFF says of each segment, beside the texts; of those with one id, the last.
  static ById definitions_of(pugi::xml_node node) {
    ById definitions;
    each_below(child_of(node, "seg-defs"), {"seg"}, [&](pugi::xml_node segment) {
      definitions[segment.attribute("id").value()] = segment;
    });
    return definitions;
  }

  // XLIFF's own word, otherwise SDLXLIFF's, otherwise memoQ's.
  static std::string_view state12(pugi::xml_node node, pugi::xml_node target,
                                  pugi::xml_node definition) {
    const std::string_view state = target.attribute("state").value();
    if (!state.empty()) return state;
    const std::string_view level = definition.attribute("conf").value();
    // SDLXLIFF leaves the level out where there is none yet.
    if (definition) return level.empty() ? "Unspecified" : level;
    return prefixed_attribute(node, "mq:status");
  }

  // The name of the unit, or of the group that begins with it.
  static std::string_view label12(pugi::xml_node node) {
    if (const auto own = node.attribute("resname")) return own.value();
    const pugi::xml_node group = node.parent();
    const bool begins = local_name(group) == "group" && is_first_of_its_kind(node);
    return begins ? group.attribute("resname").value() : "";
  }

  // The variant that a note or property belongs to; nullptr for the whole unit.
  static Tuv* side_of(TranslationUnit& unit, std::string_view name) {
    if (name == "source") return &unit.variants.front();
    return name == "target" && unit.variants.size() > 1 ? &unit.variants.back() : nullptr;
  }

  static void add_notes12(pugi::xml_node node, TranslationUnit& unit) {
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) != "note") continue;
      Tuv* side = side_of(unit, child.attribute("annotates").value());
      // How the writer writes a property.
      const std::string_view from = child.attribute("from").value();
      if (from.starts_with("x-")) {
        add_property(side == nullptr ? unit.properties : side->properties, from, text_below(child));
      } else {
        (side == nullptr ? unit.notes : side->notes).push_back({text_below(child)});
      }
    }
  }

  void read_file2(pugi::xml_node file) {
    document_ = file.attribute("original").value();
    target_document_.clear();
    each_below(child_of(file, "metadata"), {"meta"}, [&](pugi::xml_node meta) {
      const std::string_view type = meta.attribute("type").value();
      if (type == "source-document") document_ = text_below(meta);
      if (type == "target-document") target_document_ = text_below(meta);
    });
    each_below(file, {"unit"}, [&](pugi::xml_node node) { read_unit2(node); });
  }

  void read_unit2(pugi::xml_node node) {
    std::size_t segments = 0;
    for (const pugi::xml_node child : node.children()) segments += local_name(child) == "segment";
    std::size_t number = 0;
    Unit2 parts{node, child_of(node, "metadata"), child_of(node, "notes"), OriginalData(node)};
    if (segments > 1) drop_surplus(parts);
    for (const pugi::xml_node segment : node.children()) {
      if (local_name(segment) != "segment") continue;
      ++number;
      std::string part = segment.attribute("id").value();
      if (part.empty()) part = std::to_string(number);
      if (segments < 2) part.clear();
      read_segment2(parts, segment, part);
    }
  }

  // What the segments of a <unit> share.
  struct Unit2 {
    pugi::xml_node node;
    pugi::xml_node metadata;
    pugi::xml_node notes;
    OriginalData original;
  };

  // Each segment gets all notes and metadata of the unit.
  void drop_surplus(Unit2& parts) {
    std::size_t count = 0;
    const auto count_one = [&](pugi::xml_node) { ++count; };
    each_below(parts.metadata, {"meta"}, count_one);
    each_below(parts.notes, {"note"}, count_one);
    if (count <= kMostUnitNotes) return;
    report_.repair(tree_.line_of(parts.node),
                   "more than " + std::to_string(kMostUnitNotes) +
                       " notes and metadata on a unit of several segments",
                   "correct it, or read the file leniently, without them");
    parts.metadata = {};
    parts.notes = {};
  }

  void read_segment2(Unit2& parts, pugi::xml_node segment, const std::string& part) {
    const pugi::xml_node node = parts.node;
    const pugi::xml_node source = child_of(segment, "source");
    if (!source) return skip_without_source(segment);
    TranslationUnit unit = begin_unit(node, part);
    add_property(unit.properties, "x-label", label2(node));
    add_text(source, parts.original, languages_.source, unit);
    // write_xliff() puts an insertion beside an empty source.
    if (trim(unit.variants.back().text).empty()) unit.variants.pop_back();
    add_target(
        child_of(segment, "target"),
        word_of_xliff2(segment.attribute("state").value(), segment.attribute("subState").value()),
        parts.original, unit);
    if (unit.variants.empty()) return skip_without_source(segment);
    add_metadata2(parts.metadata, unit);
    each_below(parts.notes, {"note"}, [&](pugi::xml_node note) {
      Tuv* side = side_of(unit, note.attribute("appliesTo").value());
      (side == nullptr ? unit.notes : side->notes).push_back({text_below(note)});
    });
    give(unit, segment);
  }

  static std::string_view label2(pugi::xml_node node) {
    if (const auto own = node.attribute("name")) return own.value();
    const pugi::xml_node group = node.parent();
    const bool begins = local_name(group) == "group" && is_first_of_its_kind(node);
    return begins ? group.attribute("name").value() : "";
  }

  void add_metadata2(pugi::xml_node metadata, TranslationUnit& unit) const {
    Tuv* target = unit.variants.size() > 1 ? &unit.variants.back() : nullptr;
    if (target != nullptr) add_property(target->properties, "x-document", target_document_);
    each_below(metadata, {"meta"}, [&](pugi::xml_node meta) {
      const std::string_view type = meta.attribute("type").value();
      const std::string value = text_below(meta);
      if (type == "source-label") {
        add_property(unit.variants.front().properties, "x-label", value);
      } else if (type == "target-label") {
        if (target != nullptr) add_property(target->properties, "x-label", value);
      } else if (type == "confidence" || type == "kind" || type == "crossing") {
        add_property(unit.properties, "x-" + std::string(type), value);
      } else {
        Tuv* side = side_of(unit, meta.parent().attribute("category").value());
        add_property(side == nullptr ? unit.properties : side->properties, type, value);
      }
    });
  }

  UnitReport report_;
  XmlTree tree_;
  const ReadOptions& options_;
  const UnitVisitor& visitor_;
  FileLanguages languages_;
  std::string document_;
  std::string target_document_;
};

}  // namespace

ReadReport read_xliff(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor) {
  return XliffReader(file, options, visitor).read();
}

}  // namespace dragoman::tmx
