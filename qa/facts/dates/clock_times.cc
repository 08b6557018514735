// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/clock_times.h"

#include <cstdio>
#include <utility>

namespace dragoman::qa {
namespace {

struct Clock {
  int hour = 0;
  int minute = -1;        // none written
  bool half_day = false;  // by "a.m." or "p.m."
  bool named = false;     // "noon"
  bool bare = false;      // nothing but the number
  bool colon = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_minutes(const DateToken& token) {
  return token.is_number() && token.digits == 2 && token.value < 60;
}

bool read_clock(const DateText& in, std::size_t offset, Clock& clock) {
  const auto first = token_at(in, offset);
  clock.begin = first.begin;
  clock.end = first.end;
  if (first.is(role_clock)) {
    if (glue_before(in.text, first.begin) != Glue::none) return false;  // "après-midi"
    clock.hour = first.word->value;
    clock.named = true;
    return true;
  }
  if (!first.is_number() || first.digits > 2 || first.value > 23) return false;
  clock.hour = first.value;
  const auto dot = token_at(in, first.end);
  if ((dot.is_mark('.') || dot.is_mark(':')) && !dot.spaced) {
    const auto minutes = token_at(in, dot.end);
    if (is_minutes(minutes) && !minutes.spaced) {
      clock.minute = minutes.value;
      clock.end = minutes.end;
      clock.colon = dot.mark == ':';
    }
  }
  const auto suffix = token_at(in, clock.end);
  if (suffix.is(role_am | role_pm) && clock.hour >= 1 && clock.hour <= 12) {
    clock.hour = clock.hour % 12 + (suffix.is(role_pm) ? 12 : 0);
    clock.half_day = true;
    clock.end = suffix.end;
    const auto stop = token_at(in, suffix.end);
    const bool dotted =
        in.text.substr(suffix.begin, suffix.end - suffix.begin).find('.') != std::string_view::npos;
    if (dotted && stop.is_mark('.') && !stop.spaced) clock.end = stop.end;
    return true;
  }
  if (suffix.is(role_hours) && clock.minute < 0) {
    clock.end = suffix.end;
    const auto minutes = token_at(in, suffix.end);
    // A single digit is rare, but "15 h 5" is written.
    if ((is_minutes(minutes) || (minutes.is_number() && minutes.digits == 1)) &&
        !goes_on(in, minutes.end)) {
      clock.minute = minutes.value;
      clock.end = minutes.end;
    }
    // "alinéa 5 h)" is an item.
    const bool letter = suffix.end - suffix.begin == 1;
    return !(letter && minutes.is_mark(')') && !minutes.spaced &&
             !follows(in, first.begin, role_at));
  }
  if (suffix.is(role_clock) && clock.minute <= 0 && clock.hour % 12 == 0) {  // "12 noon"
    clock.hour = suffix.word->value;
    clock.named = true;
    clock.end = suffix.end;
    return true;
  }
  if (goes_on(in, clock.end)) return false;
  // The scale of a map, "1:50 000".
  if (clock.colon && suffix.is_number() && suffix.spaced && suffix.digits == 3) return false;
  clock.bare = !clock.colon;
  return true;
}

void add(const Clock& clock, float certainty, std::vector<Fact>& facts) {
  char value[16];
  const int size = std::snprintf(value, sizeof value, "%02d:%02d", clock.hour,
                                 clock.minute < 0 ? 0 : clock.minute);
  Fact fact;
  fact.kind = FactKind::time;
  fact.value.assign(value, static_cast<std::size_t>(size));
  fact.begin = static_cast<std::uint32_t>(clock.begin);
  fact.end = static_cast<std::uint32_t>(clock.end);
  fact.certainty = certainty;
  facts.push_back(std::move(fact));
}

// "15 heures" is a length of time as well, and "2:1" a ratio.
float certainty(const DateText& in, const Clock& clock, bool in_range) {
  if (clock.half_day || clock.named) return 1;
  if (in_range || follows(in, clock.begin, role_at)) return clock.colon ? 1.0F : 0.95F;
  if (clock.minute >= 0) return clock.colon && clock.hour < 10 ? 0.6F : 0.9F;
  return 0.5F;
}

}  // namespace

std::size_t read_times(const DateText& in, std::size_t offset, std::vector<Fact>& facts) {
  Clock first;
  if (!read_clock(in, offset, first)) return 0;
  const auto join = token_at(in, first.end);
  const bool ranged = join.is_dash() || join.is(role_to);
  Clock last;
  const bool pair = ranged && read_clock(in, join.end, last) && !last.bare;
  if (!first.bare) {  // the second is read on its own, so that it may begin a range itself
    add(first, certainty(in, first, pair), facts);
    return first.end;
  }
  if (!pair || last.colon || last.named) return 0;
  if (last.half_day) {
    if (first.hour < 1 || first.hour > 12) return 0;
    // "11 to 1 p.m." begins before noon.
    const bool same_half = first.hour % 12 <= last.hour % 12;
    first.hour = first.hour % 12 + ((last.hour >= 12) == same_half ? 12 : 0);
  }
  add(first, last.half_day ? 1.0F : 0.95F, facts);
  add(last, last.half_day ? 1.0F : 0.95F, facts);
  return last.end;
}

}  // namespace dragoman::qa
