// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_facts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/number_figures.h"
#include "qa/facts/numbers/number_grammar.h"
#include "qa/words/label_key.h"

namespace dragoman::qa {
namespace {

constexpr float kDoubtful = 0.3F;
constexpr float kProbable = 0.5F;
constexpr float kSpelled = 0.9F;

bool is_ascii_letter(unsigned char c) { return (c | 0x20U) - 'a' < 26U; }
bool is_ascii_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// The accented letters that are common enough to be known without a look-up.
bool is_latin_letter(char32_t c) { return c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7; }

// A letter right behind a figure that belongs to it; one of a script without spaces is a word.
bool is_glued(char32_t c) { return is_letter(c) && !is_written_without_spaces(c); }

struct NumberReader {
  std::string_view text;
  const NumberData& data;
  std::vector<Fact>& facts;
  std::size_t done = 0;  // after the last fact

  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text[at]); }

  // After the letters, and digits glued to them, at `at`; but before digits of an amount whose
  // currency is glued to them, and those after letters of a script without spaces.
  std::size_t skip_word(std::size_t at) const {
    bool after_letter = true;
    bool unspaced = false;
    while (at < text.size()) {
      const unsigned char c = byte(at);
      if (is_ascii_letter(c)) {
        ++at;
        after_letter = true;
        continue;
      }
      std::size_t after = at;
      const char32_t wide = c < 0x80 ? char32_t{c} : next_char(text, after);
      if (is_latin_letter(wide)) {
        at = after;
        after_letter = true;
        continue;
      }
      const bool digit = c < 0x80 ? is_ascii_digit(c) : is_digit(wide);
      if (digit) {
        if (unspaced || (after_letter && currency_before(at).second != nullptr)) break;
        after_letter = false;
      } else if (c < 0x80 || !is_letter(wide)) {
        break;
      } else {
        unspaced = is_written_without_spaces(wide);
      }
      at = c < 0x80 ? at + 1 : after;
    }
    return at;
  }

  // The currency written before `at`, and where it begins.
  std::pair<std::size_t, const Phrase*> currency_before(std::size_t at) const {
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
        if (is_letter(c) || is_digit(c)) continue;
      }
      return {begin, &prefix};
    }
    return {at, nullptr};
  }

  const Phrase* currency_behind(std::size_t& end) const {
    const std::size_t gap = skip_gap(text, end);
    const std::size_t next = gap == kNone ? end : gap;
    std::size_t behind = 0;
    const Phrase* currency = data.currencies.find(text, next, behind);
    if (currency == nullptr && gap != kNone && data.links.find(text, gap, behind) != nullptr) {
      currency = data.currencies.find(text, skip_spaces(text, behind), behind);
    }
    if (currency != nullptr) end = behind;
    return currency;
  }

  // The unit after `end`, which it moves after the unit.
  const Phrase* unit_behind(std::size_t& end) const {
    const std::size_t gap = skip_gap(text, end);
    std::size_t behind = 0;
    if (gap == kNone) return nullptr;
    const Phrase* unit = data.units.find(text, gap, behind);
    if (unit == nullptr && data.links.find(text, gap, behind) != nullptr) {
      unit = data.units.find(text, skip_spaces(text, behind), behind);
    }
    if (unit != nullptr) end = behind;
    return unit;
  }

  void add(FactKind kind, std::string value, std::size_t begin, std::size_t end, float certainty) {
    facts.push_back({kind, std::move(value), static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(end), certainty});
    done = end;
  }

  // Takes the scales after a number: "5 [thousand million]".
  std::uint64_t take_scales(Decimal& value, std::size_t& end) const {
    std::uint64_t last = 1;
    while (true) {
      const std::size_t next = skip_gap(text, end);
      std::size_t behind = 0;
      const Phrase* scale = next == kNone ? nullptr : data.numbers.find(text, next, behind);
      if (scale == nullptr || scale->ordinal || scale->value < 1000) return last;
      if (!multiply(value, scale->value)) return last;
      last = scale->value;
      end = behind;
    }
  }

  // Adds the fact of `value` in [begin, end), with what follows it. `scale` is
  // that of its last part.
  std::size_t add_counted(Decimal value, std::uint64_t scale, std::size_t begin, std::size_t end,
                          float certainty) {
    const std::size_t first_end = end;
    const std::size_t gap = skip_gap(text, end);
    std::size_t behind = 0;
    if (gap != kNone) {
      if (const Phrase* many = data.collectives.find(text, gap, behind)) {
        if (multiply(value, many->value)) {
          scale = many->value;
          end = behind;
          const std::size_t link = skip_gap(text, end);
          if (link != kNone && data.links.find(text, link, behind) != nullptr) {
            std::size_t scaled = behind;  // "une dizaine de millions"
            if (take_scales(value, scaled) > 1) end = scaled;
          }
        }
      } else if (value.decimals == 0) {
        std::size_t half = gap;  // "4 and a half", or "quatre ans et demi", after the unit
        if (data.halves.find(text, half, behind) == nullptr) {
          const bool scale_next = data.numbers.find(text, gap, behind) != nullptr;
          const std::size_t unit_end = scale_next ? gap : skip_word(gap);
          half = unit_end == gap ? kNone : skip_gap(text, unit_end);
        }
        if (half != kNone && data.halves.find(text, half, behind) != nullptr) {
          add_half(value, scale);
          end = behind;
        }
      }
    }
    if (const std::uint64_t taken = take_scales(value, end); taken > 1) {
      const std::size_t half = skip_gap(text, end);
      if (half != kNone && data.halves.find(text, half, behind) != nullptr && value.decimals == 0) {
        add_half(value, taken);
        end = behind;
      }
    }
    if (end != first_end && certainty < kSpelled) certainty = kSpelled;
    const std::size_t unit = skip_spaces(text, end);
    if (data.percent.find(text, unit, behind) != nullptr) {
      add(FactKind::percentage, written(value), begin, behind, std::max(certainty, kSpelled));
      return behind;
    }
    auto [amount_begin, currency] = currency_before(begin);
    if (currency == nullptr) currency = currency_behind(end);
    if (currency != nullptr) {
      add(FactKind::amount, written(value) + " " + currency->code, amount_begin, end,
          std::max(certainty, kSpelled));
    } else if (const Phrase* quantity = unit_behind(end)) {
      add(FactKind::quantity, written(value) + " " + quantity->code, begin, end,
          std::max(certainty, kSpelled));
    } else {
      add(FactKind::number, written(value), begin, end, certainty);
    }
    return end;
  }

  // "XXe", "Ier": a Roman numeral with the suffix of an ordinal figure; its end, or kNone.
  std::size_t read_roman_ordinal(std::size_t at) {
    constexpr std::string_view kNumerals = "IVXL";
    const std::size_t end = std::min(text.find_first_not_of(kNumerals, at), text.size());
    if (end == at || end == text.size()) return kNone;
    const std::string_view numeral = text.substr(at, end - at);
    const int value = roman_value(numeral);
    if (value == 0 || (numeral.size() == 1 && numeral[0] == 'L')) return kNone;  // "Les"
    for (const std::string& suffix : data.ordinal_suffixes) {
      // "Vers" is a word.
      if (numeral.size() == 1 && suffix.size() > (numeral[0] == 'I' ? 2U : 1U) &&
          suffix[0] < 0x7F) {
        continue;
      }
      const std::size_t behind = match(text, end, suffix);
      if (behind == kNone) continue;
      add(FactKind::ordinal, std::to_string(value), at, behind, kSpelled);
      return behind;
    }
    return kNone;
  }

  // Reads the number in words that begins at `at`; its end, or kNone.
  std::size_t read_words(std::size_t at) {
    std::size_t behind = 0;
    if (const auto spelled = read_spelled(text, at, data)) {
      const float certainty = spelled->doubtful ? kDoubtful : kSpelled;
      if (spelled->ordinal) {
        add(FactKind::ordinal, std::to_string(spelled->value), at, spelled->end, certainty);
        return spelled->end;
      }
      const std::size_t gap = skip_gap(text, spelled->end);
      // "une demi-douzaine" is not a half.
      const bool many = gap == kNone || data.collectives.find(text, gap, behind) != nullptr;
      const Phrase* part = many ? nullptr : data.fractions.find(text, gap, behind);
      if (part != nullptr && fits(*part, spelled->value)) {
        const bool doubtful = part->doubtful && spelled->value == 1;
        return add_fraction(spelled->value, *part, at, behind, doubtful ? kProbable : kSpelled);
      }
      return add_counted({spelled->value, 0}, spelled->scale, at, spelled->end, certainty);
    }
    const Phrase* many = data.collectives.find(text, at, behind);
    if (many != nullptr && many->alone) {
      return add_counted({many->value, 0}, many->value, at, behind, kSpelled);
    }
    if (data.articles.find(text, at, behind) != nullptr) {
      const std::size_t article_end = behind;
      const std::size_t gap = skip_gap(text, article_end);
      if (gap == kNone) return kNone;
      if (data.collectives.find(text, gap, behind) != nullptr) {
        return add_counted({1, 0}, 1, at, article_end, kSpelled);
      }
      const Phrase* part = data.fractions.find(text, gap, behind);
      const std::size_t word_end = part == nullptr ? skip_word(gap) : gap;
      const std::size_t half = word_end == gap ? kNone : skip_gap(text, word_end);
      if (half != kNone && data.halves.find(text, half, behind) != nullptr) {
        add(FactKind::number, "1.5", at, behind, kSpelled);  // "an hour and a half"
        return behind;
      }
      const std::size_t link = part == nullptr ? kNone : skip_gap(text, behind);
      std::size_t link_end = 0;
      if (link != kNone && !part->plural && data.links.find(text, link, link_end) != nullptr) {
        return add_fraction(1, *part, at, behind, kProbable);
      }
      return kNone;
    }
    const Phrase* part = data.fractions.find(text, at, behind);
    if (part != nullptr && part->alone) {
      const std::size_t link = skip_gap(text, behind);
      std::size_t link_end = 0;
      const bool of = link != kNone && data.links.find(text, link, link_end) != nullptr;
      return add_fraction(1, *part, at, behind, of ? kProbable : kDoubtful);
    }
    return kNone;
  }

  // "thirds" after more than one, "third" after one; a form may serve both.
  bool fits(const Phrase& part, std::uint64_t count) const {
    if (count == 0 || count >= part.value) return false;
    if (part.plural == (count > 1)) return true;
    for (const Phrase& other : data.fractions.by_first[static_cast<unsigned char>(part.text[0])]) {
      if (other.text == part.text && other.plural != part.plural) return true;
    }
    return false;
  }

  std::size_t add_fraction(std::uint64_t count, const Phrase& part, std::size_t begin,
                           std::size_t end, float certainty) {
    std::size_t behind = 0;
    if (data.percent.find(text, skip_spaces(text, end), behind) != nullptr) {
      // "one-half per cent": two decimals are exact for all usual fractions.
      const auto hundredths = (count * 100 + part.value / 2) / part.value;
      add(FactKind::percentage, written({hundredths, 2}), begin, behind, kSpelled);
      return behind;
    }
    add(FactKind::number, std::to_string(count) + "/" + std::to_string(part.value), begin, end,
        certainty);
    return end;
  }

  // "2.1", which is a decimal where it has one dot, whatever the language writes decimals with.
  std::size_t add_dotted(std::size_t begin, std::size_t end) {
    constexpr float kDotted = 0.9F;
    std::string value(text.substr(begin, end - begin));
    if (std::count(value.begin(), value.end(), '.') == 1) {
      while (value.back() == '0') value.pop_back();
      if (value.back() == '.') value.pop_back();
      std::size_t behind = 0;
      if (data.percent.find(text, skip_spaces(text, end), behind) != nullptr) {
        add(FactKind::percentage, std::move(value), begin, behind, kDotted);
        return behind;
      }
    }
    add(FactKind::number, std::move(value), begin, end, kDotted);
    return end;
  }

  // The scale that is glued to an amount of money from `begin` to `end`: "$5bn". Its end in
  // `after`.
  const Phrase* glued_scale(std::size_t begin, std::size_t end, std::size_t& behind) const {
    if (currency_before(begin).second == nullptr) return nullptr;
    return data.glued_scales.find(text, end, behind);
  }

  // Reads the figure at `at`; the end of what it took or passes over.
  std::size_t read_figures(std::size_t at) {
    if (const auto fraction = read_figure_fraction(text, at)) {
      add(FactKind::number,
          std::to_string(fraction->numerator) + "/" + std::to_string(fraction->denominator), at,
          fraction->end, 1);
      return fraction->end;
    }
    const Figure figure = read_figure(text, at, data);
    if (const std::size_t end = dotted_end(text, at); end > figure.end) {
      return add_dotted(at, end);
    }
    std::size_t after = figure.end;
    if (after < text.size() && is_glued(next_char(text, after))) {
      for (const std::string& suffix : data.ordinal_suffixes) {
        const std::size_t end = match(text, figure.end, suffix);
        if (end == kNone || figure.value.decimals > 0 || figure.is_long) continue;
        add(FactKind::ordinal, written(figure.value), at, end, 1);
        return end;
      }
      if (const Phrase* scale = glued_scale(at, figure.end, after)) {
        Decimal value = figure.value;
        if (multiply(value, scale->value)) return add_counted(value, scale->value, at, after, 1);
      }
      if (data.currencies.find(text, figure.end, after) == nullptr) return skip_word(figure.end);
    }
    if (figure.is_long) {
      add(FactKind::number, long_value(text.substr(at, figure.end - at)), at, figure.end, 1);
      return figure.end;
    }
    return add_counted(figure.value, 1, at, figure.end, 1);
  }

  // Behind "ISBN 978-92-1-133721-3" at `at`, which numbers an edition in one language; else kNone.
  std::size_t catalogue_end(std::size_t at) const {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("ISBN") && !rest.starts_with("ISSN")) return kNone;
    constexpr std::size_t kWord = 4;
    const std::size_t end = rest.find_first_not_of("0123456789-X :", kWord);
    return at + std::min(end, rest.size());
  }

  // A telephone number, "+43 1 26060-4060", at the plus: its digits, however they are parted. Its
  // end, or kNone.
  std::size_t read_telephone(std::size_t at) {
    constexpr std::size_t kFewest = 7;
    std::size_t end = at;
    std::string digits;
    for (std::size_t next = at + 1; next < text.size(); ++next) {
      if (is_ascii_digit(byte(next))) {
        digits += text[next];
        end = next + 1;
      } else if (std::string_view(" ()-.").find(text[next]) == std::string_view::npos) {
        break;
      }
    }
    if (digits.size() < kFewest) return kNone;
    add(FactKind::number, std::move(digits), at, end, 1);
    return end;
  }

  bool may_start_number(std::size_t at) const {
    if (at + 1 >= text.size()) return false;
    const std::size_t first = byte(at) & 31U;
    const unsigned char second = byte(at + 1);
    if (is_ascii_letter(second)) return data.starts[first * 32 + (second & 31U)];
    // An accented letter may fold to one of the table.
    if (second < 0x80) return data.starts[first * 32];
    return true;
  }

  void read() {
    for (std::size_t at = 0; at < text.size();) {
      const unsigned char c = byte(at);
      if (is_ascii_letter(c)) {
        std::size_t end = catalogue_end(at);
        if (end == kNone && may_start_number(at)) end = read_words(at);
        if (end == kNone) end = read_roman_ordinal(at);
        at = end == kNone ? skip_word(at) : end;
      } else if (is_ascii_digit(c)) {
        at = read_figures(at);
      } else if (const std::size_t called = c == '+' ? read_telephone(at) : kNone;
                 called != kNone) {
        at = called;
      } else if (const auto figure = read_leading_decimal(text, at, data)) {
        at = add_counted(figure->value, 1, at, figure->end, 1);
      } else if (c < 0x80) {
        ++at;
      } else {
        std::size_t after = at;
        const char32_t wide = next_char(text, after);
        if (!is_latin_letter(wide) && is_digit(wide)) {
          at = read_figures(at);
        } else if (is_latin_letter(wide) || is_letter(wide)) {
          const std::size_t end = data.starts_beyond_ascii ? read_words(at) : kNone;
          at = end == kNone ? skip_word(at) : end;
        } else {
          at = after;
        }
      }
    }
  }
};

}  // namespace

void read_numbers(std::string_view text, const NumberData& data, std::vector<Fact>& facts) {
  NumberReader{text, data, facts}.read();
}

}  // namespace dragoman::qa
