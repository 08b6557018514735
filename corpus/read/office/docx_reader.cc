// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/docx_reader.h"

#include <cstdlib>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/io/xml_nodes.h"
#include "corpus/io/xml_part.h"
#include "corpus/read/office/docx_numbering.h"
#include "corpus/read/office/docx_package.h"
#include "corpus/read/office/docx_styles.h"
#include "corpus/read/office/docx_symbols.h"
#include "corpus/structure/numbering.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Footnotes or endnotes: their nodes by id, and how they are numbered.
struct Notes {
  Notes(Part notes_kind, const DocxPackage& package, const std::string& name)
      : kind(notes_kind), xml(package.part(name)) {
    for (const pugi::xml_node node : xml.root().children()) {
      by_id[std::atoi(local_attribute(node, "id"))] = node;
    }
  }

  Part kind;
  XmlPart xml;
  std::map<int, pugi::xml_node> by_id;
  std::int64_t count = 0;
};

// Walks through the parts of a file. XmlPart bounds how deep they are nested.
class DocxReader {
 public:
  explicit DocxReader(const ZipArchive& zip) : package_(zip) {
    const DocxRelations top = package_.by_type("");
    const auto found = top.find("officeDocument");
    main_ = found == top.end() ? "word/document.xml" : found->second;
    const DocxRelations parts = package_.by_type(main_);
    const auto part = [&](const char* type) {
      const auto at = parts.find(type);
      return at != parts.end() && package_.has(at->second) ? at->second : std::string();
    };
    if (const std::string name = part("styles"); !name.empty()) {
      styles_ = DocxStyles(package_.part(name).root());
    }
    if (const std::string name = part("numbering"); !name.empty()) {
      numbering_ = DocxNumbering(package_.part(name).root(), styles_);
    }
    if (const std::string name = part("footnotes"); !name.empty()) {
      notes_.emplace_back(Part::footnotes, package_, name);
    }
    if (const std::string name = part("endnotes"); !name.empty()) {
      notes_.emplace_back(Part::endnotes, package_, name);
    }
  }

  FileText read() {
    const XmlPart xml = package_.part(main_);
    find_fields(xml.root());
    for (const Notes& notes : notes_) find_fields(notes.xml.root());
    page_ = holds_rendered_breaks(xml.root()) ? 1 : 0;
    blocks(child_named(xml.root(), "body"));
    finish_paragraph({}, {});
    std::vector<Paragraph> text = std::move(out_);
    out_.clear();
    read_running(xml.root());
    return {std::move(text), std::move(out_)};
  }

 private:
  static bool holds_rendered_breaks(pugi::xml_node root) {
    bool found = false;
    each_below(root, {"lastRenderedPageBreak"}, [&](pugi::xml_node) { found = true; });
    return found;
  }

  // Each head and foot that a section refers to, once.
  void read_running(pugi::xml_node root) {
    const DocxRelations parts = package_.by_id(main_);
    std::set<std::string> seen;
    each_below(root, {"headerReference", "footerReference"}, [&](pugi::xml_node node) {
      const auto found = parts.find(local_attribute(node, "id"));
      if (found == parts.end() || !package_.has(found->second)) return;
      if (!seen.insert(found->second).second) return;
      const XmlPart xml = package_.part(found->second);
      part_ = local_name(node) == "headerReference" ? Part::headers : Part::footers;
      page_ = 0;
      fields_.clear();
      find_fields(xml.root());
      blocks(xml.root());
      finish_paragraph({}, {});
    });
  }

  // What is between paragraphs: tables, controls, marks of changes around whole paragraphs.
  void blocks(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node);
      } else if (name == "tbl") {
        table(node);
      } else if (name == "AlternateContent") {
        blocks(alternative(node));
      } else if (!is_left_out(name) && name != "sectPr" && name != "sdtPr") {
        blocks(node);
      }
    }
  }

  // What changes have removed; the properties of what is read elsewhere.
  static bool is_left_out(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "sdtPr" || name == "pPr" ||
           name == "rPr" || name == "tblPr" || name == "trPr" || name == "tcPr";
  }

  // Of several forms of the same, the newest that there is.
  static pugi::xml_node alternative(pugi::xml_node node) {
    const pugi::xml_node choice = child_named(node, "Choice");
    return choice ? choice : child_named(node, "Fallback");
  }

  void table(pugi::xml_node table) {
    each_below(table, {"tr"}, [&](pugi::xml_node row) {
      if (child_named(child_named(row, "trPr"), "del")) return;
      if (cells_ == 0) {  // a table in a cell belongs to it
        ++row_;
        column_ = 0;
      }
      each_below(row, {"tc"}, [&](pugi::xml_node cell) {
        const pugi::xml_node properties = child_named(cell, "tcPr");
        if (child_named(properties, "cellDel")) return;
        if (cells_ == 0) ++column_;
        // A cell that goes on with the one above shows nothing of its own.
        const pugi::xml_node merged = child_named(properties, "vMerge");
        if (merged && std::string_view(local_attribute(merged, "val")) != "restart") return;
        ++cells_;
        blocks(cell);
        finish_paragraph({}, {});
        --cells_;
      });
    });
  }

  void paragraph(pugi::xml_node node) {
    const pugi::xml_node properties = child_named(node, "pPr");
    const std::string style_id = local_attribute(child_named(properties, "pStyle"), "val");
    style_ = &styles_.paragraph(style_id);
    if (!open_) {
      open_ = true;
      place_ = {++counts_[part_], page_, part_};
    }
    inlines(node);
    const pugi::xml_node mark = child_named(properties, "rPr");
    const bool goes_on = child_named(mark, "del") || child_named(mark, "moveFrom") ||
                         run_properties(mark).hidden.value_or(false);
    if (!goes_on) finish_paragraph(properties, style_id);
  }

  void finish_paragraph(pugi::xml_node properties, const std::string& style_id) {
    if (!open_) return;
    open_ = false;
    NumberingRef own;
    if (const pugi::xml_node numbering = child_named(properties, "numPr")) {
      if (const pugi::xml_node list = child_named(numbering, "numId")) {
        own.list = std::atoi(local_attribute(list, "val"));
      }
      if (const pugi::xml_node level = child_named(numbering, "ilvl")) {
        own.level = std::atoi(local_attribute(level, "val"));
      }
    }
    const ListLabel label = numbering_.next(own, style_id, *style_);
    Paragraph paragraph;
    paragraph.text = text_.text();
    paragraph.format = text_.spans();
    paragraph.number = label.number;
    paragraph.kind = kind_of(properties, label);
    paragraph.all_bold = paragraph.ends_bold = bold_ && !plain_;
    paragraph.content = code_ && !words_ ? Content::code : style_->content;
    paragraph.place = place_;
    if (cells_ > 0) {
      paragraph.row = row_;
      paragraph.column = column_;
    }
    if (!note_mark_.empty()) paragraph.number = {std::exchange(note_mark_, {})};
    text_ = {};
    bold_ = plain_ = code_ = words_ = false;
    if (!paragraph.text.empty()) out_.push_back(std::move(paragraph));
    read_anchored();
  }

  std::optional<BlockKind> kind_of(pugi::xml_node properties, const ListLabel& label) const {
    if (part_ == Part::headers || part_ == Part::footers) return BlockKind::running;
    if (part_ != Part::body) return BlockKind::note;
    bool is_heading = style_->is_heading;
    if (const pugi::xml_node outline = child_named(properties, "outlineLvl")) {
      constexpr int kBodyText = 9;
      is_heading = std::atoi(local_attribute(outline, "val")) < kBodyText;
    }
    if (is_heading) return BlockKind::heading;
    if (cells_ > 0) return BlockKind::table_cell;
    if (label.is_item && label.number.empty()) return BlockKind::list_item;
    return std::nullopt;
  }

  // Text boxes and notes of the paragraph that has ended.
  void read_anchored() {
    const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
    const auto notes = std::exchange(references_, {});
    for (const pugi::xml_node box : boxes) blocks(box);
    for (const auto& [kind, mark, node] : notes) {
      const Part part = std::exchange(part_, kind);
      const std::size_t cells = std::exchange(cells_, 0);
      note_mark_ = mark;
      blocks(node);
      finish_paragraph({}, {});
      note_mark_.clear();
      part_ = part;
      cells_ = cells;
    }
  }

  // What is in a paragraph: runs, and what contains runs.
  void inlines(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        run(node);
      } else if (name == "AlternateContent") {
        inlines(alternative(node));
      } else if (name == "rt") {
        continue;  // how to pronounce the text under the ruby
      } else if (name == "p" || name == "tbl") {
        continue;  // only text boxes hold them, which are read apart
      } else if (!is_left_out(name)) {
        inlines(node);
      }
    }
  }

  void run(pugi::xml_node node) {
    const pugi::xml_node properties = child_named(node, "rPr");
    const RunProperties own = run_properties(properties);
    const DocxStyle& character =
        styles_.character(local_attribute(child_named(properties, "rStyle"), "val"));
    // A style's "bold" takes the bold of another style away, as Word has it.
    const auto look = [&](std::optional<bool> RunProperties::*property) {
      const bool base = (style_->run.*property).value_or(false);
      return (own.*property).value_or(base != (character.run.*property).value_or(false));
    };
    if (look(&RunProperties::hidden)) {
      // The marks of a field count all the same, or it would seem to go on.
      for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "fldChar") field_mark(child);
      }
      return;
    }
    Styles styles;
    const bool bold = look(&RunProperties::bold);
    styles.set(Style::bold, bold && !style_->run.bold.value_or(false));
    styles.set(Style::italic, look(&RunProperties::italic) && !style_->run.italic.value_or(false));
    styles.set(Style::underline, own.underline.value_or(character.run.underline.value_or(false)));
    const auto position = own.position ? own.position : character.run.position;
    if (position) styles.set(*position, true);
    const std::size_t before = text_.text().size();
    content(node, styles);
    if (text_.text().size() == before) return;
    if (before == 0) place_.page = page_;
    (bold ? bold_ : plain_) = true;
    (character.content == Content::code ? code_ : words_) = true;
  }

  void content(pugi::xml_node run, Styles styles) {
    for (const pugi::xml_node node : run.children()) {
      const std::string_view name = local_name(node);
      if (name == "t") {
        add(node.child_value(), styles);
      } else if (name == "tab" || name == "ptab" || name == "cr" || name == "br") {
        add(" ", styles);
      } else if (name == "noBreakHyphen") {
        add("\u2011", styles);
      } else if (name == "sym") {
        add_symbol(node, styles);
      } else if (name == "fldChar") {
        field_mark(node);
      } else if (name == "lastRenderedPageBreak") {
        if (part_ == Part::body) ++page_;
      } else if (name == "footnoteReference") {
        refer(Part::footnotes, node);
      } else if (name == "endnoteReference") {
        refer(Part::endnotes, node);
      } else if (name == "AlternateContent") {
        content(alternative(node), styles);
      } else if (name == "ruby") {
        inlines(child_named(node, "rubyBase"));
      } else if (name == "drawing" || name == "pict" || name == "object") {
        each_below(node, {"txbxContent", "Fallback"}, [&](pugi::xml_node box) {
          if (local_name(box) == "txbxContent") boxes_.push_back(box);
        });
      }
    }
  }

  bool in_instruction() const {
    for (const bool instruction : fields_) {
      if (instruction) return true;
    }
    return false;
  }

  void add(std::string_view text, Styles styles) {
    if (!in_instruction()) text_.append(text, styles);
  }

  void add_symbol(pugi::xml_node node, Styles styles) {
    const auto code =
        static_cast<unsigned>(std::strtoul(local_attribute(node, "char"), nullptr, 16));
    const std::string_view known = symbol_character(local_attribute(node, "font"), code);
    if (!known.empty()) return add(known, styles);
    constexpr unsigned kPrivate = 0xF000;
    constexpr unsigned kPrivateEnd = 0xF0FF;
    const bool is_private = code >= kPrivate && code <= kPrivateEnd;
    const unsigned shown = is_private ? code - kPrivate : code;
    if (shown < ' ' || shown > 0x10FFFF || (shown >= 0xD800 && shown <= 0xDFFF)) return;
    std::string text;
    append_utf8(shown, text);
    add(text, styles);
  }

  // Notes which fields of a part have an end to their instruction; one without, which is damage,
  // would hide the rest of the part.
  void find_fields(pugi::xml_node root) {
    std::vector<pugi::xml_node> open;
    each_below(root, {"fldChar", "del", "moveFrom"}, [&](pugi::xml_node node) {
      const std::string_view type = local_attribute(node, "fldCharType");
      if (type == "begin") {
        open.push_back(node);
      } else if ((type == "separate" || type == "end") && !open.empty()) {
        sound_fields_.insert(open.back().hash_value());
        if (type == "end") open.pop_back();
      }
    });
  }

  // A field is its instruction, a mark, and the result that a reader sees; fields may hold fields.
  void field_mark(pugi::xml_node node) {
    const std::string_view type = local_attribute(node, "fldCharType");
    if (type == "begin" && sound_fields_.contains(node.hash_value())) fields_.push_back(true);
    if (type == "separate" && !fields_.empty()) fields_.back() = false;
    if (type == "end" && !fields_.empty()) fields_.pop_back();
  }

  void refer(Part kind, pugi::xml_node reference) {
    for (Notes& notes : notes_) {
      if (notes.kind != kind || in_instruction()) continue;
      const auto found = notes.by_id.find(std::atoi(local_attribute(reference, "id")));
      if (found == notes.by_id.end()) continue;
      // A mark that the author chose is in the text of the note.
      const bool own_mark = *local_attribute(reference, "customMarkFollows") == '1';
      const std::string mark = own_mark ? std::string() : note_mark(std::to_string(++notes.count));
      references_.push_back({kind, mark, found->second});
      notes.by_id.erase(found);  // once: a note that refers to itself must end
      text_.append_note_mark();
    }
  }

  struct Reference {
    Part kind;
    std::string mark;
    pugi::xml_node note;
  };

  DocxPackage package_;
  std::string main_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  std::deque<Notes> notes_;

  std::vector<Paragraph> out_;
  Part part_ = Part::body;
  std::map<Part, std::uint32_t> counts_;  // of paragraphs
  std::uint32_t page_ = 0;                // 0 if the file shows no pages
  std::size_t cells_ = 0;                 // that we are inside of
  std::uint32_t row_ = 0;                 // of the outermost table
  std::uint32_t column_ = 0;
  std::set<std::size_t> sound_fields_;  // hashes of their first marks
  std::vector<bool> fields_;            // that we are inside of: whether in their instruction

  // The paragraph that is being read.
  bool open_ = false;
  const DocxStyle* style_ = nullptr;
  FormattedText text_;
  Place place_;
  bool bold_ = false;   // some of it is
  bool plain_ = false;  // some of it is not
  bool code_ = false;   // some of it has a style for code
  bool words_ = false;  // some of it has none
  std::string note_mark_;
  std::vector<pugi::xml_node> boxes_;
  std::vector<Reference> references_;
};

}  // namespace

FileText read_docx(const ZipArchive& package) { return DocxReader(package).read(); }

}  // namespace dragoman
