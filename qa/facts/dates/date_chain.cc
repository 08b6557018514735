// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_chain.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "qa/facts/dates/date_parts.h"

namespace dragoman::qa {
namespace {

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

// The offset after the words between a month and its year: "de", "del año".
std::size_t skip_before_year(const DateText& in, std::size_t offset) {
  constexpr int kMostWords = 3;
  std::size_t next = offset;
  for (int words = 0; words < kMostWords; ++words) {
    const auto token = token_at(in, next);
    if (token.is_year()) return next;
    if (!token.is(role_before_year)) break;
    next = token.end;
  }
  return token_at(in, next).is_year() ? next : offset;
}

// Whether an impossible day begins a range: "del 71 al 24 de febrero".
bool is_slip_in_range(const DateText& in, const DateToken& slip) {
  const auto join = token_at(in, slip.end);
  if (!join.is(role_to) || !follows(in, slip.begin, role_from)) return false;
  const auto day = token_at(in, join.end);
  auto month = token_at(in, day.end);
  if (month.is(role_of)) month = token_at(in, skip_articles(in, month.end));
  return is_day(day) && month.month() != 0;
}

// Whether the figures behind a year are the mark of a note, which lost its place above the line:
// "September 2014.42".
bool is_note_mark(const DateText& in, std::size_t offset) {
  constexpr int kMostDigits = 3;
  const auto dot = token_at(in, offset);
  const auto note = token_at(in, dot.end);
  return dot.is_mark('.') && !dot.spaced && note.is_number() && !note.spaced &&
         note.digits <= kMostDigits && token_at(in, note.end).kind == DateToken::Kind::end;
}

// Takes the year at `offset`, if there is one, from `least` on; after a day, even a slip: "2413".
bool take_year(const DateText& in, std::size_t offset, Partial& part, int least = 1000) {
  const auto token = token_at(in, offset);
  const bool year = token.is_year() || (token.is_number() && token.digits == 4 && part.day != 0 &&
                                        part.month != 0 && !part.month_first);
  if (!year || token.value < least) return false;
  if (goes_on(in, token.end) && !(part.month != 0 && is_note_mark(in, token.end))) return false;
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
  bool paired = false;  // with its other name
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
  if (in.data.months_paired) {
    const auto slash = token_at(in, part.end);
    const auto other = token_at(in, slash.end);
    paired = slash.is_mark('/') && other.month() != 0;
    if (paired) part.end = other.end;
  }
  const auto comma = token_at(in, part.end);
  if (!take_year(in, skip_before_year(in, part.end), part) && comma.is_mark(',') &&
      in.data.month_first && part.day != 0) {
    take_year(in, comma.end, part, kLeastBehindComma);
  }
  const bool capital = in.data.months_capitalised && token.capital;
  const bool weak = !paired && ((in.data.months_capitalised && token.word->ambiguous && !capital) ||
                                (token.word->abbreviation && !dotted && !capital));
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
    auto month = token_at(in, first.end);
    if (month.is(role_of)) month = token_at(in, skip_articles(in, month.end));
    part.day = first.value;
    if (month.month() != 0 && month.spaced) return take_month(in, month, part);
    return is_slip_in_range(in, first);
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

// A month alone, surer where the words before it say that it is one.
std::size_t read_lone_month(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  Partial part;
  const auto token = token_at(in, offset);
  if (token.month() == 0 || token.word->abbreviation || token.word->ambiguous) return 0;
  if (in.data.months_capitalised && !token.capital) return 0;
  auto next = token_at(in, token.end);
  part.month = token.month();
  part.begin = token.begin;
  part.end = token.end;
  if (in.data.months_paired && next.is_mark('/')) {
    const auto other = token_at(in, next.end);
    if (other.month() != 0) {
      part.end = other.end;
      next = token_at(in, other.end);
    }
  }
  if (next.is_number() || next.is_apostrophe()) return 0;
  part.certainty = follows(in, token.begin, role_month_context) ? 0.7F : 0.5F;
  add_date(part, part, facts);
  return part.end;
}

}  // namespace

std::size_t read_days(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  auto chain = read_chain(in, offset);
  if (chain.size == 0) return read_lone_month(in, offset, facts);
  resolve(in, chain);
  const std::size_t end = add_dates(chain, facts);
  return end != 0 ? end : read_lone_month(in, offset, facts);
}

}  // namespace dragoman::qa
