// SPDX-License-Identifier: Apache-2.0
//
// A part is [year mark] [month mark] [day mark], at least one of them. What it leaves out, the part
// to its left gives: "12月15日和29日". A bare number is what the part to its right begins with:
// "29至31日".
#include "qa/facts/dates/marked_dates.h"

#include <string>
#include <utility>

#include "qa/facts/dates/date_parts.h"

namespace dragoman::qa {
namespace {

constexpr float kLoneYear = 0.5F;
constexpr float kLoneMonth = 0.7F;

// Takes the number at `offset` with its mark, if it has that role and the number fits.
bool take(const DateText& in, std::size_t offset, std::uint32_t mark_role, int most, int& value,
          std::size_t& end) {
  const auto number = token_at(in, offset);
  if (!number.is_number() || number.value < 1 || number.value > most) return false;
  const auto mark = token_at(in, number.end);
  if (!mark.is(mark_role)) return false;
  value = number.value;
  end = mark.end;
  return true;
}

// Takes the number at `offset` without a mark, if a list or range goes on to one with that mark:
// the "4" of "6月4至9日".
bool take_shared(const DateText& in, std::size_t offset, std::uint32_t mark_role, int most,
                 int& value, std::size_t& end) {
  const auto number = token_at(in, offset);
  if (!number.is_number() || number.value < 1 || number.value > most) return false;
  const auto join = token_at(in, number.end);
  if (!join.is_dash() && !join.is(role_to | role_and)) return false;
  int last = 0;
  std::size_t behind = 0;
  if (!take(in, join.end, mark_role, most, last, behind)) return false;
  value = number.value;
  end = number.end;
  return true;
}

// One part and, for a bare number, its value in `bare`.
bool read_part(const DateText& in, std::size_t offset, Partial& part, int& bare) {
  constexpr int kMostMonth = 12;
  constexpr int kMostDay = 99;  // a slip is reported
  constexpr int kMostYear = 9999;
  const auto first = token_at(in, offset);
  if (!first.is_number()) return false;
  part.begin = first.begin;
  part.end = offset;
  bare = 0;
  std::size_t at = offset;
  if (first.digits == 4 && take(in, at, role_year_mark, kMostYear, part.year, part.end)) {
    at = part.end;
  }
  if (take(in, at, role_month_mark, kMostMonth, part.month, part.end)) {
    at = part.end;
  } else if (part.year != 0) {
    take_shared(in, at, role_month_mark, kMostMonth, part.month, part.end);
    return true;
  }
  if (!take(in, at, role_day_mark, kMostDay, part.day, part.end) && part.month != 0) {
    take_shared(in, at, role_day_mark, kMostDay, part.day, part.end);
  }
  if (part.end != offset) return true;
  bare = first.value;
  part.end = first.end;
  return first.digits == 4 || first.digits <= 2;
}

std::pair<Join, std::size_t> read_join(const DateText& in, std::size_t offset) {
  const auto token = token_at(in, offset);
  if (token.is_dash() || token.is(role_to)) return {Join::range, token.end};
  if (token.is(role_and)) return {Join::list, token.end};
  return {Join::none, 0};
}

// What a bare number counts, by the part to its right.
void complete_bare(Partial& part, int bare, const Partial& right) {
  part.dead = true;
  if (right.dead) return;
  if (right.year != 0) {
    if (right.month != 0 || bare < 1000) return;
    part.year = bare;
  } else if (right.month != 0) {
    if (bare < 1 || bare > 12) return;
    part.month = bare;
  } else {
    if (bare < 1 || bare > 31) return;
    part.day = bare;
  }
  part.dead = false;
}

bool is_year_only(const Partial& part) { return part.year != 0 && part.month == 0; }

// Adds years alone: those of a range as a period.
void add_years(const Chain& chain, std::size_t i, std::size_t last, std::vector<Fact>& facts) {
  Fact fact;
  fact.kind = FactKind::date;
  fact.value = std::to_string(chain.parts[i].year);
  if (last != i) fact.value += "/" + std::to_string(chain.parts[last].year);
  fact.begin = static_cast<std::uint32_t>(chain.parts[i].begin);
  fact.end = static_cast<std::uint32_t>(chain.parts[last].end);
  fact.certainty = last != i ? 1 : kLoneYear;
  facts.push_back(std::move(fact));
}

}  // namespace

std::size_t read_marked_dates(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  if (in.data.longest_unspaced == 0) return 0;
  Chain chain;
  std::array<int, Chain::kMost> bare{};
  while (chain.size < Chain::kMost) {
    Partial& part = chain.parts[chain.size];
    part = {};
    if (!read_part(in, offset, part, bare[chain.size])) break;
    ++chain.size;
    const auto [join, next] = read_join(in, part.end);
    if (join == Join::none || chain.size == Chain::kMost) break;
    chain.join[chain.size] = join;
    offset = next;
  }
  while (chain.size > 0 && bare[chain.size - 1] != 0) --chain.size;
  for (std::size_t i = chain.size; i-- > 0;) {
    if (bare[i] != 0) complete_bare(chain.parts[i], bare[i], chain.parts[i + 1]);
  }
  std::size_t end = 0;
  Chain days;  // parts with a month, so that add_dates() takes them
  const auto flush = [&] {
    if (const std::size_t added = add_dates(days, facts); added != 0) end = added;
    days = {};
  };
  Partial left;
  for (std::size_t i = 0; i < chain.size; ++i) {
    Partial& part = chain.parts[i];
    if (part.year == 0 && part.month == 0) part.month = left.month;
    if (part.year == 0) part.year = left.year;
    part.dead =
        part.dead || (part.year == 0 && part.month == 0) || (part.month == 0 && part.day != 0);
    if (part.dead) {
      left = {};
      flush();
      continue;
    }
    left = part;
    if (is_year_only(part)) {
      flush();
      const bool range = i + 1 < chain.size && chain.join[i + 1] == Join::range &&
                         is_year_only(chain.parts[i + 1]) && !chain.parts[i + 1].dead &&
                         chain.parts[i + 1].year > part.year;
      add_years(chain, i, range ? i + 1 : i, facts);
      end = facts.back().end;
      if (range) left = chain.parts[++i];
      continue;
    }
    if (part.year == 0 && part.day == 0) part.certainty = kLoneMonth;
    days.parts[days.size] = part;
    days.join[days.size] = days.size == 0 ? Join::none : chain.join[i];
    ++days.size;
  }
  flush();
  return end;
}

}  // namespace dragoman::qa
