// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xliff_inline.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/base/limits.h"
#include "tmx/formats/xml_tree.h"
#include "tmx/xml/seg_content.h"

namespace dragoman::tmx {
namespace {

// The formats that XLIFF 2 has a name for, as TMX calls them.
using Format = std::pair<std::string_view, std::string_view>;
constexpr std::array<Format, 3> kFormats = {
    {{"bold", "xlf:b"}, {"italic", "xlf:i"}, {"underlined", "xlf:u"}}};

std::string first_attribute(pugi::xml_node node, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const pugi::xml_attribute attribute = node.attribute(name)) return attribute.value();
  }
  return {};
}

std::string native(pugi::xml_node node) {
  std::string content;
  append_inner_xml(node, {}, content);
  return content;
}

// Reads the content of one element from left to right, without recursion.
class ContentReader {
 public:
  explicit ContentReader(OriginalData& original) : original_(original) {}

  void read(pugi::xml_node content) {
    for (pugi::xml_node node = content.first_child(); node;) {
      const bool enters = visit(node);
      if (enters && node.first_child()) {
        node = node.first_child();
        continue;
      }
      if (enters) leave(node);
      while (!node.next_sibling()) {
        node = node.parent();
        if (node == content) return;
        leave(node);
      }
      node = node.next_sibling();
    }
  }

  std::string text;
  std::vector<InlineCode> codes;

 private:
  void add(CodeKind kind, const char* element, std::string_view id, std::string_view type,
           std::string_view content) {
    codes.push_back(make_code(text.size(), kind, element, id, type, content));
  }

  // What <originalData> has under the id that the attribute gives.
  std::string original(pugi::xml_node node, const char* attribute) const {
    return original_.native(node.attribute(attribute).value());
  }

  static std::string type_of(pugi::xml_node node) {
    std::string type = first_attribute(node, {"ctype", "subType", "type"});
    if (type.starts_with("tmx:")) type.erase(0, 4);
    for (const auto& [format, sub_type] : kFormats) {
      if (type == sub_type) return std::string(format);
    }
    return type;
  }

  // Whether the node's children are text that a person reads.
  bool visit(pugi::xml_node node) {
    if (node.type() != pugi::node_element) {
      text += node.value();
      return false;
    }
    const std::string_view name = local_name(node);
    const std::string id = first_attribute(node, {"rid", "startRef", "id"});
    const bool isolated = std::string_view(node.attribute("isolated").value()) == "yes";
    if (name == "g" || name == "pc") {
      add(CodeKind::begin, "hi", id, type_of(node), {});
      return true;
    }
    if (name == "x") {
      add(CodeKind::single, "ph", id, type_of(node), {});
    } else if (name == "ph") {
      const std::string content = node.first_child() ? native(node) : original(node, "dataRef");
      add(CodeKind::single, "ph", id, type_of(node), content);
    } else if (name == "bx" || name == "bpt") {
      add(CodeKind::begin, "bpt", id, type_of(node), native(node));
    } else if (name == "ex" || name == "ept") {
      add(CodeKind::end, "ept", id, {}, native(node));
    } else if (name == "it") {
      const std::string_view pos = node.attribute("pos").value();
      add(pos == "close" ? CodeKind::end : CodeKind::begin, "it", id, type_of(node), native(node));
    } else if (name == "sc") {
      add(CodeKind::begin, isolated ? "it" : "bpt", id, type_of(node), original(node, "dataRef"));
    } else if (name == "ec") {
      add(CodeKind::end, isolated ? "it" : "ept", id, {}, original(node, "dataRef"));
    } else if (name == "cp") {
      text += ' ';  // a control that XML can't write, and TMX no better
    }
    return name == "mrk";
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "g" || name == "pc") add(CodeKind::end, "hi", node.attribute("id").value(), {}, {});
  }

  OriginalData& original_;
};

// Writes the text, and calls write_code(code, number) for each code in it.
template <typename WriteCode>
void append_content(const Tuv& tuv, XmlOutput& out, WriteCode write_code) {
  const std::string_view text = tuv.text;
  std::size_t place = 0;
  std::size_t number = 0;
  for (const InlineCode& code : tuv.codes) {
    out.text(text.substr(place, code.place - place));
    place = code.place;
    write_code(code, ++number);
  }
  out.text(text.substr(place));
}

// Ends an element that has been opened up to its attributes.
void append_rest(std::string_view element, std::string_view content, XmlOutput& out) {
  if (content.empty()) {
    out.raw("/>");
  } else {
    out.raw(">").raw(content).raw("</").raw(element).raw(">");
  }
}

// An id that pairs begin with end where the code has one; else a number of its own.
std::string id_of(const InlineCode& code, std::size_t number) {
  const std::string_view id = code_id(code);
  return id.empty() ? "n" + std::to_string(number) : std::string(id);
}

// 1.2's ctype is one of its own names, or begins with "x-".
std::string ctype(std::string_view type) {
  constexpr std::array<std::string_view, 7> kKnown = {"image",  "pb",         "lb",  "bold",
                                                      "italic", "underlined", "link"};
  const bool is_ctype =
      type.empty() || type.starts_with("x-") || std::ranges::find(kKnown, type) != kKnown.end();
  return (is_ctype ? "" : "x-") + std::string(type);
}

}  // namespace

OriginalData::OriginalData(pugi::xml_node unit) {
  for (const pugi::xml_node data : child_of(unit, "originalData").children()) {
    data_.emplace(data.attribute("id").value(), data);
  }
}

std::string OriginalData::native(std::string_view id) {
  const auto found = id.empty() ? data_.end() : data_.find(id);
  if (found == data_.end()) return {};
  std::string content = tmx::native(found->second);
  given_ += content.size();
  if (given_ > kMostOriginalData) {
    throw Error(Errc::syntax, {},
                "the codes of one unit refer to more than " +
                    std::to_string(kMostOriginalData >> 20) + " MiB of original data",
                "do not trust the file; ask its sender for another");
  }
  return content;
}

void read_xliff_content(pugi::xml_node content, OriginalData& original, Tuv& tuv) {
  ContentReader reader(original);
  reader.read(content);
  tuv.text = std::move(reader.text);
  tuv.codes = std::move(reader.codes);
}

void append_xliff12_content(const Tuv& tuv, XmlOutput& out) {
  append_content(tuv, out, [&](const InlineCode& code, std::size_t number) {
    if (code.element == "hi") {
      if (code.kind == CodeKind::end) {
        out.raw("</g>");
        return;
      }
      out.raw("<g").attribute("id", id_of(code, number));
      out.optional_attribute("ctype", ctype(code_type(code))).raw(">");
      return;
    }
    const bool known = code.element == "bpt" || code.element == "ept" || code.element == "it";
    const std::string_view element = known ? std::string_view(code.element) : "ph";
    out.raw("<").raw(element);
    if (element == "bpt" || element == "ept") {
      out.attribute("id", "c" + std::to_string(number)).attribute("rid", id_of(code, number));
    } else {
      out.attribute("id", id_of(code, number));
    }
    if (element == "it") out.attribute("pos", code.kind == CodeKind::end ? "close" : "open");
    if (element != "ept") out.optional_attribute("ctype", ctype(code_type(code)));
    append_rest(element, code.content.empty() ? " " : code.content, out);
  });
}

void append_xliff21_content(const Tuv& tuv, std::string_view prefix, XmlOutput& data,
                            XmlOutput& out) {
  append_content(tuv, out, [&](const InlineCode& code, std::size_t number) {
    if (code.element == "hi" && code.kind == CodeKind::end) {
      out.raw("</pc>");
      return;
    }
    const bool isolated = code.element == "it";
    const bool begins = code.element == "bpt" || (isolated && code.kind == CodeKind::begin);
    const bool ends = code.element == "ept" || (isolated && code.kind == CodeKind::end);
    const std::string_view element = code.element == "hi" ? "pc"
                                     : begins             ? "sc"
                                     : ends               ? "ec"
                                                          : "ph";
    out.raw("<").raw(element);
    out.attribute(ends && !isolated ? "startRef" : "id", id_of(code, number));
    if (isolated) out.attribute("isolated", "yes");
    const std::string_view type = code_type(code);
    if (!type.empty() && !ends) {
      const auto known = std::ranges::find(kFormats, type, &Format::first);
      const bool is_format = known != kFormats.end();
      out.attribute("type", is_format ? "fmt" : "other");
      out.attribute("subType", is_format ? std::string(known->second) : "tmx:" + std::string(type));
    }
    if (!code.content.empty()) {
      std::string id(prefix);
      id += std::to_string(number);
      out.attribute("dataRef", id);
      data.raw("<data").attribute("id", id).raw(">").raw(code.content).raw("</data>");
    }
    out.raw(element == "pc" ? ">" : "/>");
  });
}

}  // namespace dragoman::tmx
