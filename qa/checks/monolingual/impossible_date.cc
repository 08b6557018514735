// SPDX-License-Identifier: Apache-2.0
//
// Dates that are not in the calendar or have the wrong weekday.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/checks/checks.h"
#include "qa/facts/dates/calendar_names.h"
#include "qa/facts/dates/date_parts.h"
#include "qa/facts/dates/date_span.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

// By folded name: 0 for Sunday, and the names as written.
struct Weekdays {
  std::map<std::string, int, std::less<>> numbers;
  UnspacedWords unspaced;
  std::array<std::string, 7> names;
};

const Weekdays& weekdays(const LangTag& language) {
  static LanguageCache<Weekdays> cache;
  return cache.get(language.language(), [&](std::string_view code) {
    Weekdays days;
    const auto add = [&](const std::string& name, int day) {
      days.numbers.emplace(fold(name), day);
      days.unspaced.add(fold(name));
    };
    const CalendarNames names = calendar_names(language);
    for (std::size_t k = 0; k < names.weekdays.size(); ++k) {
      for (const std::string& name : names.weekdays[k].full) {
        add(name, static_cast<int>(k));
        days.names[k] = name;
      }
    }
    // Forms that ICU does not have, from Sunday.
    const auto file = language_file(embedded, code, "dates");
    if (const auto forms = file ? file->find("weekdays") : std::nullopt) {
      int day = 0;
      for (const DataValue& list : forms->list()) {
        for (const std::string& name : list.texts()) add(name, day);
        ++day;
      }
    }
    return days;
  });
}

// Whether the day "2003-04-31" or "--04-31" is not in the calendar.
bool is_no_day(std::string_view value) {
  if (value.size() < 5) return false;
  int year = 0;
  int month = 0;
  int day = 0;
  const bool no_year = value.starts_with("--");
  const std::string_view rest = no_year ? value.substr(2) : value.substr(5);
  if (rest.size() != 5 || rest[2] != '-') return false;
  if (!no_year) std::from_chars(value.data(), value.data() + 4, year);
  std::from_chars(rest.data(), rest.data() + 2, month);
  std::from_chars(rest.data() + 3, rest.data() + 5, day);
  return month >= 1 && month <= 12 && day > days_in_month(no_year ? 2000 : year, month);
}

bool holds_no_day(std::string_view value) {
  const std::size_t slash = value.find('/');
  return is_no_day(value.substr(0, slash)) ||
         (slash != std::string_view::npos && is_no_day(value.substr(slash + 1)));
}

std::string text_of(std::string_view text, const Fact& fact) {
  return std::string(text.substr(fact.begin, fact.end - fact.begin));
}

// The weekday at the start of the date or before it, as a number; -1 for none.
int weekday_before(std::string_view text, const Fact& fact, const Weekdays& days) {
  constexpr std::uint32_t kWindow = 32;
  std::size_t from = fact.begin > kWindow ? fact.begin - kWindow : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  const auto words = split_words(text.substr(from, fact.end - from), days.unspaced);
  const std::size_t date = word_at(words, fact.begin - from);
  for (std::size_t k = date > 2 ? date - 2 : 0; k < words.size() && k <= date + 1; ++k) {
    const auto day = days.numbers.find(words[k].folded);
    if (day == days.numbers.end()) continue;
    for (std::size_t next = k + 1; next <= date && next < words.size(); ++next) {
      if (words[next].mark != 0 && words[next].mark != U',') return -1;
    }
    return day->second;
  }
  return -1;
}

// The weekday right behind the date, in brackets or where no spaces are written:
// "2017年3月12日（星期日）"; -1 for none.
int weekday_behind(std::string_view text, const Fact& fact, const Weekdays& days) {
  constexpr std::size_t kWindow = 32;
  std::size_t to = std::min(text.size(), fact.end + kWindow);
  while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) --to;
  const auto words = split_words(text.substr(fact.end, to - fact.end), days.unspaced);
  if (words.empty()) return -1;
  const auto day = days.numbers.find(words[0].folded);
  if (day == days.numbers.end()) return -1;
  if (words[0].begin == 0 && words[0].uncased) return day->second;
  std::size_t end = fact.end + words[0].end;
  const bool bracketed =
      words[0].mark == U'(' && end < text.size() && plain_mark(next_char(text, end)) == U')';
  return bracketed ? day->second : -1;
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const Weekdays& days = weekdays(text.document->language);
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    for (const Fact& fact : text.facts[segment]) {
      if (fact.kind != FactKind::date) continue;
      const std::string_view in = text.text(segment);
      Finding finding;
      finding.spots = {spot_of(fact, {}, segment)};
      if (holds_no_day(fact.value)) {
        finding.severity = Severity::error;
        finding.confidence = 0.95F;
        finding.message = {"{1} is not in the calendar.", {text_of(in, fact)}};
        finding.values = {fact.value};
        findings.push_back(std::move(finding));
        continue;
      }
      const auto span = date_span(fact.value);
      if (!span || !span->exact || span->days() != 1) continue;
      int named = weekday_before(in, fact, days);
      if (named < 0) named = weekday_behind(in, fact, days);
      const int real = weekday(span->first);
      if (named < 0 || named == real) continue;
      finding.severity = Severity::error;
      finding.confidence = 0.9F;
      finding.message = {"{1} is a {2}, not a {3}.",
                         {text_of(in, fact), days.names[static_cast<std::size_t>(real)],
                          days.names[static_cast<std::size_t>(named)]}};
      finding.values = {fact.value, std::to_string(named)};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Check kImpossibleDate = {
    .name = "impossible-date",
    .purpose = "Dates that are not in the calendar, or that have the wrong weekday.",
    .wrong = "on Tuesday, 12 March 2017; on 31 April 2003",
    .right = "on Sunday, 12 March 2017; on 30 April 2003",
    .inside = check,
    .data = "numbers",
};

}  // namespace dragoman::qa::checks
