// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/inline_markup.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/escape.h"
#include "tmx/xml/seg_content.h"
#include "tmx/xml/xml_check.h"

namespace dragoman::tmx {
namespace {

pugi::xml_document parsed(std::string_view markup) {
  std::string xml = "<seg>";
  xml += markup;
  xml += "</seg>";
  const auto fail = [](const std::string& cause) {
    throw Error(Errc::syntax, {}, cause, "write the segment's codes as TMX has them");
  };
  if (const auto fault = MarkupChecker().find_fault(xml)) fail(fault->cause);
  pugi::xml_document document;
  const auto result = document.load_buffer(xml.data(), xml.size(), kSegFlags, pugi::encoding_utf8);
  if (!result) fail(result.description());
  if (document.first_child().next_sibling()) fail("not well-formed XML: </seg> inside a segment");
  return document;
}

CodeKind kind_of(pugi::xml_node node, std::string_view name) {
  if (name == "bpt") return CodeKind::begin;
  if (name == "ept") return CodeKind::end;
  if (name == "it") {
    const std::string_view side = node.attribute("pos").value();
    return side == "end" ? CodeKind::end : CodeKind::begin;
  }
  const bool holds_text =
      !is_code_element(name) && (name == "hi" || name == "sub" || node.first_child());
  return holds_text ? CodeKind::begin : CodeKind::single;
}

// Walks through the content without recursion, because the file decides how deep its elements are
// nested.
class ContentReader {
 public:
  ContentReader(std::string_view prefix, std::string& text, std::vector<InlineCode>& codes)
      : prefix_(prefix), text_(text), codes_(codes) {}

  void read(pugi::xml_node seg) {
    stack_.push_back({seg.first_child(), npos});
    while (true) {
      const pugi::xml_node node = stack_.back().next;
      if (!node) {
        if (stack_.size() == 1) return;
        end_element();
        continue;
      }
      stack_.back().next = node.next_sibling();
      if (node.type() != pugi::node_element) {
        text_ += node.value();
      } else {
        begin_element(node);
      }
    }
  }

 private:
  static constexpr auto npos = static_cast<std::size_t>(-1);

  // An element that is being walked through.
  struct Open {
    pugi::xml_node next;  // the child that comes next
    std::size_t code;     // its begin
  };

  std::string_view name(pugi::xml_node node) const { return inline_name(node, prefix_); }

  void begin_element(pugi::xml_node node) {
    InlineCode& code = codes_.emplace_back();
    code.place = text_.size();
    code.element = name(node);
    code.kind = kind_of(node, code.element);
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      code.attributes.push_back({attribute.name(), attribute.value()});
    }
    Open inner{node.first_child(), codes_.size() - 1};
    if (is_code_element(code.element)) {
      take_native(inner.next, code.content);
      code.holds_sub = static_cast<bool>(inner.next);
      if (!code.holds_sub) return;
    } else if (code.kind != CodeKind::begin) {
      return;
    }
    if (code.element == "sub") text_ += ' ';
    stack_.push_back(inner);
  }

  // Ends the innermost element, which holds text or a <sub>.
  void end_element() {
    const InlineCode& begin = codes_[stack_.back().code];
    stack_.pop_back();
    if (begin.element == "sub") text_ += ' ';
    InlineCode end = make_code(text_.size(), CodeKind::end, begin.element, code_id(begin));
    // What follows in a code behind its <sub> has no other place.
    if (stack_.size() > 1 && is_code_element(codes_[stack_.back().code].element)) {
      take_native(stack_.back().next, end.content);
    }
    codes_.push_back(std::move(end));
  }

  // Takes a code's content up to its next <sub>, which is left as `next`.
  void take_native(pugi::xml_node& next, std::string& content) const {
    for (; next; next = next.next_sibling()) {
      if (next.type() != pugi::node_element) {
        append_xml_text(next.value(), content);
      } else if (name(next) == "sub") {
        return;
      } else {
        append_outer_xml(next, prefix_, content);
      }
    }
  }

  std::string_view prefix_;
  std::string& text_;
  std::vector<InlineCode>& codes_;
  std::vector<Open> stack_;
};

// Writes codes as elements, and the text between them.
class ContentWriter {
 public:
  explicit ContentWriter(std::string& xml) : xml_(xml) {}

  void text(std::string_view text) { append_xml_text(text, xml_); }

  bool ends_open(const InlineCode& code) const {
    return code.kind == CodeKind::end && !open_.empty() && open_.back().element == code.element;
  }

  void write(const InlineCode& code) {
    if (ends_open(code)) {
      close();
      xml_ += code.content;
      return;
    }
    xml_ += '<';
    xml_ += code.element;
    for (const Attribute& attribute : code.attributes) {
      append_xml_attribute(attribute.name, attribute.value, xml_);
    }
    const bool opens =
        is_code_element(code.element) ? code.holds_sub : code.kind == CodeKind::begin;
    if (opens) {
      xml_ += '>';
      open_.push_back({code.element, xml_.size()});
      xml_ += code.content;
    } else if (code.content.empty()) {
      xml_ += "/>";
    } else {
      xml_ += '>';
      xml_ += code.content;
      append_end_tag(code.element);
    }
  }

  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  struct Open {
    std::string_view element;
    std::size_t begin;  // of its content, in the XML
  };

  void append_end_tag(std::string_view element) {
    xml_ += "</";
    xml_ += element;
    xml_ += '>';
  }

  void close() {
    if (xml_.size() == open_.back().begin) {
      xml_.back() = '/';
      xml_ += '>';
    } else {
      append_end_tag(open_.back().element);
    }
    open_.pop_back();
  }

  std::string& xml_;
  std::vector<Open> open_;
};

}  // namespace

void append_content(const pugi::xml_node& seg, std::string_view prefix, std::string& text,
                    std::vector<InlineCode>& codes) {
  ContentReader(prefix, text, codes).read(seg);
}

InlineText parse_markup(std::string_view markup) {
  InlineText content;
  const pugi::xml_document document = parsed(markup);
  append_content(document.first_child(), {}, content.text, content.codes);
  return content;
}

void append_markup(std::string_view text, const std::vector<InlineCode>& codes, std::string& xml) {
  ContentWriter writer(xml);
  std::size_t place = 0;
  bool begins_sub = false;
  for (const InlineCode& code : codes) {
    const std::size_t end = std::clamp(code.place, place, text.size());
    std::string_view between = text.substr(place, end - place);
    place = end;
    // The space on either side of a <sub> is none of its own.
    if (begins_sub && between.starts_with(' ')) between.remove_prefix(1);
    begins_sub = code.element == "sub" && code.kind == CodeKind::begin;
    if (code.element == "sub" && writer.ends_open(code) && between.ends_with(' ')) {
      between.remove_suffix(1);
    }
    writer.text(between);
    writer.write(code);
  }
  writer.text(text.substr(place));
  writer.close_all();
}

std::string to_markup(std::string_view text, const std::vector<InlineCode>& codes) {
  std::string xml;
  append_markup(text, codes, xml);
  return xml;
}

}  // namespace dragoman::tmx
