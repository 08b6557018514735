// SPDX-License-Identifier: Apache-2.0
//
// What a number counts: scales, currencies, units and percentages around it.
#include <algorithm>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_reader.h"

namespace dragoman::qa {

// The currency written before `at`, and where it begins.
std::pair<std::size_t, const Phrase*> NumberReader::currency_before(std::size_t at) const {
  std::size_t end = at;
  while (end > done) {
    std::size_t before = end;
    if (!is_space(previous_char(text, before))) break;
    end = before;
  }
  if (end == done || !data.prefix_ends[byte(end - 1)]) return {at, nullptr};
  for (const Phrase& prefix : data.prefixes) {
    const std::size_t size = prefix.text.size();
    if (end < done + size || text.substr(end - size, size) != prefix.text) continue;
    std::size_t begin = end - size;
    if (begin > 0) {
      std::size_t before = begin;
      const char32_t c = previous_char(text, before);
      if (is_letter_or_digit(c)) continue;
    }
    return {begin, &prefix};
  }
  return {at, nullptr};
}

const Phrase* NumberReader::currency_behind(std::size_t& end) const {
  const std::size_t after = gap(end);
  const std::size_t next = after == kNone ? end : after;
  std::size_t behind = 0;
  const Phrase* currency = data.currencies.find(text, next, behind);
  if (currency == nullptr && after != kNone && data.links.find(text, after, behind) != nullptr) {
    currency = data.currencies.find(text, skip_spaces(text, behind), behind);
  }
  if (currency != nullptr) end = behind;
  return currency;
}

// The unit after `end`, which it moves after the unit.
const Phrase* NumberReader::unit_behind(std::size_t& end) const {
  const std::size_t after = gap(end);
  std::size_t behind = 0;
  if (after == kNone) return nullptr;
  const Phrase* unit = data.units.find(text, after, behind);
  if (unit == nullptr && data.links.find(text, after, behind) != nullptr) {
    unit = data.units.find(text, skip_spaces(text, behind), behind);
  }
  if (unit != nullptr) end = behind;
  return unit;
}

void NumberReader::add(FactKind kind, std::string value, std::size_t begin, std::size_t end,
                       float certainty) {
  facts.push_back({kind, std::move(value), static_cast<std::uint32_t>(begin),
                   static_cast<std::uint32_t>(end), certainty});
  done = end;
}

// Takes the scales after a number: "5 [thousand million]".
std::uint64_t NumberReader::take_scales(Decimal& value, std::size_t& end) const {
  std::uint64_t last = 1;
  while (true) {
    std::size_t next = gap(end);
    std::size_t behind = 0;
    if (next != kNone && last == 1 && data.before_scales.find(text, next, behind) != nullptr) {
      next = gap(behind);
    }
    if (next == kNone) return last;
    const Phrase* scale = data.figure_scales.find(text, next, behind);
    if (scale == nullptr) scale = data.numbers.find(text, next, behind);
    if (scale == nullptr || scale->ordinal || scale->value < 1000) return last;
    // The "kilo" of kilowatts.
    std::size_t unit_end = 0;
    if (data.units.find(text, next, unit_end) != nullptr && unit_end > behind) return last;
    if (!multiply(value, scale->value)) return last;
    last = scale->value;
    end = behind;
  }
}

// Adds the fact of `value` in [begin, end), with what follows it. `scale` is
// that of its last part.
std::size_t NumberReader::add_counted(Decimal value, std::uint64_t scale, std::size_t begin,
                                      std::size_t end, float certainty) {
  const std::size_t first_end = end;
  std::string plain;  // without what it counts in
  const std::size_t next = gap(end);
  std::size_t behind = 0;
  if (next != kNone) {
    if (const Phrase* many = data.collectives.find(text, next, behind)) {
      // "Two decades" may be "the two last decades" elsewhere.
      if (many->doubtful) plain = written(value);
      if (multiply(value, many->value)) {
        scale = many->value;
        end = behind;
        const std::size_t link = gap(end);
        if (link != kNone && data.links.find(text, link, behind) != nullptr) {
          std::size_t scaled = behind;  // "une dizaine de millions"
          if (take_scales(value, scaled) > 1) end = scaled;
        }
      }
    } else if (value.decimals == 0) {
      std::size_t half = next;  // "4 and a half", or "quatre ans et demi", after the unit
      if (data.halves.find(text, half, behind) == nullptr) {
        const bool scale_next = data.numbers.find(text, next, behind) != nullptr;
        const std::size_t unit_end = scale_next || data.unspaced ? next : skip_word(next);
        half = unit_end == next ? kNone : gap(unit_end);
      }
      if (half != kNone && data.halves.find(text, half, behind) != nullptr) {
        add_half(value, scale);
        end = behind;
      }
    }
  }
  if (const std::uint64_t taken = take_scales(value, end); taken > 1) {
    const std::size_t half = gap(end);
    if (half != kNone && data.halves.find(text, half, behind) != nullptr && value.decimals == 0) {
      add_half(value, taken);
      end = behind;
    }
  }
  if (end != first_end && certainty < kSpelledNumber) certainty = kSpelledNumber;
  const std::size_t unit = skip_spaces(text, end);
  if (data.percent.find(text, unit, behind) != nullptr) {
    add(FactKind::percentage, written(value), begin, behind, std::max(certainty, kSpelledNumber));
    return behind;
  }
  auto [amount_begin, currency] = currency_before(begin);
  if (currency == nullptr) currency = currency_behind(end);
  if (currency != nullptr) {
    add(FactKind::amount, written(value) + " " + currency->code, amount_begin, end,
        std::max(certainty, kSpelledNumber));
  } else if (const Phrase* quantity = unit_behind(end)) {
    add(FactKind::quantity, written(value) + " " + quantity->code, begin, end,
        std::max(certainty, kSpelledNumber));
  } else {
    add(FactKind::number, written(value), begin, end, certainty);
    facts.back().other = plain;
  }
  return end;
}

}  // namespace dragoman::qa
