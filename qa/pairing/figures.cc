// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/figures.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/ascii.h"
#include "qa/pairing/fact_match.h"
#include "qa/pairing/metric_units.h"
#include "qa/pairing/part_match.h"
#include "qa/pairing/written_figures.h"

namespace dragoman::qa {
namespace {

// The runs of figures in a value, without leading zeros; a decimal fraction is one run.
std::vector<std::string_view> runs(std::string_view value) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < value.size();) {
    if (!is_ascii_digit(value[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < value.size() &&
           (is_ascii_digit(value[end]) ||
            (value[end] == '.' && end + 1 < value.size() && is_ascii_digit(value[end + 1]))))
      ++end;
    while (at + 1 < end && value[at] == '0' && is_ascii_digit(value[at + 1])) ++at;
    found.push_back(value.substr(at, end - at));
    at = end;
  }
  return found;
}

bool contains(const std::vector<std::string_view>& all, const std::vector<std::string_view>& part) {
  return std::all_of(part.begin(), part.end(), [&](std::string_view run) {
    return std::find(all.begin(), all.end(), run) != all.end();
  });
}

bool same_value(const Fact& a, const Fact& b) { return a.kind == b.kind && has_same_value(a, b); }

// Kinds whose values are bare numbers, whatever the words around them say.
bool is_count(const Fact& fact) {
  return fact.kind == FactKind::number || fact.kind == FactKind::ordinal ||
         fact.kind == FactKind::quantity;
}

// A value without its unit or currency.
std::string_view number_of(const Fact& fact) {
  return std::string_view(fact.value).substr(0, fact.value.find(' '));
}

// All digits in a row, without leading zeros: "11:00" and "1100", "2014/2015" and "20142015".
std::string all_digits(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (is_ascii_digit(c) && (c != '0' || !digits.empty())) digits += c;
  }
  if (digits.empty() && value.find('0') != std::string_view::npos) digits.push_back('0');
  return digits;
}

std::string_view currency_of(const Fact& amount) {
  return std::string_view(amount.value).substr(amount.value.rfind(' ') + 1);
}

// Without the zeros of a scale: "80" of "(80) million".
std::string without_scale(std::string digits) {
  while (digits.size() > 3 && digits.ends_with("000")) digits.resize(digits.size() - 3);
  return digits;
}

// A day, month, year or decade: parts that are not given are empty.
struct DateParts {
  std::string_view year, month, day;
};

DateParts date_parts(std::string_view iso) {
  DateParts parts;
  if (iso.starts_with("--")) {
    iso.remove_prefix(2);
  } else {
    parts.year = iso.substr(0, iso.find('-'));
    iso.remove_prefix(std::min(parts.year.size() + 1, iso.size()));
  }
  parts.month = iso.substr(0, iso.find('-'));
  iso.remove_prefix(std::min(parts.month.size() + 1, iso.size()));
  parts.day = iso;
  return parts;
}

bool agree(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

bool may_be_same_day(std::string_view a, std::string_view b) {
  const DateParts x = date_parts(a);
  const DateParts y = date_parts(b);
  return agree(x.year, y.year) && agree(x.month, y.month) && agree(x.day, y.day);
}

// Whether each end of the one range may be an end of the other.
bool ends_among(std::string_view range, std::string_view other) {
  const auto slash = other.find('/');
  const auto is_end = [&](std::string_view day) {
    return may_be_same_day(day, other.substr(0, slash)) ||
           (slash != std::string_view::npos && may_be_same_day(day, other.substr(slash + 1)));
  };
  const auto cut = range.find('/');
  return is_end(range.substr(0, cut)) &&
         (cut == std::string_view::npos || is_end(range.substr(cut + 1)));
}

bool may_be_same_date(std::string_view a, std::string_view b) {
  const bool both_ranges =
      a.find('/') != std::string_view::npos && b.find('/') != std::string_view::npos;
  return both_ranges ? ends_among(a, b) && ends_among(b, a) : ends_among(a, b) || ends_among(b, a);
}

// Whether a bare number is a day or year of the date.
bool is_part_of_date(std::string_view number, std::string_view date) {
  const auto slash = date.find('/');
  const auto is_in = [&](std::string_view iso) {
    const DateParts parts = date_parts(iso);
    return number == parts.year ||
           (!parts.day.empty() && number == parts.day.substr(parts.day[0] == '0' ? 1 : 0));
  };
  return is_in(date.substr(0, slash)) ||
         (slash != std::string_view::npos && is_in(date.substr(slash + 1)));
}

// Whether a percentage is the fraction that words name: 50 per cent and a half.
bool is_same_share(std::string_view percentage, std::string_view fraction) {
  const auto slash = fraction.find('/');
  if (slash == std::string_view::npos) return false;
  const double part = std::strtod(std::string(fraction.substr(0, slash)).c_str(), nullptr);
  const double whole = std::strtod(std::string(fraction.substr(slash + 1)).c_str(), nullptr);
  return std::strtod(std::string(percentage).c_str(), nullptr) * whole == part * 100;
}

bool may_be_same(const Fact& a, const Fact& b);

// By the first or the second reading of either.
bool may_be_same_read(const Fact& a, const Fact& b) {
  if (may_be_same(a, b)) return true;
  if (a.other.empty() && b.other.empty()) return false;
  Fact x = a;
  Fact y = b;
  if (!a.other.empty()) x.value = a.other;
  if (may_be_same(x, b)) return true;
  if (!b.other.empty()) y.value = b.other;
  return may_be_same(a, y) || may_be_same(x, y);
}

// Whether two facts may be one, told more or less fully: "2003" and "29 April 2003", "article 3"
// and "3", "S/RES/1373 (2001)" and "1373 (2001)".
bool may_be_same(const Fact& a, const Fact& b) {
  if (a.kind == FactKind::percentage || b.kind == FactKind::percentage) {
    return is_same_share(a.value, b.value) || is_same_share(b.value, a.value);
  }
  // What is numbered alike may be called otherwise.
  if ((is_part(a) && is_part(b)) || (is_part(a) && is_count(b)) || (is_count(a) && is_part(b))) {
    if (same_designator(a, b)) return true;
    // "art. 10.103", where the words of one side make the first figure the article.
    const Fact& part = is_part(a) ? a : b;
    const Fact& count = is_part(a) ? b : a;
    if (count.value.starts_with(designator_of(part) + ".")) return true;
    if ((is_part(a) && is_part(b)) || a.certainty < kSure || b.certainty < kSure) return false;
  }
  const bool same_kind = a.kind == b.kind;
  if (same_kind && a.kind == FactKind::quantity) return is_same_quantity(a.value, b.value);
  if (same_kind && a.kind == FactKind::time) return a.value == b.value;
  const std::string digits = all_digits(number_of(a));
  const std::string other_digits = all_digits(number_of(b));
  if (digits.empty() || other_digits.empty()) return false;
  if (same_kind && a.kind == FactKind::amount) {  // "1,335 euros" on both sides
    return digits == other_digits && currency_of(a) == currency_of(b);
  }
  if (same_kind && a.kind == FactKind::date) {
    return may_be_same_date(a.value, b.value) || (digits == other_digits && digits.size() == 8);
  }
  if (same_kind && a.kind == FactKind::symbol) {  // "S/RES/1373 (2001)" and "1373 (2001)"
    const auto& [shorter, longer] = std::minmax(
        a.value, b.value, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    return longer.ends_with("/" + shorter);
  }
  if (is_count(a) && is_count(b)) {
    return number_of(a) == number_of(b) || (digits.size() > 3 && digits == other_digits);
  }
  if (digits == other_digits) return true;
  if (a.kind == FactKind::date && is_count(b)) return is_part_of_date(number_of(b), a.value);
  if (b.kind == FactKind::date && is_count(a)) return is_part_of_date(number_of(a), b.value);
  const bool amount = (a.kind == FactKind::amount) != (b.kind == FactKind::amount);
  if (amount && without_scale(digits) == without_scale(other_digits)) return true;
  const auto x = runs(number_of(a));
  const auto y = runs(number_of(b));
  return contains(x, y) || contains(y, x);
}

// Whether one may be a slip for the other: an ordinal is not for an amount.
bool may_replace(const Fact& a, const Fact& b) {
  if (a.kind == b.kind) return true;
  const auto is_counted = [](const Fact& fact) {
    return fact.kind == FactKind::number || fact.kind == FactKind::quantity ||
           fact.kind == FactKind::percentage || fact.kind == FactKind::amount;
  };
  const auto has_figures = [](const Fact& fact) {
    return fact.kind != FactKind::ordinal && fact.kind != FactKind::time;
  };
  if (is_counted(a) && is_counted(b)) return true;
  // What one language numbers, another may count: "rule 28" and "the 28th".
  constexpr float kInFigures = 1;
  if (is_part(a) && b.kind == FactKind::ordinal) return b.certainty >= kInFigures;
  if (is_part(b) && a.kind == FactKind::ordinal) return a.certainty >= kInFigures;
  const bool number = a.kind == FactKind::number || b.kind == FactKind::number;
  return number && has_figures(a) && has_figures(b);
}

}  // namespace

bool is_figure(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::date:
    case FactKind::time:
    case FactKind::number:
    case FactKind::ordinal:
    case FactKind::percentage:
    case FactKind::amount:
    case FactKind::quantity:
    case FactKind::agenda_item:
    case FactKind::symbol:
    case FactKind::session:
    case FactKind::reference:
      return true;
    default:
      return false;
  }
}

std::vector<Mismatch> mismatched_figures(const PairedFacts& pair) {
  std::vector<Mismatch> mismatches;
  WrittenFigures written(pair);
  for (Mismatch& found : mismatched_facts(pair, is_figure, {same_value, may_be_same_read})) {
    if (!written.leave_unwritten(found)) continue;
    found.has_rival = written.has_rival(found);
    if (found.source && found.target &&
        !may_replace(fact_of(pair.source, *found.source), fact_of(pair.target, *found.target))) {
      Mismatch added = found;
      found.target.reset();
      added.source.reset();
      if (!found.source_echoed) mismatches.push_back(found);
      if (!added.target_echoed) mismatches.push_back(added);
    } else {
      mismatches.push_back(found);
    }
  }
  return mismatches;
}

}  // namespace dragoman::qa
