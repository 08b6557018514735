// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/odt_styles.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "corpus/io/xml_nodes.h"
#include "corpus/read/office/style_names.h"

namespace dragoman {
namespace {

void read_text_properties(pugi::xml_node node, OdtStyle& style) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name == "fo:font-weight") style.bold = value == "bold" || value >= "600";
    if (name == "fo:font-style") style.italic = value == "italic" || value == "oblique";
    if (name == "text:display") style.hidden = value == "none";
    if (name == "style:text-underline-style") style.underline = value != "none";
    if (name == "style:text-position") {
      // "super 58%", "33% 58%": how far it is raised.
      const bool raised = value.starts_with("super") || (value[0] >= '1' && value[0] <= '9');
      const bool lowered = value.starts_with("sub") || value.starts_with('-');
      if (raised) style.position = Style::superscript;
      if (lowered) style.position = Style::subscript;
    }
  }
}

void inherit(const OdtStyle& base, OdtStyle& style) {
  const auto take = [](auto& own, const auto& inherited) {
    if (!own) own = inherited;
  };
  take(style.bold, base.bold);
  take(style.italic, base.italic);
  take(style.underline, base.underline);
  take(style.hidden, base.hidden);
  take(style.position, base.position);
  take(style.list, base.list);
  if (style.content == Content::prose) style.content = base.content;
}

NumberStyle style_of(std::string_view format, bool letters_in_step) {
  if (format == "1") return NumberStyle::decimal;
  if (format == "a") {
    return letters_in_step ? NumberStyle::lower_letter : NumberStyle::lower_letter_base26;
  }
  if (format == "A") {
    return letters_in_step ? NumberStyle::upper_letter : NumberStyle::upper_letter_base26;
  }
  if (format == "i") return NumberStyle::lower_roman;
  if (format == "I") return NumberStyle::upper_roman;
  if (format.starts_with("1st")) return NumberStyle::ordinal;
  return format.empty() ? NumberStyle::none : NumberStyle::decimal;
}

// "%1%.%2%)" as "%1.%2)": LibreOffice's own form, which has everything between the numbers.
std::string level_text(std::string_view format) {
  std::string text;
  for (std::size_t at = 0; at < format.size(); ++at) {
    text += format[at];
    if (format[at] != '%') continue;
    while (++at < format.size() && format[at] != '%') text += format[at];
  }
  return text;
}

ListLevel read_level(pugi::xml_node node, int number) {
  ListLevel level;
  const std::string_view name = local_name(node);
  if (name == "list-level-style-bullet" || name == "list-level-style-image") {
    level.style = NumberStyle::bullet;
    return level;
  }
  const pugi::xml_attribute sync = node.attribute("style:num-letter-sync");
  level.style = style_of(local_attribute(node, "num-format"), sync.as_bool());
  const std::string_view start = local_attribute(node, "start-value");
  if (!start.empty()) level.start = list_number(start.data());
  const std::string_view own_format = local_attribute(node, "num-list-format");
  if (!own_format.empty()) {
    level.text = level_text(own_format);
    return level;
  }
  level.text = local_attribute(node, "num-prefix");
  if (level.style != NumberStyle::none) {
    const int shown = std::max(1, std::atoi(local_attribute(node, "display-levels")));
    for (int above = std::max(1, number - shown + 1); above <= number; ++above) {
      level.text += '%' + std::to_string(above);
      if (above < number) level.text += '.';
    }
  }
  level.text += local_attribute(node, "num-suffix");
  return level;
}

ListLevels read_levels(pugi::xml_node node) {
  ListLevels levels;
  for (const pugi::xml_node child : node.children()) {
    const int number = std::atoi(local_attribute(child, "level"));
    if (number < 1 || number > static_cast<int>(kListLevels)) continue;
    levels[static_cast<std::size_t>(number) - 1] = read_level(child, number);
  }
  return levels;
}

}  // namespace

OdtStyles::OdtStyles(pugi::xml_node common, pugi::xml_node content) {
  for (ListLevel& level : outline_) level.style = NumberStyle::none;
  Raws paragraphs;
  Raws texts;
  read(common, paragraphs, texts);
  read(content, paragraphs, texts);
  paragraphs_ = resolve(paragraphs);
  texts_ = resolve(texts);
}

void OdtStyles::read(pugi::xml_node root, Raws& paragraphs, Raws& texts) {
  each_below(root, {"style", "list-style", "outline-style", "body"}, [&](pugi::xml_node node) {
    const std::string_view kind = local_name(node);
    const std::string name = local_attribute(node, "name");
    if (kind == "list-style") lists_[name] = read_levels(node);
    if (kind == "outline-style") outline_ = read_levels(node);
    if (kind != "style") return;
    const std::string_view family = local_attribute(node, "family");
    if (family != "paragraph" && family != "text") return;
    Raw& raw = (family == "text" ? texts : paragraphs)[name];
    raw.style.content = content_of_style(name);
    raw.parent = local_attribute(node, "parent-style-name");
    if (const pugi::xml_attribute list = node.attribute("style:list-style-name")) {
      raw.style.list = list.value();
    }
    read_text_properties(child_named(node, "text-properties"), raw.style);
  });
}

OdtStyles::Found OdtStyles::resolve(const Raws& raws) {
  constexpr int kLongestChain = 64;  // a chain that comes back to itself ends as well
  Found found;
  for (const auto& [name, own] : raws) {
    OdtStyle style = own.style;
    auto base = raws.find(own.parent);
    for (int k = 0; k < kLongestChain && base != raws.end(); ++k) {
      inherit(base->second.style, style);
      base = raws.find(base->second.parent);
    }
    found.emplace(name, std::move(style));
  }
  return found;
}

const OdtStyle& OdtStyles::find(const Found& styles, const std::string& name) {
  static const OdtStyle none;
  const auto found = styles.find(name);
  return found == styles.end() ? none : found->second;
}

const ListLevels* OdtStyles::list(const std::string& name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace dragoman
