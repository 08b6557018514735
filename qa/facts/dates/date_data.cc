// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_data.h"

#include <algorithm>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/facts/dates/calendar_names.h"
#include "qa/words/endings.h"

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
    {"before_year", role_before_year},
    {"minutes", role_minutes},
    {"half_hour", role_half_hour},
    {"am_before", role_am_before},
    {"pm_before", role_pm_before},
    {"am_behind_hours", role_am_behind_hours},
    {"pm_behind_hours", role_pm_behind_hours},
    {"clock_words", role_clock_word},
    {"year_marks", role_year_mark},
    {"month_marks", role_month_mark},
    {"day_marks", role_day_mark},
};

// The roles of words that can begin a fact.
constexpr std::uint32_t kStarting = role_decade | role_decade_prefix | role_clock | role_am_before |
                                    role_pm_before | role_clock_hour;

void add_months(const CalendarNames& names, const DataValue& file, DateData& words) {
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
  const auto more = file.at("month_abbreviations").items();
  for (const auto& [name, month] : more) add(name, month.as<std::size_t>(), true);
  const auto months = file.find("months");
  if (!months) return;
  const Endings endings = endings_of(file);
  for (const auto& [month, forms] : months->items()) {
    for (const std::string& form : forms.texts()) {
      for (const std::string& name : inflected(form, endings)) {
        add(name, static_cast<std::size_t>(std::stoul(month)), false);
      }
    }
  }
}

std::size_t first_word_size(const std::string& phrase) {
  return std::min(phrase.find(' '), phrase.size());
}

// What finds the words quickly: the first words of phrases, and the first characters.
void index(DateData& words) {
  for (const auto& [name, word] : words.words) {
    if (name.find(' ') != std::string::npos) words.phrases.push_back(name);
  }
  std::sort(words.phrases.begin(), words.phrases.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  for (const std::string& phrase : words.phrases) {
    words.words[phrase.substr(0, first_word_size(phrase))].roles |= role_opens;
  }
  const auto add_start = [&](char32_t c) {
    (c < 0x80 ? words.starts : words.wide_starts).set(c & 0x7FU);
  };
  for (const auto& [name, word] : words.words) {
    std::size_t at = 0;
    const char32_t first = next_char(name, at);
    if (is_written_without_spaces(first)) {
      words.longest_unspaced = std::max(words.longest_unspaced, count_chars(name));
    }
    if (word.month != 0 || word.is(kStarting | role_opens)) add_start(first);
  }
  for (const std::string& prefix : words.prefixes) {
    std::size_t at = 0;
    add_start(next_char(prefix, at));
  }
}

DateData load(const LangTag& language) {
  DateData words;
  const auto file = language_file(embedded, language.language(), "dates");
  if (!file) return words;
  const auto names = calendar_names(language);
  add_months(names, *file, words);
  for (const std::string& word : file->at("ambiguous_months").texts()) {
    words.words[fold(word)].ambiguous = true;
  }
  for (const auto& day : names.weekdays) {
    for (const auto& name : day.full) words.words[fold(name)].roles |= role_weekday;
    for (const auto& name : day.abbreviated) words.words[fold(name)].roles |= role_weekday;
  }
  for (const auto& [key, role] : kLists) {
    const auto list = file->find(key);
    if (!list) continue;
    for (const std::string& word : list->texts()) words.words[fold(word)].roles |= role;
  }
  const auto add_values = [&](const char* key, WordRole role) {
    const auto values = file->find(key);
    if (!values) return;
    for (const auto& [name, value] : values->items()) {
      auto& word = words.words[fold(name)];
      word.roles |= role;
      word.value = value.as<std::uint8_t>();
    }
  };
  add_values("decade_words", role_decade);
  add_values("clock", role_clock);
  add_values("clock_hours", role_clock_hour);
  add_values("hours_behind_half_day", role_hours);
  for (const auto& [name, value] : file->at("decade_numbers").items()) {
    words.decade_numbers.emplace_back(fold(name), value.as<int>());
  }
  if (const auto numerals = file->find("numerals")) {
    for (const auto& [name, value] : numerals->items()) {
      std::size_t at = 0;
      words.numerals.emplace_back(next_char(name, at), value.as<int>());
    }
  }
  // The longest first, for "quatre-vingt" begins "quatre-vingt-dix".
  std::sort(words.decade_numbers.begin(), words.decade_numbers.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  const auto set_flag = [&](const char* key, bool& flag) {
    if (const auto value = file->find(key)) value->get_to(flag);
  };
  set_flag("month_first", words.month_first);
  set_flag("months_capitalised", words.months_capitalised);
  set_flag("months_paired", words.months_paired);
  set_flag("times_mirrored", words.times_mirrored);
  if (const auto prefixes = file->find("prefixes")) prefixes->get_to(words.prefixes);
  index(words);
  return words;
}

}  // namespace

bool DateData::may_start(char32_t c) const {
  const char32_t first = fold(c);
  return (first < 0x80 ? starts : wide_starts)[first & 0x7FU] || numeral(c) >= 0;
}

const DateData& date_data(const LangTag& language) {
  static LanguageCache<DateData> cache;
  return cache.get(language.str(), [&](std::string_view) { return load(language); });
}

}  // namespace dragoman::qa
