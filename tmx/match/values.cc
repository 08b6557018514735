// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "corpus/text/ascii.h"
#include "corpus/text/locale_text.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_char(text, next);
    if (!is_letter(c)) break;
    at = next;
  }
  return at;
}

int number_in(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// A digit string with marks in it, as separate pieces.
struct Digits {
  std::size_t end = 0;
  std::vector<std::string_view> groups;
  std::vector<std::string_view> marks;  // between the groups
};

class Finder {
 public:
  Finder(std::string_view text, const LangTag& language)
      : text_(text), language_(language), locale_(locale_text(language)) {}

  std::vector<Value> find() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t next = at;
      const char32_t c = next_char(text_, next);
      if (is_ascii_digit(text_[at])) {
        at = add_number(at);
      } else if (is_letter(c)) {
        const std::size_t end = word_end(text_, at);
        const std::size_t date_end = add_date({at, end});
        at = std::max(end, date_end);
      } else {
        at = next;
      }
    }
    mark_days();
    return std::move(values_);
  }

 private:
  // Whether groups of thousands are written apart with a simple space, too.
  bool groups_with_spaces() const {
    return locale_.grouping_mark != "," && locale_.grouping_mark != ".";
  }

  Digits read_digits(std::size_t at) const {
    Digits read;
    read.end = digits_end(text_, at);
    read.groups.push_back(text_.substr(at, read.end - at));
    while (read.end < text_.size()) {
      std::size_t next = read.end;
      const char32_t mark = next_char(text_, next);
      const std::size_t end = digits_end(text_, next);
      const std::size_t count = end - next;
      const bool in_code = mark == '/' || mark == '-';
      const bool space = is_space(mark) && mark != '\n' && mark != '\t';
      const bool in_number = mark == '.' || mark == ',' || mark == ':';
      if (count == 0 || !(in_code || in_number || space)) break;
      if (space && (count != 3 || read.groups.front().size() > 3 ||
                    (mark == ' ' && !groups_with_spaces()))) {
        break;
      }
      read.marks.push_back(text_.substr(read.end, next - read.end));
      read.groups.push_back(text_.substr(next, count));
      read.end = end;
    }
    return read;
  }

  // The number, if its marks are those of thousands and decimals; otherwise it is a code.
  static std::optional<Value> as_number(const Digits& read, const std::string& decimal_mark) {
    Value value;
    const std::size_t marks = read.marks.size();
    std::size_t grouped = marks;  // how many of the marks are between thousands
    if (marks > 0) {
      const std::string_view last = read.marks.back();
      const bool once = std::ranges::count(read.marks, last) == 1;
      const bool three = read.groups.back().size() == 3;
      const bool can_be_decimal = last == "." || last == ",";
      if (can_be_decimal && once && (marks > 1 || last == decimal_mark || !three)) --grouped;
      for (std::size_t k = 0; k < grouped; ++k) {
        const std::string_view mark = read.marks[k];
        if (read.groups[k + 1].size() != 3 || mark != read.marks.front() || mark == "/" ||
            mark == "-" || mark == ":") {
          return std::nullopt;
        }
      }
      if (grouped > 0 && read.groups.front().size() > 3) return std::nullopt;
      if (grouped < marks && !can_be_decimal) return std::nullopt;
    }
    for (std::size_t k = 0; k <= grouped; ++k) value.value += read.groups[k];
    if (grouped < marks) value.value += "." + std::string(read.groups.back());
    value.grouped = grouped > 0;
    return value;
  }

  std::size_t add_number(std::size_t at) {
    const Digits read = read_digits(at);
    if (const auto time = time_at(at, read)) {
      values_.push_back(*time);
      return time->place.end;
    }
    Value value = as_number(read, locale_.decimal_mark).value_or(Value());
    value.place = {at, read.end};
    if (value.value.empty()) value.value = text_.substr(at, read.end - at);
    if (read.marks.empty()) {
      const std::size_t end = ordinal_end(read.end);
      value.ordinal = end > read.end;
      value.place.end = end;
    }
    values_.push_back(value);
    return value.place.end;
  }

  // Behind the ending of an ordinal at a place; the place itself for none.
  std::size_t ordinal_end(std::size_t at) const {
    constexpr std::array kEndings = {"st",  "nd",  "rd", "th", "er",  "re",  "e",  "ème",
                                     "ère", "ᵉ",   "º",  ".º", "ª",   ".ª",  "-й", "-я",
                                     "-е",  "-го", "-м", "-х", "-му", "-ая", "o",  "a"};
    std::size_t end = at;
    for (const std::string_view ending : kEndings) {
      if (!text_.substr(at).starts_with(ending)) continue;
      if (word_end(text_, at + ending.size()) == at + ending.size()) {
        end = std::max(end, at + ending.size());
      }
    }
    return end;
  }

  // "p.m." or "am" at a place: its range.
  TextRange half_day(std::size_t at) const {
    for (const std::string_view form : {"a.m.", "p.m.", "am", "pm", "AM", "PM", "A.M.", "P.M."}) {
      if (text_.substr(at).starts_with(form) &&
          word_end(text_, at + form.size()) == at + form.size()) {
        return {at, at + form.size()};
      }
    }
    return {at, at};
  }

  // A time that begins with these digits: "3.10 p.m.", "3 p.m.", "15:10", "15 h 10", "15.10 Uhr".
  std::optional<Value> time_at(std::size_t at, const Digits& read) const {
    if (read.marks.size() > 1 || read.groups.front().size() > 2) return std::nullopt;
    Value time;
    time.kind = ValueKind::time;
    const std::size_t hour_end = at + read.groups.front().size();
    time.first = {at, hour_end};
    const bool has_minutes = read.marks.size() == 1 && read.groups.back().size() == 2 &&
                             (read.marks[0] == "." || read.marks[0] == ":" || read.marks[0] == ",");
    if (has_minutes) time.second = {read.end - 2, read.end};
    if (!has_minutes && !read.marks.empty()) return std::nullopt;
    const std::size_t behind = skip_spaces(text_, read.end);
    time.hours = time.first.of(text_);
    int hour = number_in(time.hours);
    const TextRange half = half_day(behind);
    const std::size_t word = word_end(text_, behind);
    const std::string_view unit = text_.substr(behind, word - behind);
    time.place = {at, read.end};
    if (!half.empty()) {
      time.third = half;
      time.place.end = half.end;
      const bool afternoon = (text_[half.begin] | ' ') == 'p';
      if (hour == 12) hour = 0;
      if (afternoon) hour += 12;
    } else if (read.marks.empty() && (unit == "h" || unit == "heures" || unit == "heure" ||
                                      unit == "Uhr" || unit == "horas")) {
      time.place.end = word;
      const std::size_t minute = skip_spaces(text_, word);
      const std::size_t end = digits_end(text_, minute);
      if (end > minute && end - minute <= 2) {
        time.second = {minute, end};
        time.place.end = end;
      }
    } else if (!(has_minutes && (read.marks[0] == ":" || unit == "Uhr" || unit == "horas"))) {
      return std::nullopt;
    }
    const int minute = time.second.empty() ? 0 : number_in(time.second.of(text_));
    if (hour > 24 || minute > 59) return std::nullopt;
    time.value = two_digits(hour) + ":" + two_digits(minute);
    return time;
  }

  // Whether the value found last is a whole number up to `most` that ends at a place, spaces and
  // the words that stand between a day and its month not counted.
  bool ends_with_day(std::size_t at) const {
    if (values_.empty() || values_.back().kind != ValueKind::number) return false;
    const Value& last = values_.back();
    const std::string between =
        fold(collapse_spaces(text_.substr(last.place.end, at - last.place.end)));
    const std::string_view middle = trim(between);
    const bool joined = middle.empty() || middle == "of" || middle == "de" || middle == ".";
    return joined && last.value.size() <= 2 && is_day(number_in(last.value));
  }

  static bool is_day(int number) { return number >= 1 && number <= 31; }

  // The date that the word names the month of; its end, or 0 for none.
  std::size_t add_date(TextRange word) {
    const std::string_view name = word.of(text_);
    const int month = month_called(name, locale_);
    // "may" and "march" are words as well.
    const bool is_name = language_.language() != "en" || (name[0] >= 'A' && name[0] <= 'Z');
    if (month == 0 || !is_name) return 0;
    Value date;
    date.kind = ValueKind::date;
    date.place = date.second = word;
    // A final point belongs to a short name, but may end the sentence as well.
    int day = 0;
    if (ends_with_day(word.begin)) {
      date.first = values_.back().place;
      day = number_in(values_.back().value);
      date.place.begin = date.first.begin;
    } else if (const TextRange after = digits_after(word.end, ""); !after.empty()) {
      const std::size_t length = after.end - after.begin;
      if (length <= 2 && is_day(number_in(after.of(text_)))) {
        date.first = {after.begin, ordinal_end(after.end)};
        day = number_in(after.of(text_));
        date.place.end = date.first.end;
      }
    }
    int year = 0;
    for (const std::string_view joint : {"", ",", "de"}) {
      const TextRange after = digits_after(date.place.end, joint);
      if (after.end - after.begin != 4) continue;
      date.third = after;
      year = number_in(after.of(text_));
      date.place.end = after.end;
      break;
    }
    if (day == 0 && year == 0) return 0;
    date.value = (year == 0 ? "-" : std::to_string(year)) + "-" + two_digits(month);
    if (day != 0) date.value += "-" + two_digits(day);
    if (!date.first.empty() && date.first.begin < word.begin) values_.pop_back();
    values_.push_back(date);
    return date.place.end;
  }

  // The digits behind a place, after spaces and the joint; empty for none.
  TextRange digits_after(std::size_t at, std::string_view joint) const {
    std::size_t begin = skip_spaces(text_, at);
    if (!joint.empty()) {
      if (!text_.substr(begin).starts_with(joint)) return {};
      begin = skip_spaces(text_, begin + joint.size());
    }
    const std::size_t end = digits_end(text_, begin);
    return begin == at ? TextRange{} : TextRange{begin, end};
  }

  // A number and a date with little between them are two days: "1 to 5 May", "du 1er au 5 mai".
  void mark_days() {
    constexpr std::array kJoints = {"to", "and", "-",   "–",   "au", "et", "à", "al",
                                    "y",  "a",   "bis", "und", "по", "и",  "e"};
    for (std::size_t k = 0; k + 1 < values_.size(); ++k) {
      Value& one = values_[k];
      const Value& next = values_[k + 1];
      const std::string between(
          trim(text_.substr(one.place.end, next.place.begin - one.place.end)));
      const bool joined = std::ranges::find(kJoints, between) != kJoints.end();
      one.day = joined && one.kind == ValueKind::number && next.kind == ValueKind::date &&
                one.value.size() <= 2 && is_day(number_in(one.value));
    }
  }

  std::string_view text_;
  const LangTag& language_;
  const LocaleText& locale_;
  std::vector<Value> values_;
};

}  // namespace

std::vector<Value> find_values(std::string_view text, const LangTag& language) {
  return Finder(text, language).find();
}

}  // namespace dragoman::tmx
