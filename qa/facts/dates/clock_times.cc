// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/clock_times.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

struct Clock {
  int hour = 0;
  int minute = -1;        // none written
  bool half_day = false;  // by "a.m." or "p.m."
  bool named = false;     // "noon"
  bool bare = false;      // nothing but the number
  bool colon = false;
  int other = -1;  // by another reading: the minutes since midnight
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_minutes(const DateToken& token) {
  return token.is_number() && token.digits == 2 && token.value < 60;
}

// Whether a word with one capital follows, so that a word with one before it is part of a name.
bool begins_name(const DateText& in, std::size_t offset) {
  const DateToken next = token_at(in, offset);
  if (!next.capital || next.word != nullptr) return false;
  std::size_t at = next.begin;
  next_char(in.text, at);
  return at < next.end && is_lower(next_char(in.text, at));
}

constexpr int kHours = 24;
constexpr int kNoon = 12;

// Whether what precedes `offset` says that a number there is a time.
bool is_announced(const DateText& in, std::size_t offset) {
  return word_before(in, offset).is(role_clock_word);
}

// The hour on the clock of 24 hours.
int hour_of_half(int hour, bool afternoon) { return hour % kNoon + (afternoon ? kNoon : 0); }

// Takes the mark and minutes behind the hour: "15:30", "11.00", and "00/11", whose parts may be in
// the order in which a line from right to left shows them.
void take_minutes(const DateText& in, const DateToken& hour, Clock& clock) {
  const auto mark = token_at(in, hour.end);
  const bool slash = mark.is_mark('/') && in.data.times_mirrored && is_announced(in, hour.begin);
  if (mark.spaced || !(slash || mark.is_mark('.') || mark.is_mark(':'))) return;
  const auto minutes = token_at(in, mark.end);
  if (!is_minutes(minutes) || minutes.spaced) return;
  const bool plain = hour.value < kHours;
  const bool mirrored =
      in.data.times_mirrored && hour.digits == 2 && hour.value < 60 && minutes.value < kHours;
  if (!plain && !mirrored) return;
  const bool swap = mirrored && (slash || !plain);
  clock.hour = swap ? minutes.value : hour.value;
  clock.minute = swap ? hour.value : minutes.value;
  if (plain && mirrored) {
    clock.other = swap ? hour.value * 60 + minutes.value : minutes.value * 60 + hour.value;
  }
  clock.end = minutes.end;
  clock.colon = !mark.is_mark('.');
}

// Takes the minutes behind the word for hours: "15 h 30", "10 ч. 00 м.", "3时半".
void take_minutes_behind_hours(const DateText& in, Clock& clock) {
  auto minutes = token_at(in, clock.end);
  if (minutes.is_mark('.') && !minutes.spaced) {
    const auto behind = token_at(in, minutes.end);
    clock.end = minutes.end;
    minutes = behind;
  }
  if (minutes.is(role_half_hour)) {
    clock.minute = 30;
    clock.end = minutes.end;
    return;
  }
  // A single digit is rare, but "15 h 5" is written.
  const bool fits = is_minutes(minutes) || (minutes.is_number() && minutes.digits == 1);
  if (!fits || goes_on(in, minutes.end)) return;
  clock.minute = minutes.value;
  clock.end = minutes.end;
  const auto unit = token_at(in, clock.end);
  if (!unit.is(role_minutes)) return;
  clock.end = unit.end;
  const auto stop = token_at(in, unit.end);
  if (stop.is_mark('.') && !stop.spaced && unit.end - unit.begin <= 6) clock.end = stop.end;
}

// Takes the half of the day behind a time: "3 p.m.".
bool take_half_day(const DateText& in, std::uint32_t am, std::uint32_t pm, Clock& clock) {
  const auto suffix = token_at(in, clock.end);
  if (!suffix.is(am | pm) || clock.hour < 1 || clock.hour > kNoon) return false;
  clock.hour = hour_of_half(clock.hour, suffix.is(pm));
  clock.other = -1;
  clock.half_day = true;
  clock.end = suffix.end;
  const auto stop = token_at(in, suffix.end);
  const bool dotted =
      in.text.substr(suffix.begin, suffix.end - suffix.begin).find('.') != std::string_view::npos;
  if (dotted && stop.is_mark('.') && !stop.spaced) clock.end = stop.end;
  return true;
}

// "上午11时30分": the half of the day comes first.
bool read_half_day_clock(const DateText& in, const DateToken& half, Clock& clock) {
  const auto hour = token_at(in, half.end);
  if (!hour.is_number() || hour.digits > 2 || hour.value > kHours) return false;
  clock.hour = hour.value;
  clock.end = hour.end;
  take_minutes(in, hour, clock);
  const auto hours = token_at(in, clock.end);
  if (hours.is(role_hours)) {
    clock.end = hours.end;
    if (clock.minute < 0) take_minutes_behind_hours(in, clock);
  } else if (clock.minute < 0) {
    return false;
  }
  clock.half_day = true;
  if (half.is(role_pm_before)) {
    if (clock.hour < kNoon) clock.hour += kNoon;
  } else if (clock.hour == kNoon) {
    clock.other = std::max(clock.minute, 0);  // or midnight
  }
  clock.hour %= kHours;
  return true;
}

bool read_clock(const DateText& in, std::size_t offset, Clock& clock) {
  const auto first = token_at(in, offset);
  clock.begin = first.begin;
  clock.end = first.end;
  if (first.is(role_am_before | role_pm_before) && read_half_day_clock(in, first, clock)) {
    return true;
  }
  if (first.is(role_clock_hour)) {
    if (!is_announced(in, first.begin)) return false;
    clock.hour = first.word->value;
    const auto half = token_at(in, first.end);
    if (half.is(role_half_hour)) {
      clock.minute = 30;
      clock.end = half.end;
    }
    clock.named = true;
    take_half_day(in, role_am | role_am_behind_hours, role_pm | role_pm_behind_hours, clock);
    return true;
  }
  if (first.is(role_clock)) {
    if (glue_before(in.text, first.begin) != Glue::none) return false;  // "après-midi"
    if (first.capital && begins_name(in, first.end)) return false;
    clock.hour = first.word->value;
    clock.named = true;
    return true;
  }
  if (!first.is_number() || first.spelled || first.digits > 2) return false;
  clock.hour = first.value;
  take_minutes(in, first, clock);
  if (clock.hour >= kHours) return false;
  if (take_half_day(in, role_am, role_pm, clock)) return true;
  const auto suffix = token_at(in, clock.end);
  const bool weak = suffix.word != nullptr && suffix.word->value != 0;  // "点" is a point as well
  if (suffix.is(role_hours) && !weak) {
    clock.end = suffix.end;
    const auto minutes = token_at(in, suffix.end);
    if (clock.minute < 0) take_minutes_behind_hours(in, clock);
    if (take_half_day(in, role_am_behind_hours, role_pm_behind_hours, clock)) return true;
    // "alinéa 5 h)" is an item.
    const bool letter = suffix.end - suffix.begin == 1;
    return !(letter && minutes.is_mark(')') && !minutes.spaced &&
             !follows(in, first.begin, role_at));
  }
  if (suffix.is(role_clock) && clock.minute <= 0 && clock.hour % kNoon == 0) {  // "12 noon"
    clock.hour = suffix.word->value;
    clock.named = true;
    clock.end = suffix.end;
    return true;
  }
  if (goes_on(in, clock.end)) return false;
  // The scale of a map, "1:50 000".
  if (clock.colon && suffix.is_number() && suffix.spaced && suffix.digits == 3) return false;
  clock.bare = !clock.colon && !(clock.minute >= 0 && is_announced(in, first.begin));
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
  if (clock.other >= 0) {
    const int other =
        std::snprintf(value, sizeof value, "%02d:%02d", clock.other / 60, clock.other % 60);
    fact.other.assign(value, static_cast<std::size_t>(other));
  }
  facts.push_back(std::move(fact));
}

// "15 heures" is a length of time as well, and "2:1" a ratio.
float certainty(const DateText& in, const Clock& clock, bool in_range) {
  if (clock.half_day || clock.named) return 1;
  if (in_range || follows(in, clock.begin, role_at | role_clock_word))
    return clock.colon ? 1.0F : 0.95F;
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
  const bool pair = ranged && read_clock(in, skip_articles(in, join.end), last) && !last.bare;
  if (!first.bare) {
    add(first, certainty(in, first, pair), facts);
    // In "下午3时至5时" the second is in the afternoon as well.
    const auto half = token_at(in, offset);
    const bool same_half = pair && half.is(role_pm_before) && !last.half_day && !last.named &&
                           last.hour + kNoon > first.hour && last.hour < kNoon;
    if (!same_half) return first.end;  // it is read on its own, and may begin a range itself
    last.hour += kNoon;
    add(last, 1, facts);
    return last.end;
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
