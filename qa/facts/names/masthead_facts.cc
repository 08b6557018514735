// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/masthead_facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/facts/names/name_table.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {
namespace {

// A field with its values; its label is a name of the table.
struct Field {
  NameTable values;
  bool needs_colon = false;
};

std::size_t skip_colon(std::string_view text, std::size_t at, bool& colon) {
  constexpr std::string_view kWide = "：";
  at = skip_spaces(text, at);
  const bool wide = text.substr(std::min(at, text.size())).starts_with(kWide);
  colon = wide || (at < text.size() && text[at] == ':');
  return colon ? skip_spaces(text, at + (wide ? kWide.size() : 1)) : at;
}

}  // namespace

struct MastheadData {
  NameTable labels;
  NameTable links;  // between several values
  std::map<std::string, Field> fields = {};
};

namespace {

MastheadData load(std::string_view language) {
  MastheadData data;
  const auto file = language_file(embedded, language, "masthead");
  if (!file) return data;
  for (const std::string& link : file->at("links").texts()) data.links.add(link, {.value = "and"});
  for (const auto& [name, entry] : file->at("fields").items()) {
    for (const std::string& label : entry.at("labels").texts()) {
      data.labels.add(label, {.kind = FactKind::masthead, .value = name});
    }
    Field& field = data.fields[name];
    entry.at("needs_colon").get_to(field.needs_colon);
    for (const auto& [value, forms] : entry.at("values").items()) {
      for (const std::string& form : forms.texts()) field.values.add(form, {.value = value});
    }
  }
  return data;
}

// Reads the values of `label` after `at`; false if there are none.
bool read_values(std::string_view text, const MastheadData& data, const NameForm& label,
                 std::size_t begin, std::size_t at, std::vector<Fact>& facts) {
  const Field& field = data.fields.at(label.value);
  bool colon = false;
  at = skip_colon(text, at, colon);
  if (field.needs_colon && !colon) return false;
  std::set<std::string> values;
  std::size_t end = at;
  while (const NameForm* value = field.values.find(text, at, end)) {
    values.insert(value->value);
    at = end;
    std::size_t next = skip_spaces(text, end);
    if (next < text.size() && (text[next] == '/' || text[next] == ',')) {
      next = skip_spaces(text, next + 1);
    } else if (data.links.find(text, next, next) != nullptr) {
      next = skip_spaces(text, next);
    } else {
      break;
    }
    if (next < text.size()) at = next;
  }
  if (values.empty()) return false;
  std::string whole = label.value;
  for (const std::string& value : values) whole += " " + value;
  facts.push_back({FactKind::masthead, std::move(whole), static_cast<std::uint32_t>(begin),
                   static_cast<std::uint32_t>(end), 1});
  return true;
}

}  // namespace

const MastheadData& masthead_data(const LangTag& language) {
  static LanguageCache<MastheadData> cache;
  return cache.get(language.language(), load);
}

bool knows_masthead(const LangTag& language) { return !masthead_data(language).fields.empty(); }

void read_masthead(std::string_view text, const MastheadData& data, std::vector<Fact>& facts) {
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool letter = c >= 0x80 || (c | 0x20U) - 'a' < 26U;
    if (letter && !in_word) {
      std::size_t end = 0;
      if (const NameForm* label = data.labels.find(text, at, end)) {
        if (read_values(text, data, *label, at, end, facts)) {
          at = facts.back().end;
          continue;
        }
      }
    }
    in_word = letter;
    ++at;
  }
}

}  // namespace dragoman::qa
