// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_figures.h"

#include <algorithm>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kMostDigits = 18;

struct Digits {
  std::uint64_t value = 0;
  std::size_t count = 0;
  std::size_t end = 0;
};

// Appends the digits at `at`, if any, to those of `before`.
Digits read_digits(std::string_view text, std::size_t at, const Digits& before = {}) {
  Digits digits = before;
  digits.end = at;
  while (at < text.size()) {
    const int digit = digit_value(next_char(text, at));
    if (digit < 0) break;
    if (digits.count < kMostDigits) {
      digits.value = digits.value * 10 + static_cast<std::uint64_t>(digit);
    }
    ++digits.count;
    digits.end = at;
  }
  return digits;
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && digit_value(next_char(text, at)) >= 0;
}

// Whether a digit and one of the marks precede `at`: then the figure is a part of a date or
// section number.
bool goes_on(std::string_view text, std::size_t at) {
  if (at < 2 || (text[at - 1] != '.' && text[at - 1] != ',')) return false;
  std::size_t before = at - 1;
  return digit_value(previous_char(text, before)) >= 0;
}

bool marked_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '.' || text[at] == ',') && digit_at(text, at + 1);
}

// After all groups of three digits that `mark` sets off, or `first` itself.
Digits read_groups(std::string_view text, const Digits& first, std::string_view mark) {
  Digits all = first;
  while (text.substr(all.end).starts_with(mark)) {
    const Digits next = read_digits(text, all.end + mark.size(), all);
    if (next.count != all.count + 3) break;
    all = next;
  }
  // "100,200,30" are three numbers; "10 000 5" are two.
  const bool is_mark = mark == "," || mark == ".";
  if (is_mark && text.substr(all.end).starts_with(mark) && digit_at(text, all.end + 1)) {
    return first;
  }
  return all;
}

}  // namespace

bool multiply(Decimal& value, std::uint64_t factor) {
  Decimal product = value;
  while (product.decimals > 0 && factor % 10 == 0) {
    --product.decimals;
    factor /= 10;
  }
  if (product.mantissa > UINT64_MAX / factor) return false;
  product.mantissa *= factor;
  value = product;
  return true;
}

void add_half(Decimal& value, std::uint64_t scale) {
  if (scale > 1) {
    value.mantissa += scale / 2;
  } else if (value.mantissa < UINT64_MAX / 20) {
    value = {value.mantissa * 10 + 5, 1};
  }
}

std::string written(const Decimal& value) {
  Decimal left = value;
  while (left.decimals > 0 && left.mantissa % 10 == 0) {
    left.mantissa /= 10;
    --left.decimals;
  }
  std::string digits = std::to_string(left.mantissa);
  if (left.decimals == 0) return digits;
  if (digits.size() <= left.decimals) digits.insert(0, left.decimals + 1 - digits.size(), '0');
  return digits.insert(digits.size() - left.decimals, ".");
}

namespace {

// Whether `mark` can't set off a group of three digits after `whole`: "3,5", "12,75", "0,125". A
// list such as "1,2,3" or "1,2 and 3" is none.
bool is_foreign_decimal(std::string_view text, const Digits& whole, const Digits& all,
                        const NumberData& data) {
  constexpr std::size_t kMostWhole = 3;
  constexpr std::size_t kGroup = 3;
  const std::size_t decimals = all.count - whole.count;
  const bool is_group = decimals == kGroup && whole.value != 0;
  if (whole.count > kMostWhole || decimals > kGroup || is_group) return false;
  if (marked_digit_at(text, all.end)) return false;
  const std::size_t next = skip_spaces(text, all.end);
  std::size_t behind = 0;
  return data.connectors.find(text, next, behind) == nullptr;
}

}  // namespace

std::optional<Figure> read_leading_decimal(std::string_view text, std::size_t at,
                                           const NumberData& data) {
  const bool is_mark =
      std::any_of(data.decimals.begin(), data.decimals.end(),
                  [&](const std::string& mark) { return mark.size() == 1 && text[at] == mark[0]; });
  if (!is_mark || !digit_at(text, at + 1)) return std::nullopt;
  if (at > 0) {
    std::size_t before = at;
    const char32_t c = previous_char(text, before);
    if (!is_space(c) && c != U'(' && c != U'[' && c != U'$' && c != U'£' && c != U'€' &&
        c != U'-') {
      return std::nullopt;
    }
  }
  const Digits digits = read_digits(text, at + 1);
  if (digits.count > kMostDigits || marked_digit_at(text, digits.end)) return std::nullopt;
  return Figure{{digits.value, static_cast<unsigned>(digits.count)}, digits.end, false};
}

Figure read_figure(std::string_view text, std::size_t at, const NumberData& data) {
  Digits whole = read_digits(text, at);
  const auto figure = [](const Digits& digits, unsigned decimals) {
    return Figure{{digits.value, decimals}, digits.end, digits.count > kMostDigits};
  };
  if (goes_on(text, at)) return figure(whole, 0);
  const Digits plain = whole;
  if (whole.count <= 3 && text[at] != '0') {
    for (const std::string& mark : data.groups) {
      whole = read_groups(text, plain, mark);
      if (whole.end != plain.end) break;
    }
  }
  for (const std::string& mark : data.decimals) {
    if (!text.substr(whole.end).starts_with(mark)) continue;
    const Digits all = read_digits(text, whole.end + mark.size(), whole);
    if (all.count == whole.count) continue;
    if (marked_digit_at(text, all.end) || all.count > kMostDigits) break;
    return figure(all, static_cast<unsigned>(all.count - whole.count));
  }
  // Standards write decimals with a comma in every language.
  if (whole.end == plain.end && text.substr(whole.end).starts_with(',')) {
    const Digits all = read_digits(text, whole.end + 1, whole);
    if (all.count > whole.count && is_foreign_decimal(text, whole, all, data)) {
      return figure(all, static_cast<unsigned>(all.count - whole.count));
    }
  }
  return figure(whole, 0);
}

std::optional<Figure> read_mirrored_figure(std::string_view text, std::size_t at,
                                           const NumberData& data) {
  constexpr std::size_t kGroup = 3;
  constexpr std::size_t kMostGroups = 5;
  if (goes_on(text, at)) return std::nullopt;
  const Digits last = read_digits(text, at);
  if (last.count != kGroup) return std::nullopt;
  Digits decimals = last;
  for (const std::string& mark : data.decimals) {
    if (!text.substr(last.end).starts_with(mark)) continue;
    decimals = read_digits(text, last.end + mark.size());
    if (decimals.count == 0 || decimals.count > kGroup) return std::nullopt;
    break;
  }
  const bool has_decimals = decimals.end != last.end;
  std::uint64_t value = last.value;
  std::uint64_t scale = 1000;
  std::size_t end = decimals.end;
  Digits group;
  for (std::size_t groups = 1; groups < kMostGroups; ++groups, scale *= 1000) {
    std::size_t after = end;
    if (after >= text.size() || !is_space(next_char(text, after))) break;
    group = read_digits(text, after);
    if (group.count == 0 || group.count > kGroup || marked_digit_at(text, group.end) ||
        text.substr(group.end).starts_with('/')) {
      break;
    }
    value += group.value * scale;
    end = group.end;
    if (group.count < kGroup) break;
  }
  if (end == decimals.end || value < scale / 1000) return std::nullopt;
  Decimal whole = {value, 0};
  if (has_decimals) {
    for (std::size_t k = 0; k < decimals.count; ++k) whole.mantissa *= 10;
    whole.mantissa += decimals.value;
    whole.decimals = static_cast<unsigned>(decimals.count);
  }
  return Figure{whole, end, false};
}

std::size_t dotted_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostOfSection = 3;  // more would be the year of a date
  if (goes_on(text, at)) return at;
  std::size_t end = read_digits(text, at).end;
  const std::size_t first = end;
  while (end < text.size() && text[end] == '.' && digit_at(text, end + 1)) {
    const Digits next = read_digits(text, end + 1);
    if (next.count > kMostOfSection) return at;
    end = next.end;
  }
  return end == first ? at : end;
}

std::string long_value(std::string_view figure) {
  std::string value;
  for (std::size_t at = 0; at < figure.size();) {
    const int digit = digit_value(next_char(figure, at));
    if (digit > 0 || (digit == 0 && !value.empty())) value += static_cast<char>('0' + digit);
  }
  return value.empty() ? "0" : value;
}

std::optional<FigureFraction> read_figure_fraction(std::string_view text, std::size_t at) {
  if (at > 0 && (text[at - 1] == '/' || goes_on(text, at))) return std::nullopt;
  const Digits numerator = read_digits(text, at);
  if (numerator.count > 2 || !text.substr(numerator.end).starts_with('/')) return std::nullopt;
  const Digits denominator = read_digits(text, numerator.end + 1);
  if (denominator.count == 0 || denominator.count > 3 || denominator.value > 100 ||
      numerator.value == 0 || numerator.value >= denominator.value) {
    return std::nullopt;
  }
  std::size_t after = denominator.end;
  if (after < text.size()) {
    const char32_t c = next_char(text, after);
    if (c == U'/' || is_letter(c) || marked_digit_at(text, denominator.end)) return std::nullopt;
    if (is_space(c) && digit_at(text, after)) return std::nullopt;  // "1/50 000", a scale
  }
  return FigureFraction{numerator.value, denominator.value, denominator.end};
}

}  // namespace dragoman::qa
