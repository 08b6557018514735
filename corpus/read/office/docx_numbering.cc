// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/docx_numbering.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "corpus/io/xml_nodes.h"

namespace dragoman {
namespace {

std::int64_t number_of(pugi::xml_node node, std::string_view attribute) {
  return std::strtoll(local_attribute(node, attribute), nullptr, 10);
}

NumberStyle style_of(std::string_view format) {
  static const std::map<std::string_view, NumberStyle> kStyles = {
      {"none", NumberStyle::none},
      {"bullet", NumberStyle::bullet},
      {"decimalZero", NumberStyle::decimal_zero},
      {"lowerLetter", NumberStyle::lower_letter},
      {"upperLetter", NumberStyle::upper_letter},
      {"lowerRoman", NumberStyle::lower_roman},
      {"upperRoman", NumberStyle::upper_roman},
      {"ordinal", NumberStyle::ordinal},
      {"cardinalText", NumberStyle::cardinal},
      {"ordinalText", NumberStyle::ordinal_word},
      {"chicago", NumberStyle::symbol},
  };
  const auto found = kStyles.find(format);
  return found == kStyles.end() ? NumberStyle::decimal : found->second;
}

}  // namespace

DocxNumbering::DocxNumbering(pugi::xml_node root, const DocxStyles& styles) {
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "abstractNum") read_definition(node);
  }
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) == "num") read_list(node);
  }
  // A definition that links to a style has the levels of that style's list.
  for (auto& [id, list] : lists_) {
    const auto own = definitions_.find(list.definition);
    if (own == definitions_.end() || own->second.link.empty()) continue;
    const auto linked = lists_.find(styles.list_of(own->second.link));
    if (linked == lists_.end() || linked->first == id) continue;
    list.definition = linked->second.definition;
    list.levels = linked->second.levels;
  }
}

ListLevel DocxNumbering::read_level(pugi::xml_node node) {
  ListLevel level;
  level.start = 0;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "start") level.start = number_of(child, "val");
    if (name == "numFmt") level.style = style_of(local_attribute(child, "val"));
    if (name == "lvlText") level.text = local_attribute(child, "val");
    if (name == "isLgl") level.all_decimal = on_off(child).value_or(true);
    if (name == "rPr") level.hidden = run_properties(child).hidden.value_or(false);
    if (name == "lvlRestart") {
      const auto after = static_cast<int>(number_of(child, "val"));
      level.restart_after = after == 0 ? -2 : after - 1;
    }
  }
  return level;
}

void DocxNumbering::read_definition(pugi::xml_node node) {
  Definition& definition = definitions_[static_cast<int>(number_of(node, "abstractNumId"))];
  definition.link = local_attribute(child_named(node, "numStyleLink"), "val");
  for (const pugi::xml_node level : node.children()) {
    const std::int64_t index = number_of(level, "ilvl");
    if (local_name(level) != "lvl" || index < 0 || index >= std::int64_t{kListLevels}) continue;
    definition.levels[static_cast<std::size_t>(index)] = read_level(level);
    definition.styles[static_cast<std::size_t>(index)] =
        local_attribute(child_named(level, "pStyle"), "val");
  }
}

void DocxNumbering::read_list(pugi::xml_node node) {
  List& list = lists_[static_cast<int>(number_of(node, "numId"))];
  list.definition = static_cast<int>(number_of(child_named(node, "abstractNumId"), "val"));
  list.levels = definitions_[list.definition].levels;
  for (const pugi::xml_node change : node.children()) {
    const std::int64_t index = number_of(change, "ilvl");
    if (local_name(change) != "lvlOverride" || index < 0 || index >= std::int64_t{kListLevels}) {
      continue;
    }
    const auto level = static_cast<std::size_t>(index);
    if (const pugi::xml_node own = child_named(change, "lvl")) list.levels[level] = read_level(own);
    if (const pugi::xml_node start = child_named(change, "startOverride")) {
      list.restarts[level] = number_of(start, "val");
      list.levels[level].start = number_of(start, "val");
    }
  }
}

std::size_t DocxNumbering::level_of(const List& list, const NumberingRef& own,
                                    const std::string& style_id, const DocxStyle& style) const {
  int level = 0;
  if (own.level) {
    level = *own.level;
  } else if (own.list) {
    level = style.numbering.level.value_or(0);
  } else {
    // A style's level is the one that the list gives the style.
    const auto definition = definitions_.find(list.definition);
    level = style.numbering.level.value_or(0);
    for (std::size_t k = 0; definition != definitions_.end() && k < kListLevels; ++k) {
      const std::string& named = definition->second.styles[k];
      if (!named.empty() && (named == style_id || named == style.list_style)) {
        level = static_cast<int>(k);
        if (named == style_id) break;
      }
    }
  }
  return static_cast<std::size_t>(std::clamp(level, 0, static_cast<int>(kListLevels) - 1));
}

ListLabel DocxNumbering::next(const NumberingRef& own, const std::string& style_id,
                              const DocxStyle& style) {
  const int id = own.list ? *own.list : style.numbering.list.value_or(0);
  const auto found = lists_.find(id);
  if (id == 0 || found == lists_.end()) return {};
  List& list = found->second;
  ListCounter& counter = counters_[list.definition];
  for (const auto& [level, number] : std::exchange(list.restarts, {})) {
    counter.restart(level, number);
  }
  const std::size_t level = level_of(list, own, style_id, style);
  ListLabel label{true, counter.next(list.levels, level)};
  // A level of style "none" and without text takes the number away.
  if (list.levels[level].style == NumberStyle::none && label.number.empty()) label.is_item = false;
  return label;
}

}  // namespace dragoman
