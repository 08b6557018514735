// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/odt_reader.h"

#include <algorithm>
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
#include "corpus/read/office/odt_styles.h"
#include "corpus/structure/numbering.h"

namespace dragoman {
namespace {

// The list that a paragraph belongs to.
struct ListPlace {
  std::string style;
  std::size_t level = 0;  // 0-based
  ListCounter* counter = nullptr;
};

// Of the paragraph's look: what the styles around a piece of text add up to.
OdtStyle over(const OdtStyle& base, const OdtStyle& own) {
  OdtStyle sum = base;
  if (own.bold) sum.bold = own.bold;
  if (own.italic) sum.italic = own.italic;
  if (own.underline) sum.underline = own.underline;
  if (own.hidden) sum.hidden = own.hidden;
  if (own.position) sum.position = own.position;
  return sum;
}

// Walks through the text. XmlPart bounds how deep it is nested.
class OdtReader {
 public:
  OdtReader(pugi::xml_node common, pugi::xml_node content)
      : common_(common), content_(content), styles_(common, content) {}

  FileText read() {
    const pugi::xml_node text = child_named(child_named(content_, "body"), "text");
    each_below(text, {"soft-page-break"}, [&](pugi::xml_node) { page_ = 1; });
    blocks(text, nullptr);
    FileText result;
    result.paragraphs = std::exchange(out_, {});
    read_running();
    result.running = std::exchange(out_, {});
    return result;
  }

 private:
  void read_running() {
    page_ = 0;
    each_below(child_named(common_, "master-styles"),
               {"header", "header-left", "header-first", "footer", "footer-left", "footer-first"},
               [&](pugi::xml_node node) {
                 if (std::string_view(local_attribute(node, "display")) == "false") return;
                 part_ = local_name(node).starts_with("header") ? Part::headers : Part::footers;
                 blocks(node, nullptr);
               });
    // Each page style repeats the same.
    std::set<std::string> seen;
    std::erase_if(out_, [&](const Paragraph& line) { return !seen.insert(line.text).second; });
  }

  static bool is_left_out(std::string_view name) {
    return name == "tracked-changes" || name == "annotation" || name == "sequence-decls" ||
           name == "forms" || name == "hidden-text" || name == "covered-table-cell" ||
           name == "table-of-content-source" || name == "ruby-text" || name == "note" ||
           name == "desc" || name == "title" || name == "event-listeners";
  }

  void blocks(pugi::xml_node parent, const ListPlace* list) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p" || name == "h") {
        paragraph(node, list);
        list = nullptr;  // only the first paragraph of an item has its number
      } else if (name == "list") {
        read_list(node);
      } else if (name == "section" && *local_attribute(node, "display") == 'n') {
        continue;  // "none"
      } else if (name == "soft-page-break") {
        ++page_;
      } else if (name == "table-cell") {
        const std::size_t level = std::exchange(level_, 0);
        ++cells_;
        blocks(node, nullptr);
        --cells_;
        level_ = level;
      } else if (!is_left_out(name)) {
        blocks(node, nullptr);
      }
    }
  }

  void read_list(pugi::xml_node node) {
    ListPlace place;
    const bool is_nested = level_ > 0;
    place.style = local_attribute(node, "style-name");
    place.level = level_;
    if (is_nested && place.style.empty()) place.style = list_style_;
    place.counter = is_nested ? counter_ : counter_for(node, place.style);
    const std::string style = std::exchange(list_style_, place.style);
    ListCounter* const counter = std::exchange(counter_, place.counter);
    ++level_;
    for (const pugi::xml_node item : node.children()) {
      const std::string_view name = local_name(item);
      ListPlace own = place;
      if (const char* other = local_attribute(item, "style-override"); *other != 0) {
        own.style = other;
        by_style_[own.style] = own.counter;
      }
      const std::string_view start = local_attribute(item, "start-value");
      if (!start.empty()) own.counter->restart(own.level, list_number(start.data()));
      blocks(item, name == "list-item" ? &own : nullptr);
    }
    --level_;
    list_style_ = style;
    counter_ = counter;
  }

  // Of a list that is not part of another: its own, or that of the list which it goes on with.
  ListCounter* counter_for(pugi::xml_node node, const std::string& style) {
    const std::string id = local_attribute(node, "id");
    const std::string before = local_attribute(node, "continue-list");
    ListCounter* counter = nullptr;
    if (const auto found = by_id_.find(before); found != by_id_.end()) {
      counter = found->second;
    } else if (!before.empty() || node.attribute("text:continue-numbering").as_bool()) {
      // LibreOffice names lists that it does not write; then the style decides.
      if (const auto last = by_style_.find(style); last != by_style_.end()) counter = last->second;
    }
    if (counter == nullptr) counter = &counters_.emplace_back();
    if (!id.empty()) by_id_[id] = counter;
    by_style_[style] = counter;
    return counter;
  }

  void paragraph(pugi::xml_node node, const ListPlace* list) {
    const OdtStyle& style = styles_.paragraph(local_attribute(node, "style-name"));
    const Place place{++counts_[part_], page_, part_};
    Open open;
    std::swap(open_, open);
    open_.style = style;
    inlines(node, style);
    std::swap(open_, open);

    Paragraph paragraph;
    paragraph.text = open.text.text();
    paragraph.format = open.text.spans();
    paragraph.content = style.content;
    paragraph.place = place;
    paragraph.all_bold = paragraph.ends_bold = open.bold && !open.plain;
    bool is_item = false;
    if (!note_mark_.empty()) {
      paragraph.number = {std::exchange(note_mark_, {})};
    } else if (const ListLevels* levels = levels_of(node, style, list)) {
      const std::size_t level = list != nullptr ? list->level : outline_level(node);
      ListCounter& counter = list != nullptr ? *list->counter : outline_counter_;
      is_item = (*levels)[std::min(level, kListLevels - 1)].style == NumberStyle::bullet;
      paragraph.number = counter.next(*levels, level);
    }
    if (part_ == Part::headers || part_ == Part::footers) {
      paragraph.kind = BlockKind::running;
    } else if (part_ != Part::body) {
      paragraph.kind = BlockKind::note;
    } else if (local_name(node) == "h") {
      paragraph.kind = BlockKind::heading;
    } else if (cells_ > 0) {
      paragraph.kind = BlockKind::table_cell;
    } else if (is_item) {
      paragraph.kind = BlockKind::list_item;
    }
    const bool is_hidden = style.hidden.value_or(false);
    if (!paragraph.text.empty() && !is_hidden) out_.push_back(std::move(paragraph));
    for (const pugi::xml_node box : open.boxes) blocks(box, nullptr);
    for (const pugi::xml_node note : open.notes) read_note(note);
  }

  static std::size_t outline_level(pugi::xml_node node) {
    const int level = std::atoi(local_attribute(node, "outline-level"));
    return static_cast<std::size_t>(std::max(level, 1)) - 1;
  }

  // What numbers the paragraph, if anything.
  const ListLevels* levels_of(pugi::xml_node node, const OdtStyle& style, const ListPlace* list) {
    if (list != nullptr) {
      const ListLevels* levels = styles_.list(list->style);
      return levels == nullptr && style.list ? styles_.list(*style.list) : levels;
    }
    return local_name(node) == "h" && level_ == 0 ? &styles_.outline() : nullptr;
  }

  void read_note(pugi::xml_node note) {
    const bool at_end = std::string_view(local_attribute(note, "note-class")) == "endnote";
    const Part part = std::exchange(part_, at_end ? Part::endnotes : Part::footnotes);
    const std::size_t cells = std::exchange(cells_, 0);
    const std::size_t level = std::exchange(level_, 0);
    note_mark_ = note_mark(text_below(child_named(note, "note-citation")));
    blocks(child_named(note, "note-body"), nullptr);
    note_mark_.clear();
    part_ = part;
    cells_ = cells;
    level_ = level;
  }

  void inlines(pugi::xml_node parent, const OdtStyle& look) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        add(node.value(), look);
      } else if (name == "s" || name == "tab" || name == "line-break") {
        add(" ", look);
      } else if (name == "soft-page-break") {
        ++page_;
      } else if (name == "note") {
        open_.notes.push_back(node);
        open_.text.append_note_mark();
      } else if (name == "text-box") {
        open_.boxes.push_back(node);
      } else if (name == "span") {
        inlines(node, over(look, styles_.text(local_attribute(node, "style-name"))));
      } else if (!is_left_out(name)) {
        inlines(node, look);
      }
    }
  }

  void add(std::string_view text, const OdtStyle& look) {
    if (look.hidden.value_or(false)) return;
    const bool bold = look.bold.value_or(false);
    Styles styles;
    styles.set(Style::bold, bold && !open_.style.bold.value_or(false));
    styles.set(Style::italic, look.italic.value_or(false) && !open_.style.italic.value_or(false));
    styles.set(Style::underline,
               look.underline.value_or(false) && !open_.style.underline.value_or(false));
    if (look.position) styles.set(*look.position, true);
    const std::size_t before = open_.text.text().size();
    open_.text.append(text, styles);
    if (open_.text.text().size() > before) (bold ? open_.bold : open_.plain) = true;
  }

  // The paragraph that is being read.
  struct Open {
    OdtStyle style;
    FormattedText text;
    bool bold = false;   // some of it is
    bool plain = false;  // some of it is not
    std::vector<pugi::xml_node> boxes;
    std::vector<pugi::xml_node> notes;
  };

  pugi::xml_node common_;
  pugi::xml_node content_;
  OdtStyles styles_;

  std::vector<Paragraph> out_;
  Part part_ = Part::body;
  std::map<Part, std::uint32_t> counts_;  // of paragraphs
  std::uint32_t page_ = 0;
  std::size_t cells_ = 0;  // that we are inside of
  Open open_;
  std::string note_mark_;

  std::size_t level_ = 0;  // of lists that we are inside of
  std::string list_style_;
  ListCounter* counter_ = nullptr;
  std::deque<ListCounter> counters_;  // of all lists; they stay where they are
  std::map<std::string, ListCounter*> by_id_;
  std::map<std::string, ListCounter*> by_style_;  // the list that last had the style
  ListCounter outline_counter_;
};

}  // namespace

FileText read_odt(const ZipArchive& package) {
  const XmlPart content(package.read("content.xml"), "content.xml");
  std::optional<XmlPart> styles;
  if (package.has("styles.xml")) styles.emplace(package.read("styles.xml"), "styles.xml");
  return OdtReader(styles ? styles->root() : pugi::xml_node(), content.root()).read();
}

}  // namespace dragoman
