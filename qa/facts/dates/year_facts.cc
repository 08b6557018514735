// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/year_facts.h"

#include <string>
#include <utility>

#include "qa/facts/dates/date_parts.h"

namespace dragoman::qa {
namespace {

std::size_t add(std::string value, std::size_t begin, std::size_t end, float certainty,
                std::vector<Fact>& facts) {
  facts.push_back({FactKind::date, std::move(value), static_cast<std::uint32_t>(begin),
                   static_cast<std::uint32_t>(end), certainty});
  return end;
}

std::size_t add_decade(int year, std::size_t begin, std::size_t end, float certainty,
                       std::vector<Fact>& facts) {
  return add(std::to_string(year / 10) + "X", begin, end, certainty, facts);
}

std::size_t add_period(int first, int last, std::size_t begin, std::size_t end, float certainty,
                       std::vector<Fact>& facts) {
  return add(std::to_string(first) + "/" + std::to_string(last), begin, end, certainty, facts);
}

// The first year of the decade that a number names, "90" or "1990"; 0 if it names none.
int decade_of(const DateToken& token) {
  if (!token.is_number() || token.value % 10 != 0) return 0;
  if (token.digits == 2 && token.value >= 20) return 1900 + token.value;
  return token.is_year() ? token.value : 0;
}

// The number of a decade, in digits or in words, at `offset`; where it ends.
std::pair<int, std::size_t> decade_number(const DateText& in, std::size_t offset) {
  const auto token = token_at(in, skip_articles(in, offset));
  if (const int year = decade_of(token); year != 0 && !goes_on(in, token.end)) {
    return {year, token.end};
  }
  if (token.kind == DateToken::Kind::word) {
    for (const auto& [name, value] : in.data.decade_numbers) {
      const auto end = match_phrase(in.text, token.begin, name);
      if (end != 0) return {1900 + value, end};
    }
  }
  return {0, 0};
}

// After a word such as that of "années 80 et 90".
std::size_t read_prefixed_decades(const DateText& in, const DateToken& prefix,
                                  std::vector<Fact>& facts) {
  auto [year, end] = decade_number(in, prefix.end);
  if (year == 0) return 0;
  auto join = token_at(in, end);
  if (const auto next = token_at(in, join.end); next.is_year()) {
    if (join.is_dash() || join.is(role_to)) return 0;         // "années 2000 à 2010" are years
    if (join.is(role_and) && decade_of(next) == 0) return 0;  // as are "années 2000 et 2005"
  }
  add_decade(year, prefix.begin, end, 1, facts);
  while (join.is(role_and) || join.is_mark(',')) {
    const auto begin = token_at(in, join.end).begin;
    const auto [next, next_end] = decade_number(in, join.end);
    if (next == 0) break;
    end = add_decade(next, begin, next_end, join.is_mark(',') ? 0.8F : 1.0F, facts);
    join = token_at(in, end);
  }
  return end;
}

// "1990s", "1990's", "90s", "1990-х", "90-е годы".
std::size_t read_suffixed_decade(const DateText& in, const DateToken& number,
                                 std::vector<Fact>& facts) {
  const int year = decade_of(number);
  if (year == 0) return 0;
  auto suffix = token_at(in, number.end);
  if ((suffix.is_apostrophe() || suffix.is_dash()) && !suffix.spaced) {
    suffix = token_at(in, suffix.end);
  }
  if (!suffix.is(role_decade_suffix) || suffix.spaced) return 0;
  const auto behind = token_at(in, suffix.end);
  const bool named = behind.is(role_decade_prefix);  // "90-е годы"
  const std::size_t end = named ? behind.end : suffix.end;
  return add_decade(year, number.begin, end, named || number.digits == 4 ? 1.0F : 0.8F, facts);
}

bool is_part_of_more(const DateText& in, std::size_t end) {
  if (goes_on(in, end)) return true;
  const auto dash = token_at(in, end);
  const auto behind = token_at(in, dash.end);
  return dash.is_dash() && !dash.spaced && !behind.spaced &&
         (behind.is_number() || behind.kind == DateToken::Kind::word);
}

// After the dash of "2003-04-29".
std::size_t read_iso(const DateText& in, const DateToken& year, const DateToken& month,
                     std::vector<Fact>& facts) {
  const auto dash = token_at(in, month.end);
  const auto day = token_at(in, dash.end);
  if (!dash.is_mark('-') || dash.spaced || day.spaced || !day.is_number() || day.digits != 2 ||
      month.value < 1 || month.value > 12 || day.value < 1 || day.value > 31 ||
      is_part_of_more(in, day.end)) {
    return 0;
  }
  const float certainty = day.value <= days_in_month(year.value, month.value) ? 1.0F : 0.9F;
  return add(iso_date(year.value, month.value, day.value), year.begin, day.end, certainty, facts);
}

// "2016-03", which can't be a period of years.
std::size_t read_iso_month(const DateText& in, const DateToken& year, const DateToken& month,
                           std::vector<Fact>& facts) {
  if (!token_at(in, year.end).is_mark('-') || month.value < 1 || month.value > 12 ||
      year.value < 1900 || year.value > 2100) {
    return 0;
  }
  return add(iso_date(year.value, month.value, 0), year.begin, month.end, 0.8F, facts);
}

// "2004-2005", "2003/04" and ISO 8601 dates.
std::size_t read_joined_years(const DateText& in, const DateToken& year, std::vector<Fact>& facts) {
  const auto join = token_at(in, year.end);
  const auto last = token_at(in, join.end);
  if (!last.is_number() || !(join.is_mark('/') || join.is_dash())) return 0;
  const bool tight = !join.spaced && !last.spaced;
  if (last.digits == 2) {
    if (!tight) return 0;
    if (join.is_mark('-')) {
      if (const auto end = read_iso(in, year, last, facts); end != 0) return end;
    }
    const int century = year.value - year.value % 100;
    const int full = century + last.value + (last.value < year.value % 100 ? 100 : 0);
    const bool next = full == year.value + 1;
    // "1996-99" can't be a month; "2003/4" or "2003-05" may be anything.
    const bool years = next || (join.is_dash() && last.value > 12 && full < year.value + 40);
    if (is_part_of_more(in, last.end) || word_before(in, year.begin).is(role_numbered)) return 0;
    if (!years) return read_iso_month(in, year, last, facts);
    return add_period(year.value, full, year.begin, last.end, next ? 0.95F : 0.9F, facts);
  }
  if (join.is_mark('/') && (!tight || last.value != year.value + 1)) return 0;
  // What follows says that both are years, even if one is a slip.
  if (last.digits == 4 && token_at(in, last.end).is(role_year_mark)) {
    return add_period(year.value, last.value, year.begin, last.end, 1, facts);
  }
  if (!last.is_year() || last.value <= year.value || last.value > year.value + 100 ||
      year.value < 1800 || is_part_of_more(in, last.end)) {
    return 0;
  }
  return add_period(year.value, last.value, year.begin, last.end, 1, facts);
}

// "from 2004 to 2005", "between 2004 and 2005".
std::size_t read_year_range(const DateText& in, const DateToken& year, std::vector<Fact>& facts) {
  const auto join = token_at(in, year.end);
  if (!join.is(role_to | role_and)) return 0;
  auto last = token_at(in, skip_articles(in, join.end));
  if (last.is(role_in_year | role_before_year)) last = token_at(in, last.end);
  // Where the last is before the first, one is a slip: nothing else would be counted so.
  if (!last.is_number() || last.digits != 4 || last.value == year.value || last.value >= 2200 ||
      (last.value < year.value && last.value < 1000) || year.value < 1800 ||
      is_part_of_more(in, last.end)) {
    return 0;
  }
  const std::uint32_t openers = (join.is(role_to) ? role_from | role_decade_prefix : 0U) |
                                (join.is(role_and) ? static_cast<std::uint32_t>(role_between) : 0U);
  if (!follows(in, year.begin, openers)) return 0;
  return add_period(year.value, last.value, year.begin, last.end, 0.9F, facts);
}

}  // namespace

std::size_t read_years(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  const auto first = token_at(in, offset);
  if (first.is(role_decade)) {
    return add_decade(1900 + first.word->value, first.begin, first.end, 0.9F, facts);
  }
  if (first.is(role_decade_prefix)) {
    // "12 años 30" counts years.
    std::size_t before = first.begin;
    while (before > 0 && in.text[before - 1] == ' ') --before;
    const bool counted = before > 0 && in.text[before - 1] >= '0' && in.text[before - 1] <= '9';
    return counted ? 0 : read_prefixed_decades(in, first, facts);
  }
  if (!first.is_number()) return 0;
  if (const auto end = read_suffixed_decade(in, first, facts); end != 0) return end;
  if (!first.is_year() || glue_before(in.text, first.begin) != Glue::none) return 0;
  if (const auto end = read_joined_years(in, first, facts); end != 0) return end;
  if (const auto end = read_year_range(in, first, facts); end != 0) return end;
  if (first.value < 1800 || first.value > 2100 || is_part_of_more(in, first.end)) return 0;
  const auto behind = token_at(in, first.end);
  if (!word_before(in, first.begin).is(role_in_year) && !behind.is(role_year_mark)) return 0;
  return add(std::to_string(first.value), first.begin, first.end, 0.5F, facts);
}

}  // namespace dragoman::qa
