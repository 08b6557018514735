// SPDX-License-Identifier: Apache-2.0
#include "tmx/tables/table_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

constexpr std::array kSourceNames = {std::string_view("source"), std::string_view("source text"),
                                     std::string_view("original"),
                                     std::string_view("texte source")};
constexpr std::array kTargetNames = {
    std::string_view("target"),      std::string_view("target text"),
    std::string_view("translation"), std::string_view("traduction"),
    std::string_view("cible"),       std::string_view("texte cible")};

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kProperties = {
    {{"confidence", "x-confidence"},
     {"crossing", "x-crossing"},
     {"document", "x-document"},
     {"domain", "x-domain"},
     {"kind", "x-kind"},
     {"label", "x-label"},
     {"note", "note"}}};

std::optional<LangTag> tag_in(std::string_view field) {
  try {
    const LangTag tag = LangTag::parse(field);
    if (tag.is_known()) return tag;
  } catch (const Error&) {
    // Not a tag.
  }
  return std::nullopt;
}

// The language that a header names: "fr-CA", "French", "français".
std::optional<LangTag> language_of(std::string_view name) {
  const auto tag = tag_in(name);
  return tag ? tag : LangTag::called(name);
}

Column column_called(std::string_view name, const ReadOptions& options) {
  const std::string folded = fold(trim(name));
  if (std::ranges::find(kSourceNames, folded) != kSourceNames.end()) {
    return {options.source.value_or(unstated_source())};
  }
  if (std::ranges::find(kTargetNames, folded) != kTargetNames.end()) {
    return {options.target.value_or(unstated_target())};
  }
  for (const auto& [key, type] : kProperties) {
    if (folded == key) return {{}, std::string(type)};
  }
  return {language_of(trim(name))};
}

// The index of the column with that number (from 1) or name.
std::size_t index_of(const std::string& wanted, const Row& first,
                     const std::filesystem::path& file) {
  std::size_t number = 0;
  const char* const end = wanted.data() + wanted.size();
  const auto [stop, error] = std::from_chars(wanted.data(), end, number);
  if (error == std::errc() && stop == end && number > 0 && number <= first.size()) {
    return number - 1;
  }
  std::string names;
  for (std::size_t k = 0; k < first.size(); ++k) {
    if (fold(trim(first[k])) == fold(wanted)) return k;
    names += (k == 0 ? "\"" : ", \"") + std::string(trim(first[k])) + '"';
  }
  throw Error(Errc::syntax, {file, 1, {}},
              "has no column \"" + wanted + "\": its first row is " + names,
              "name two of its columns, or give their numbers");
}

// Whether the field can be a confidence.
bool is_confidence(std::string_view field) {
  float value = -1;
  const auto [stop, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  return error == std::errc() && stop == field.data() + field.size() && value >= 0 && value <= 1;
}

// The layout of a row that our writers of TSV made: with its languages in the seventh and eighth
// field.
std::optional<TableLayout> own_layout(const Row& row) {
  constexpr std::size_t kLeast = 8;
  constexpr std::size_t kMost = 9;  // with the document
  if (row.size() < kLeast || row.size() > kMost) return std::nullopt;
  const auto source = tag_in(row[6]);
  const auto target = tag_in(row[7]);
  if (!source || !target) return std::nullopt;
  return TableLayout{{{*source},
                      {*target},
                      {{}, "x-confidence"},
                      {{}, "x-label"},
                      {{}, "x-kind"},
                      {{}, "x-crossing"},
                      {},
                      {},
                      {{}, "x-document"}},
                     false,
                     false};
}

// The columns of a header row; nothing if the row does not name two languages.
std::optional<std::vector<Column>> header_of(const Row& row, const ReadOptions& options) {
  std::vector<Column> columns;
  for (const std::string& name : row) columns.push_back(column_called(name, options));
  auto texts = std::ranges::count_if(
      columns, [](const Column& column) { return column.language.has_value(); });
  // "ID" and "No" are numbers beside two languages, not Indonesian and Norwegian.
  for (std::size_t k = 0; k < row.size(); ++k) {
    const std::string name = fold(trim(row[k]));
    const bool may_be_number = name == "id" || name == "no" || name == "nr";
    if (may_be_number && columns[k].language && texts > 2) {
      columns[k] = {};
      --texts;
    }
  }
  std::vector<LangTag> languages;
  for (const Column& column : columns) {
    if (column.language) languages.push_back(*column.language);
  }
  const bool names_two = languages.size() > 1 && std::ranges::count(languages, languages[0]) == 1;
  return names_two && !own_layout(row) ? std::optional(columns) : std::nullopt;
}

}  // namespace

TableLayout table_layout(const Row& first, const ReadOptions& options,
                         const std::filesystem::path& file) {
  const Column source = {options.source.value_or(unstated_source())};
  const Column target = {options.target.value_or(unstated_target())};
  auto header = header_of(first, options);
  if (options.columns.empty()) {
    if (header) return {std::move(*header), true};
    return {{source, target, {{}, "third"}}, false, true};
  }
  TableLayout layout;
  layout.has_header = header.has_value();
  layout.columns.resize(first.size());
  const std::array<std::pair<const std::string&, const Column&>, 2> chosen = {
      {{options.columns.front(), source}, {options.columns.back(), target}}};
  for (std::size_t side = 0; side < chosen.size(); ++side) {
    const auto& [wanted, by_default] = chosen[side];
    const std::size_t k = index_of(wanted, first, file);
    const Column named = column_called(first[k], options);
    const bool is_asked = side == 0 ? options.source.has_value() : options.target.has_value();
    layout.columns[k] = named.language && !is_asked ? named : by_default;
    layout.has_header = layout.has_header || fold(trim(first[k])) == fold(wanted);
  }
  return layout;
}

TranslationUnit unit_of(Row&& row, const TableLayout& by_default) {
  const auto own = by_default.may_be_own ? own_layout(row) : std::nullopt;
  const TableLayout& layout = own ? *own : by_default;
  TranslationUnit unit;
  for (std::size_t i = 0; i < std::min(row.size(), layout.columns.size()); ++i) {
    const Column& column = layout.columns[i];
    if (trim(row[i]).empty()) continue;
    if (column.language) {
      unit.variants.push_back({*column.language, std::move(row[i])});
    } else if (column.property == "x-crossing") {
      unit.properties.push_back({column.property, "true"});
    } else if (column.property == "note") {
      unit.notes.push_back({std::move(row[i])});
    } else if (column.property == "third") {
      const std::string field(trim(row[i]));
      unit.properties.push_back({is_confidence(field) ? "x-confidence" : "x-document", field});
    } else if (!column.property.empty()) {
      unit.properties.push_back({column.property, std::move(row[i])});
    }
  }
  return unit;
}

}  // namespace dragoman::tmx
