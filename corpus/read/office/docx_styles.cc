// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/docx_styles.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

#include "corpus/io/xml_nodes.h"
#include "corpus/read/office/style_names.h"

namespace dragoman {
namespace {

constexpr int kBodyText = 9;  // an outline level of 9 is none

// "heading 1", "Title": the names of built-in styles are English in any Word.
bool is_heading_name(std::string name) {
  std::ranges::transform(name, name.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.starts_with("heading ") || name == "title" || name == "subtitle";
}

void inherit(const DocxStyle& base, DocxStyle& style) {
  const auto take = [](auto& own, const auto& inherited) {
    if (!own) own = inherited;
  };
  take(style.run.bold, base.run.bold);
  take(style.run.italic, base.run.italic);
  take(style.run.hidden, base.run.hidden);
  take(style.run.underline, base.run.underline);
  take(style.run.position, base.run.position);
  if (!style.numbering.list) style.list_style = base.list_style;
  take(style.numbering.list, base.numbering.list);
  take(style.numbering.level, base.numbering.level);
  style.is_heading = style.is_heading || base.is_heading;
  if (style.content == Content::prose) style.content = base.content;
}

struct RawStyle {
  DocxStyle style;
  std::string based_on;
};

}  // namespace

std::optional<bool> on_off(pugi::xml_node node) {
  if (!node) return std::nullopt;
  const std::string_view value = local_attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

RunProperties run_properties(pugi::xml_node properties) {
  RunProperties run;
  for (const pugi::xml_node node : properties.children()) {
    const std::string_view name = local_name(node);
    const std::string_view value = local_attribute(node, "val");
    if (name == "b") run.bold = on_off(node);
    if (name == "i") run.italic = on_off(node);
    if (name == "vanish") run.hidden = on_off(node);
    if (name == "u") run.underline = value != "none";
    if (name == "vertAlign" && value == "superscript") run.position = Style::superscript;
    if (name == "vertAlign" && value == "subscript") run.position = Style::subscript;
  }
  return run;
}

DocxStyles::DocxStyles(pugi::xml_node root) {
  std::map<std::string, RawStyle> raw;
  each_below(root, {"style"}, [&](pugi::xml_node node) {
    const std::string id = local_attribute(node, "styleId");
    RawStyle& style = raw[id];
    style.based_on = local_attribute(child_named(node, "basedOn"), "val");
    style.style.run = run_properties(child_named(node, "rPr"));
    style.style.is_heading = is_heading_name(local_attribute(child_named(node, "name"), "val"));
    style.style.content = content_of_style(local_attribute(child_named(node, "name"), "val"));
    const pugi::xml_node paragraph = child_named(node, "pPr");
    const pugi::xml_node numbering = child_named(paragraph, "numPr");
    if (const pugi::xml_node list = child_named(numbering, "numId")) {
      style.style.numbering.list = std::atoi(local_attribute(list, "val"));
      style.style.list_style = id;
    }
    if (const pugi::xml_node level = child_named(numbering, "ilvl")) {
      style.style.numbering.level = std::atoi(local_attribute(level, "val"));
    }
    if (const pugi::xml_node outline = child_named(paragraph, "outlineLvl")) {
      style.style.is_heading = std::atoi(local_attribute(outline, "val")) < kBodyText;
    }
    const std::string_view type = local_attribute(node, "type");
    if (type == "paragraph" && *local_attribute(node, "default") == '1') default_paragraph_ = id;
  });
  constexpr int kLongestChain = 64;  // a chain that comes back to itself ends as well
  for (const auto& [id, own] : raw) {
    DocxStyle style = own.style;
    auto base = raw.find(own.based_on);
    for (int k = 0; k < kLongestChain && base != raw.end(); ++k) {
      inherit(base->second.style, style);
      base = raw.find(base->second.based_on);
    }
    styles_.emplace(id, std::move(style));
  }
}

const DocxStyle& DocxStyles::paragraph(const std::string& id) const {
  static const DocxStyle none;
  auto found = styles_.find(id);
  if (found == styles_.end()) found = styles_.find(default_paragraph_);
  return found == styles_.end() ? none : found->second;
}

const DocxStyle& DocxStyles::character(const std::string& id) const {
  static const DocxStyle none;
  const auto found = styles_.find(id);
  return found == styles_.end() || id.empty() ? none : found->second;
}

int DocxStyles::list_of(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? 0 : found->second.numbering.list.value_or(0);
}

}  // namespace dragoman
