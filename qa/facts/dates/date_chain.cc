// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_chain.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <utility>

namespace dragoman::qa {
namespace {

// A day or month as written; 0 for a part that its neighbours may give.
struct Partial {
  int year = 0;
  int month = 0;
  int day = 0;
  bool month_first = false;
  bool dead = false;  // part of no date
  float certainty = 1;
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class Join : std::uint8_t { none, comma, list, range };

// "29, 30 and 31 May": partials, and what joins each to the one before it.
struct Chain {
  static constexpr std::size_t kMost = 16;
  std::array<Partial, kMost> parts;
  std::array<Join, kMost> join{};
  std::size_t size = 0;
};

// In "On 31 May, 1170 people" the number is not a year.
constexpr int kLeastBehindComma = 1800;

// I to XII, as in "28.IV.2003"; 0 for any other text.
int roman_month(std::string_view text) {
  constexpr std::string_view kRoman[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                         "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const auto at = std::find(std::begin(kRoman), std::end(kRoman), text);
  return at == std::end(kRoman) ? 0 : static_cast<int>(at - std::begin(kRoman)) + 1;
}

bool is_day(const DateToken& token) {
  return token.is_number() && token.digits <= 2 && token.value >= 1 && token.value <= 31;
}

// An impossible day before the name of a month: "59 April" is a slip, not a number.
bool is_slip(const DateToken& token) {
  return token.is_number() && token.digits == 2 && token.value > 31;
}

// Takes the year at `offset`, if there is one, from `least` on; after a day, even a slip: "2413".
bool take_year(const DateText& in, std::size_t offset, Partial& part, int least = 1000) {
  const auto token = token_at(in, offset);
  const bool year = token.is_year() || (token.is_number() && token.digits == 4 && part.day != 0 &&
                                        part.month != 0 && !part.month_first);
  if (!year || token.value < least || goes_on(in, token.end)) return false;
  part.year = token.value;
  part.end = token.end;
  return true;
}

// The dotted forms, after the day: "28.IV.2003", "28.IV", "28.4.2003".
bool take_dotted(const DateText& in, std::size_t offset, Partial& part) {
  const auto dot = token_at(in, offset);
  if (!dot.is_mark('.') || dot.spaced) return false;
  const auto month = token_at(in, dot.end);
  if (month.spaced) return false;
  const bool number = is_day(month) && month.value <= 12;
  const int value =
      number ? month.value : roman_month(in.text.substr(month.begin, month.end - month.begin));
  if (value == 0) return false;
  const auto second = token_at(in, month.end);
  Partial taken = part;
  taken.month = value;
  taken.end = month.end;
  const bool year = second.is_mark('.') && !second.spaced && take_year(in, second.end, taken);
  if (number && !year) return false;
  part = taken;
  return true;
}

// The month's name at `token`, its full stop and a year; `part.day` is set where it came first.
bool take_month(const DateText& in, const DateToken& token, Partial& part) {
  part.month = token.month();
  part.end = token.end;
  bool dotted = false;
  if (token.word->abbreviation) {
    const auto dot = token_at(in, token.end);
    dotted = dot.is_mark('.') && !dot.spaced;
    if (dotted) part.end = dot.end;
  }
  const bool first = part.day == 0;
  if (first && in.data.month_first) {
    const auto day = token_at(in, part.end);
    if (is_day(day)) {
      std::size_t end = day.end;
      const auto suffix = token_at(in, end);
      if (suffix.is(role_ordinal) && !suffix.spaced) end = suffix.end;
      if (!goes_on(in, end)) {
        part.day = day.value;
        part.end = end;
        part.month_first = true;
      }
    }
  }
  const auto comma = token_at(in, part.end);
  if (!take_year(in, part.end, part) && comma.is_mark(',') && in.data.month_first &&
      part.day != 0) {
    take_year(in, comma.end, part, kLeastBehindComma);
  }
  const bool capital = in.data.months_capitalised && token.capital;
  const bool weak = (in.data.months_capitalised && token.word->ambiguous && !capital) ||
                    (token.word->abbreviation && !dotted && !capital);
  if (weak && (first || part.year == 0)) return false;
  if (token.word->ambiguous && part.month_first && part.year == 0) part.certainty = 0.7F;
  return true;
}

bool read_partial(const DateText& in, std::size_t offset, Partial& part) {
  const auto first = token_at(in, offset);
  part.begin = first.begin;
  part.end = first.end;
  if (first.month() != 0) return take_month(in, first, part);
  if (is_slip(first)) {
    const auto month = token_at(in, first.end);
    if (month.month() == 0 || !month.spaced) return false;
    part.day = first.value;
    return take_month(in, month, part);
  }
  if (!is_day(first)) return false;
  part.day = first.value;
  if (take_dotted(in, first.end, part)) return true;
  auto next = token_at(in, first.end);
  if (next.is(role_ordinal) && !next.spaced) {
    part.end = next.end;
    next = token_at(in, next.end);
  }
  const bool glued_month = next.month() != 0 && next.begin == part.end;
  if (!glued_month && goes_on(in, part.end)) return false;
  if (next.is(role_of)) next = token_at(in, skip_articles(in, next.end));
  if (next.month() == 0) return true;
  Partial taken = part;
  if (take_month(in, next, taken)) part = taken;
  return true;
}

// What joins the partial that ends at `offset` to the next, which begins at the second value.
std::pair<Join, std::size_t> read_join(const DateText& in, std::size_t offset) {
  auto token = token_at(in, offset);
  Join join = Join::none;
  if (token.is_mark(',')) {
    join = Join::comma;
    const auto next = token_at(in, token.end);
    if (!next.spaced) return {Join::none, 0};
    if (next.is(role_and | role_to)) token = next;
  }
  if (token.is(role_and)) join = Join::list;
  if (token.is_dash() || token.is(role_to)) join = Join::range;
  if (join == Join::none) return {join, 0};
  auto end = token.end;
  const auto apostrophe = token_at(in, end);
  if (apostrophe.is_apostrophe()) end = apostrophe.end;
  return {join, skip_articles(in, end)};
}

Chain read_chain(const DateText& in, std::size_t offset) {
  Chain chain;
  bool between = false;
  while (chain.size < Chain::kMost) {
    auto& part = chain.parts[chain.size];
    part = {};
    if (!read_partial(in, offset, part)) break;
    if (chain.size == 0) between = follows(in, part.begin, role_between);
    if (chain.size > 0 && part.month == 0 && part.year == 0 && in.data.month_first) {
      const auto comma = token_at(in, part.end);  // "April 29 and 30, 2003"
      if (comma.is_mark(',')) take_year(in, comma.end, part, kLeastBehindComma);
    }
    ++chain.size;
    const auto [join, next] = read_join(in, part.end);
    if (join == Join::none || chain.size == Chain::kMost) break;
    chain.join[chain.size] = between && join == Join::list ? Join::range : join;
    between = false;
    offset = next;
  }
  return chain;
}

// Whether an "and" or a range closes the commas after part `i`: "1, 2 and 3 May", not "1, 2 May".
bool closed(const Chain& chain, std::size_t i) {
  while (i + 1 < chain.size && chain.join[i + 1] == Join::comma) ++i;
  return i + 1 < chain.size && chain.join[i + 1] == Join::list;
}

// Completes each partial from its neighbours; one that still has no month is dead.
void resolve(const DateText& in, Chain& chain) {
  // In "April 29 and 30, 2003" the month comes from the left.
  for (std::size_t i = 1; i < chain.size; ++i) {
    auto& part = chain.parts[i];
    const auto& left = chain.parts[i - 1];
    const bool range = chain.join[i] == Join::range;
    if (part.month == 0 && left.month_first && left.year == 0 &&
        (range || part.year != 0 || closed(chain, i) || chain.join[i] == Join::list)) {
      // A bare number after "and" or a comma counts something else, unless a year ends the list.
      bool year = part.year != 0;
      for (auto j = i + 1; j < chain.size && chain.parts[j].month == 0; ++j) {
        year = year || chain.parts[j].year != 0;
      }
      if (!range && !year) continue;
      part.month = left.month;
      part.month_first = true;
    }
  }
  for (std::size_t i = chain.size; i-- > 0;) {
    auto& part = chain.parts[i];
    if (i + 1 == chain.size) {
      part.dead = part.month == 0 || (part.day == 0 && part.year == 0);
      continue;
    }
    const auto& right = chain.parts[i + 1];
    const bool tied = !right.dead && (chain.join[i + 1] != Join::comma || closed(chain, i));
    if (part.month == 0) {
      part.dead = !tied || right.month_first || right.day == 0;
      if (!part.dead) part.month = right.month;
    }
    if (part.day == 0 && part.year == 0) {
      part.dead = part.dead || !tied || right.day != 0 || right.year == 0;
    }
    if (!part.dead && tied && part.year == 0 && right.year != 0) {
      const bool over_new_year = chain.join[i + 1] == Join::range && part.month > right.month;
      part.year = right.year - (over_new_year ? 1 : 0);
    }
  }
  auto& first = chain.parts[0];
  // "articles 3 and 4 May": the first number, which has no month of its own, counts something else.
  const bool bare = first.end - first.begin <= 2;
  if (chain.size > 1 && bare && word_before(in, first.begin).is(role_numbered)) {
    first.dead = true;
  }
  for (std::size_t i = 1; i < chain.size; ++i) {  // "28 April 2003 to 2 May"
    auto& part = chain.parts[i];
    const auto& left = chain.parts[i - 1];
    if (chain.join[i] == Join::range && part.year == 0 && part.month != 0 && left.year != 0 &&
        !left.dead && !part.dead) {
      part.year = left.year + (part.month < left.month ? 1 : 0);
    }
  }
}

// Whether `b` is the day, or the month, after `a`.
bool next_to(const Partial& a, const Partial& b) {
  if (a.day == 0 && b.day == 0) {
    return a.year != 0 && b.year * 12 + b.month == a.year * 12 + a.month + 1;
  }
  if (a.day == 0 || b.day == 0) return false;
  if (a.year == b.year && a.month == b.month) return b.day == a.day + 1;
  if (a.year == 0 || b.day != 1 || a.day != days_in_month(a.year, a.month)) return false;
  return b.year * 12 + b.month == a.year * 12 + a.month + 1;
}

float certainty(const Partial& part) {
  const bool exists = part.day <= days_in_month(part.year, part.month);
  return exists ? part.certainty : std::min(part.certainty, 0.9F);
}

void add(const Partial& first, const Partial& last, std::vector<Fact>& facts) {
  Fact fact;
  fact.kind = FactKind::date;
  fact.value = iso_date(first.year, first.month, first.day);
  const auto end = iso_date(last.year, last.month, last.day);
  if (end != fact.value) fact.value += "/" + end;
  fact.begin = static_cast<std::uint32_t>(first.begin);
  fact.end = static_cast<std::uint32_t>(last.end);
  fact.certainty = std::min(certainty(first), certainty(last));
  facts.push_back(std::move(fact));
}

// A month alone, surer where the words before it say that it is one.
std::size_t read_lone_month(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  Partial part;
  const auto token = token_at(in, offset);
  if (token.month() == 0 || token.word->abbreviation || token.word->ambiguous) return 0;
  if (in.data.months_capitalised && !token.capital) return 0;
  const auto next = token_at(in, token.end);
  if (next.is_number() || next.is_apostrophe()) return 0;
  part.month = token.month();
  part.begin = token.begin;
  part.end = token.end;
  part.certainty = follows(in, token.begin, role_month_context) ? 0.7F : 0.5F;
  add(part, part, facts);
  return part.end;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month != 2) return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return leap ? 29 : 28;
}

std::string iso_date(int year, int month, int day) {
  char buffer[32];
  int size = year == 0 ? std::snprintf(buffer, sizeof buffer, "--%02d", month)
                       : std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
  std::string text(buffer, static_cast<std::size_t>(size));
  if (day == 0) return text;
  size = std::snprintf(buffer, sizeof buffer, "-%02d", day);
  return text.append(buffer, static_cast<std::size_t>(size));
}

std::size_t read_days(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  auto chain = read_chain(in, offset);
  if (chain.size == 0) return read_lone_month(in, offset, facts);
  resolve(in, chain);
  std::size_t end = 0;
  const auto joined = [&](std::size_t i, bool as_range) {
    return i < chain.size && !chain.parts[i].dead && chain.join[i] != Join::none &&
           (chain.join[i] == Join::range) == as_range;
  };
  for (std::size_t i = 0; i < chain.size; ++i) {
    if (chain.parts[i].dead) continue;
    std::size_t last = i;
    if (joined(i + 1, true)) {
      last = i + 1;
    } else {
      while (joined(last + 1, false) && !joined(last + 2, true) &&
             next_to(chain.parts[last], chain.parts[last + 1])) {
        ++last;
      }
    }
    add(chain.parts[i], chain.parts[last], facts);
    end = chain.parts[last].end;
    i = last;
  }
  return end != 0 ? end : read_lone_month(in, offset, facts);
}

}  // namespace dragoman::qa
