// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/inline_markup.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/escape.h"
#include "tmx/xml/inline_xml.h"
#include "tmx/xml/xml_repair.h"

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
  if (document.first_child().next_sibling()) fail("no well-formed XML: </seg> inside of a segment");
  return document;
}

CodeKind kind_of(pugi::xml_node node, std::string_view name) {
  if (name == "bpt") return CodeKind::begin;
  if (name == "ept") return CodeKind::end;
  if (name == "it") {
    const std::string_view side = node.attribute("pos").value();
    return side == "end" ? CodeKind::end : CodeKind::begin;
  }
  const bool holds_text = !is_code_element(name) && (name == "hi" || node.first_child());
  return holds_text ? CodeKind::begin : CodeKind::single;
}

bool has_sub(pugi::xml_node node) { return static_cast<bool>(node.child("sub")); }

// An element that is being walked through.
struct Open {
  pugi::xml_node node;
  pugi::xml_node next;  // the child that comes next
  bool is_code = false;
};

InlineCode code_of(pugi::xml_node node, std::size_t place) {
  const std::string_view name = node.name();
  const char* const id = name == "bpt" || name == "ept" ? "i" : "x";
  return {place,
          kind_of(node, name),
          std::string(name),
          node.attribute(id).value(),
          node.attribute("type").value(),
          {}};
}

// Takes a code's content up to its next <sub>, which is left as the next child.
void take_native(Open& open, std::string& content) {
  for (; open.next; open.next = open.next.next_sibling()) {
    const std::string_view name = open.next.name();
    if (name == "sub") return;
    if (open.next.type() == pugi::node_element) {
      append_outer_xml(open.next, {}, content);
    } else {
      append_xml_text(open.next.value(), content);
    }
  }
}

// Ends the innermost element, which holds text or a <sub>.
InlineCode end_of(std::vector<Open>& stack, std::size_t place) {
  InlineCode end = code_of(stack.back().node, place);
  end.kind = CodeKind::end;
  end.type.clear();
  stack.pop_back();
  // What follows in a code behind its <sub> has no other place.
  if (!stack.empty() && stack.back().is_code) take_native(stack.back(), end.content);
  return end;
}

void append_code_start(const InlineCode& code, std::string& xml) {
  xml += '<';
  xml += code.element;
  const auto append = [&](std::string_view name, std::string_view value) {
    append_xml_attribute(name, value, xml);
  };
  if (code.element == "it") append("pos", code.kind == CodeKind::end ? "end" : "begin");
  if (!code.id.empty()) append(code.element == "bpt" || code.element == "ept" ? "i" : "x", code.id);
  if (!code.type.empty()) append("type", code.type);
}

void append_end(std::string_view element, std::string& xml) {
  xml += "</";
  xml += element;
  xml += '>';
}

}  // namespace

std::vector<InlineCode> inline_codes(std::string_view markup) {
  std::vector<InlineCode> codes;
  if (markup.empty()) return codes;
  const pugi::xml_document document = parsed(markup);
  std::size_t place = 0;
  std::vector<Open> stack = {{document.first_child(), document.first_child().first_child()}};
  while (!stack.empty()) {
    Open& open = stack.back();
    const pugi::xml_node node = open.next;
    if (!node) {
      if (stack.size() == 1) break;
      if (std::string_view(open.node.name()) == "sub") ++place;  // see append_plain_text()
      codes.push_back(end_of(stack, place));
      continue;
    }
    open.next = node.next_sibling();
    if (node.type() != pugi::node_element) {
      place += std::string_view(node.value()).size();
      continue;
    }
    InlineCode& code = codes.emplace_back(code_of(node, place));
    Open inner{node, node.first_child(), is_code_element(code.element)};
    if (code.element == "sub") {
      code.kind = CodeKind::begin;
      ++place;
    }
    if (inner.is_code) take_native(inner, code.content);
    const bool enters = inner.is_code ? has_sub(node) : code.kind == CodeKind::begin;
    if (enters) stack.push_back(inner);
  }
  return codes;
}

std::string plain_text(std::string_view markup) {
  std::string text;
  if (!markup.empty()) append_plain_text(parsed(markup).first_child(), {}, text);
  return text;
}

std::string to_markup(std::string_view text, const std::vector<InlineCode>& codes) {
  std::string xml;
  std::size_t place = 0;
  std::vector<std::string> stack;
  // The space on either side of a <sub> is none of its own.
  std::optional<std::size_t> sub_begin;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const InlineCode& code = codes[i];
    std::string_view between;
    const std::size_t end = std::clamp(code.place, place, text.size());
    between = text.substr(place, end - place);
    place = end;
    const bool ends_open =
        code.kind == CodeKind::end && !stack.empty() && stack.back() == code.element;
    if (std::exchange(sub_begin, std::nullopt) && between.starts_with(' '))
      between.remove_prefix(1);
    if (ends_open && code.element == "sub" && between.ends_with(' ')) between.remove_suffix(1);
    append_xml_text(between, xml);
    if (ends_open) {
      append_end(code.element, xml);
      xml += code.content;
      stack.pop_back();
      continue;
    }
    append_code_start(code, xml);
    const bool is_code = is_code_element(code.element);
    const bool sub_follows = i + 1 < codes.size() && codes[i + 1].element == "sub" &&
                             codes[i + 1].kind == CodeKind::begin &&
                             codes[i + 1].place == code.place;
    const bool opens = is_code ? sub_follows : code.kind == CodeKind::begin;
    if (opens) {
      xml += '>';
      xml += code.content;
      stack.push_back(code.element);
      if (code.element == "sub") sub_begin = place;
    } else if (code.content.empty()) {
      xml += "/>";
    } else {
      xml += '>';
      xml += code.content;
      append_end(code.element, xml);
    }
  }
  append_xml_text(text.substr(place), xml);
  while (!stack.empty()) {
    append_end(stack.back(), xml);
    stack.pop_back();
  }
  return xml;
}

}  // namespace dragoman::tmx
