// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_data.h"

#include <algorithm>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/facts/dates/calendar_names.h"

namespace dragoman::qa {
namespace {

constexpr std::pair<const char*, WordRole> kLists[] = {
    {"between", role_between},
    {"from", role_from},
    {"to", role_to},
    {"and", role_and},
    {"articles", role_article},
    {"of", role_of},
    {"ordinal_suffixes", role_ordinal},
    {"decade_prefixes", role_decade_prefix},
    {"decade_suffixes", role_decade_suffix},
    {"am", role_am},
    {"pm", role_pm},
    {"hours", role_hours},
    {"at", role_at},
    {"in_year", role_in_year},
    {"month_context", role_month_context},
    {"numbered", role_numbered},
};

void add_months(const CalendarNames& names, const DataValue& more, DateData& words) {
  const auto add = [&](const std::string& name, std::size_t month, bool abbreviation) {
    auto& word = words.words[fold(name)];
    if (word.month != 0 && abbreviation) return;  // as full names, "mai" and "May" count
    word.month = static_cast<std::uint8_t>(month);
    word.abbreviation = abbreviation;
  };
  for (std::size_t i = 0; i < names.months.size(); ++i) {
    for (const auto& name : names.months[i].full) add(name, i + 1, false);
  }
  for (std::size_t i = 0; i < names.months.size(); ++i) {
    for (const auto& name : names.months[i].abbreviated) add(name, i + 1, true);
  }
  for (const auto& [name, month] : more.items()) add(name, month.as<std::size_t>(), true);
}

DateData load(const LangTag& language) {
  DateData words;
  const auto file = language_file(embedded, language.language(), "dates");
  if (!file) return words;
  const auto names = calendar_names(language);
  add_months(names, file->at("month_abbreviations"), words);
  for (const std::string& word : file->at("ambiguous_months").texts()) {
    words.words[word].ambiguous = true;
  }
  for (const auto& day : names.weekdays) {
    for (const auto& name : day.full) words.words[fold(name)].roles |= role_weekday;
    for (const auto& name : day.abbreviated) words.words[fold(name)].roles |= role_weekday;
  }
  for (const auto& [key, role] : kLists) {
    for (const std::string& word : file->at(key).texts()) words.words[word].roles |= role;
  }
  const auto add_values = [&](const char* key, WordRole role) {
    for (const auto& [name, value] : file->at(key).items()) {
      auto& word = words.words[name];
      word.roles |= role;
      word.value = value.as<std::uint8_t>();
    }
  };
  add_values("decade_words", role_decade);
  add_values("clock", role_clock);
  for (const auto& [name, value] : file->at("decade_numbers").items()) {
    words.decade_numbers.emplace_back(name, value.as<int>());
  }
  // The longest first, for "quatre-vingt" begins "quatre-vingt-dix".
  std::sort(words.decade_numbers.begin(), words.decade_numbers.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  file->at("month_first").get_to(words.month_first);
  file->at("months_capitalised").get_to(words.months_capitalised);

  for (const auto& [name, word] : words.words) {
    if (word.month == 0 && !word.is(role_decade | role_decade_prefix | role_clock)) continue;
    const auto first = static_cast<unsigned char>(name.front());
    words.starts[first] = true;
    if (first >= 'a' && first <= 'z') words.starts[first - 'a' + 'A'] = true;
  }
  // A letter outside ASCII may fold to any other.
  for (std::size_t byte = 0xC2; byte < 0xF5; ++byte) words.starts[byte] = true;
  return words;
}

}  // namespace

const DateData& date_data(const LangTag& language) {
  static LanguageCache<DateData> cache;
  return cache.get(language.str(), [&](std::string_view) { return load(language); });
}

}  // namespace dragoman::qa
