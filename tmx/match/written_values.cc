// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/written_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/text/ascii.h"
#include "corpus/text/locale_text.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

bool is_whole(std::string_view value) { return std::ranges::all_of(value, is_digit); }

int number_in(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string digits_of(int number) { return std::to_string(number); }

// The ending of an ordinal in the model's language; nothing where it is not known.
std::optional<std::string> ordinal_ending(int number, std::string_view model,
                                          const LangTag& language) {
  const std::string_view tongue = language.language();
  if (tongue == "en") {
    const int rest = number % 100;
    if (rest >= 11 && rest <= 13) return "th";
    switch (number % 10) {
      case 1:
        return "st";
      case 2:
        return "nd";
      case 3:
        return "rd";
      default:
        return "th";
    }
  }
  if (tongue == "fr") {
    const bool first = model == "er" || model == "re" || model == "ère";
    if (number == 1) return first ? std::string(model) : "er";
    return first ? "e" : std::string(model);
  }
  // Elsewhere the ending shows gender or case, or is the same for all numbers.
  return std::string(model);
}

// The mark between thousands in the model, if it has one.
std::string grouping_in(std::string_view form) {
  const std::size_t begin = std::min(form.find_first_not_of("0123456789"), form.size());
  const std::size_t end = std::min(form.find_first_of("0123456789", begin), form.size());
  return std::string(form.substr(begin, end - begin));
}

std::string write_number(const Value& value, const Value& model, std::string_view form,
                         const LangTag& language) {
  const std::size_t point = std::min(value.value.find('.'), value.value.size());
  const std::string whole = value.value.substr(0, point);
  const LocaleText& locale = locale_text(language);
  constexpr std::size_t kThousand = 4;
  std::string grouping;
  if (model.grouped) {
    grouping = grouping_in(form);
  } else if (value.grouped && number_in(model.value) < 1000) {
    // The model is too short to show a mark.
    grouping = locale.grouping_mark == "\u202F" ? "\u00A0" : locale.grouping_mark;
  }
  std::string written;
  for (std::size_t k = 0; k < whole.size(); ++k) {
    const bool is_thousand = k > 0 && (whole.size() - k) % 3 == 0;
    if (is_thousand && whole.size() >= kThousand) written += grouping;
    written += whole[k];
  }
  if (point < value.value.size()) {
    const std::size_t mark = form.find_last_of(".,");
    const bool has_mark =
        mark != std::string_view::npos && model.value.find('.') != model.value.npos;
    written += has_mark ? std::string(1, form[mark]) : locale.decimal_mark;
    written += value.value.substr(point + 1);
  }
  return written;
}

// A day or an ordinal; nothing if its ending can't be written.
std::optional<std::string> write_counted(const Value& value, const Value& model,
                                         std::string_view form, const LangTag& language) {
  const int number = number_in(value.value);
  const std::string_view ending =
      form.substr(std::min(form.find_first_not_of("0123456789"), form.size()));
  const bool french_day = language.language() == "fr" && (model.day || value.day);
  if (french_day) return digits_of(number) + (number == 1 ? "er" : "");
  // "article 1er" and "article 1": only the first of a French series has an ending.
  const bool french_first = language.language() == "fr" && ending == "er" && !value.ordinal;
  if (french_first && number != 1) return digits_of(number);
  const auto written = ordinal_ending(number, ending, language);
  if (!written) return std::nullopt;
  return digits_of(number) + *written;
}

std::string write_minutes(std::string_view minutes, std::string_view model) {
  return model.size() == 1 && minutes.starts_with('0') ? std::string(minutes.substr(1))
                                                       : std::string(minutes);
}

std::string write_time(const Value& value, const Value& model, std::string_view text) {
  const int hour = number_in(std::string_view(value.value).substr(0, 2));
  const std::string_view minutes = std::string_view(value.value).substr(3);
  const std::string_view model_hour = model.first.of(text);
  const bool french = model.third.empty() &&
                      text.substr(model.first.end, model.place.end - model.first.end).find('h') !=
                          std::string_view::npos;
  std::string written = digits_of(model.third.empty() ? hour : (hour + 11) % 12 + 1);
  if (model_hour.starts_with('0') && written.size() == 1) written.insert(0, "0");
  if (!model.second.empty()) {
    std::string_view joint = text.substr(model.first.end, model.second.begin - model.first.end);
    const bool whole = french && minutes == "00";  // "15 h"
    if (whole) {
      const std::size_t unit = joint.find('h');
      joint = joint.substr(0, joint.find_first_not_of("heurs", unit));
    }
    written += joint;
    if (!whole) written += write_minutes(minutes, model.second.of(text));
  } else if (french) {
    const std::string_view unit = text.substr(model.first.end, model.place.end - model.first.end);
    written += unit;
    if (minutes != "00") {
      written += unit.substr(0, unit.find('h'));  // the space between hour and unit
      written += minutes;
    }
  } else if (minutes != "00") {
    written += "." + std::string(minutes);
  }
  if (model.third.empty()) return written;
  const std::size_t before =
      model.second.empty() ? model.first.end : model.second.end;  // of the space
  written += text.substr(before, model.third.begin - before);
  std::string half(model.third.of(text));
  const bool upper = half[0] == 'A' || half[0] == 'P';
  half[0] = hour >= 12 && hour < 24 ? (upper ? 'P' : 'p') : (upper ? 'A' : 'a');
  return written + half;
}

struct DateParts {
  std::string_view year;  // "" for none
  int month = 0;
  int day = 0;  // 0 for none
};

DateParts parts_of(std::string_view value) {
  DateParts parts;
  if (value.starts_with("--")) {
    value.remove_prefix(2);
  } else {
    const std::size_t dash = value.find('-');
    parts.year = value.substr(0, dash);
    value.remove_prefix(dash + 1);
  }
  parts.month = number_in(value.substr(0, 2));
  if (value.size() > 3) parts.day = number_in(value.substr(3));
  return parts;
}

bool begins_with_vowel(std::string_view word) {
  const std::string key = fold(word);
  return !key.empty() && std::string_view("aeiouyh").find(key[0]) != std::string_view::npos;
}

std::optional<std::string> write_date(const Value& value, const Value& model, std::string_view text,
                                      const LangTag& language) {
  const DateParts parts = parts_of(value.value);
  if (parts.year.empty() != model.third.empty() || (parts.day == 0) != model.first.empty()) {
    return std::nullopt;
  }
  const LocaleText& locale = locale_text(language);
  const std::string_view old_month = model.second.of(text);
  const bool is_short = std::ranges::none_of(
      locale.months, [&](const std::string& name) { return fold(name) == fold(old_month); });
  const auto index = static_cast<std::size_t>(parts.month - 1);
  std::string month = is_short ? locale.short_months[index] : locale.months[index];
  if (month.ends_with('.')) month.pop_back();  // the model's text has its own
  if (old_month[0] >= 'A' && old_month[0] <= 'Z' && month[0] >= 'a' && month[0] <= 'z') {
    month[0] = static_cast<char>(month[0] - 'a' + 'A');
  }
  // "d'avril", but "de mai".
  if (model.first.empty() && begins_with_vowel(month) != begins_with_vowel(old_month)) {
    return std::nullopt;
  }
  std::string day;
  if (parts.day != 0) {
    Value counted;
    counted.value = digits_of(parts.day);
    counted.day = true;
    const std::string_view form = model.first.of(text);
    const bool has_ending = !is_ascii_digit(form.back());
    if (has_ending || language.language() == "fr") {
      const auto written = write_counted(counted, counted, form, language);
      if (!written) return std::nullopt;
      day = *written;
    } else {
      day = counted.value;
      if (form.starts_with('0') && day.size() == 1) day.insert(0, "0");
    }
  }
  std::string written;
  std::size_t at = model.place.begin;
  std::array<std::pair<TextRange, std::string>, 3> pieces = {
      {{model.first, day}, {model.second, month}, {model.third, std::string(parts.year)}}};
  std::ranges::sort(pieces, {}, [](const auto& piece) { return piece.first.begin; });
  for (const auto& [range, piece] : pieces) {
    if (range.empty()) continue;
    written += text.substr(at, range.begin - at);
    written += piece;
    at = range.end;
  }
  return written + std::string(text.substr(at, model.place.end - at));
}

}  // namespace

std::optional<std::string> write_like(const Value& value, const Value& model, std::string_view text,
                                      const LangTag& language) {
  // "3 hours" for "3 heures", which looks like a time.
  if (value.kind == ValueKind::number && model.kind == ValueKind::time) {
    return value.value +
           std::string(text.substr(model.first.end, model.place.end - model.first.end));
  }
  switch (value.kind) {
    case ValueKind::time:
      return write_time(value, model, text);
    case ValueKind::date:
      return write_date(value, model, text, language);
    case ValueKind::number:
      break;
  }
  const std::string_view form = model.place.of(text);
  const bool counted = model.ordinal || model.day || value.day || value.ordinal;
  if (counted && is_whole(value.value)) return write_counted(value, model, form, language);
  // A code is the same in every language.
  const bool is_code = value.value.find_first_not_of("0123456789.") != value.value.npos ||
                       std::ranges::count(value.value, '.') > 1 ||
                       model.value.find_first_not_of("0123456789.") != model.value.npos;
  return is_code ? value.value : write_number(value, model, form, language);
}

}  // namespace dragoman::tmx
