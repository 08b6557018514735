// SPDX-License-Identifier: Apache-2.0
//
// Numbers in words, and those that words before them make ordinals or percentages.
#include <algorithm>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_grammar.h"
#include "qa/facts/numbers/number_reader.h"

namespace dragoman::qa {
namespace {

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(next_char(text, at));
}

}  // namespace

// Reads the number in words that begins at `at`, or behind what is written on its front.
std::size_t NumberReader::read_words(std::size_t at) {
  const auto read_behind = [&](std::size_t begin) {
    const bool may_start = begin < text.size() && data.bare_starts.may_start(text, begin);
    return may_start ? read_words_behind(begin) : kNone;
  };
  std::size_t end = read_behind(at);
  for (auto prefix = data.word_prefixes.begin(); end == kNone && prefix != data.word_prefixes.end();
       ++prefix) {
    if (!text.substr(at).starts_with(*prefix)) continue;
    const std::size_t first = facts.size();
    end = read_behind(at + prefix->size());
    if (facts.size() > first) facts[first].begin = static_cast<std::uint32_t>(at);
  }
  return end;
}

std::size_t NumberReader::read_words_behind(std::size_t at) {
  std::size_t behind = 0;
  if (data.not_numbers.find(text, at, behind) != nullptr) return behind;
  std::size_t end = read_percent_before(at);
  if (end == kNone) end = read_prefixed_ordinal(at);
  if (end == kNone && data.named_fractions.find(text, at, behind) != nullptr) {
    const Phrase* named = data.named_fractions.find(text, at, behind);
    add(FactKind::number, named->code, at, behind,
        named->doubtful ? kDoubtfulNumber : kProbableNumber);
    return behind;
  }
  if (end == kNone && data.one_and_a_half.find(text, at, behind) != nullptr) {
    return add_counted({15, 1}, 1, at, behind, kSpelledNumber);
  }
  if (end == kNone) end = read_spelled_number(at);
  if (end != kNone) return end;
  const Phrase* many = data.collectives.find(text, at, behind);
  if (many != nullptr && many->alone) {
    return add_counted({many->value, 0}, many->value, at, behind, kSpelledNumber);
  }
  if (data.articles.find(text, at, behind) != nullptr) return read_article(at);
  return read_lone_fraction(at);
}

// "百分之七点五", "٪5": the words or the sign for "per cent" come first.
std::size_t NumberReader::read_percent_before(std::size_t at) {
  std::size_t begin = 0;
  if (data.percent_before.find(text, at, begin) == nullptr) return kNone;
  Decimal value;
  std::size_t end = 0;
  if (digit_at(text, begin)) {
    const Figure figure = read_figure(text, begin, data);
    if (figure.is_long) return kNone;
    value = figure.value;
    end = figure.end;
    if (data.percent.find(text, skip_spaces(text, end), begin) != nullptr) return kNone;
  } else if (const auto spelled = read_spelled(text, begin, data)) {
    value = {spelled->value, 0};
    end = spelled->end;
    take_spelled_decimals(value, end);
  } else {
    const Phrase* hundred = data.numbers.find(text, begin, end);  // all of it
    if (hundred == nullptr || hundred->value != 100) return kNone;
    value = {100, 0};
  }
  add(FactKind::percentage, written(value), at, end, kSpelledNumber);
  return end;
}

// "第六十九", "第7364".
std::size_t NumberReader::read_prefixed_ordinal(std::size_t at) {
  std::size_t begin = 0;
  if (data.ordinal_prefixes.find(text, at, begin) == nullptr) return kNone;
  begin = skip_spaces(text, begin);
  if (digit_at(text, begin)) {
    const Figure figure = read_figure(text, begin, data);
    if (figure.is_long || figure.value.decimals > 0) return kNone;
    if (dotted_end(text, begin) > figure.end) return kNone;
    add(FactKind::ordinal, written(figure.value), at, figure.end, 1);
    return figure.end;
  }
  const auto spelled = read_spelled(text, begin, data);
  if (!spelled) return kNone;
  add(FactKind::ordinal, std::to_string(spelled->value), at, spelled->end,
      spelled->doubtful ? kDoubtfulNumber : kSpelledNumber);
  return spelled->end;
}

// The decimals of a number in words: "七[点五]".
void NumberReader::take_spelled_decimals(Decimal& value, std::size_t& end) const {
  constexpr std::uint64_t kMost = 1'000'000'000'000;
  std::size_t behind = 0;
  if (data.decimal_words.find(text, end, behind) == nullptr) return;
  const Phrase* digit = data.numbers.find(text, behind, behind);
  while (digit != nullptr && digit->value < 10 && value.mantissa < kMost) {
    value.mantissa = value.mantissa * 10 + digit->value;
    ++value.decimals;
    end = behind;
    digit = data.numbers.find(text, behind, behind);
  }
}

std::size_t NumberReader::read_spelled_number(std::size_t at) {
  const auto spelled = read_spelled(text, at, data);
  if (!spelled) return kNone;
  std::size_t behind = 0;
  const std::size_t next = gap(spelled->end);
  float certainty = spelled->doubtful ? kDoubtfulNumber : kSpelledNumber;
  if (!data.counters.empty() && count_chars(text.substr(at, spelled->end - at)) == 1 &&
      (next == kNone || data.counters.find(text, next, behind) == nullptr)) {
    certainty = kDoubtfulNumber;
  }
  if (spelled->ordinal) {
    add(FactKind::ordinal, std::to_string(spelled->value), at, spelled->end, certainty);
    return spelled->end;
  }
  if (next != kNone && data.fraction_links.find(text, next, behind) != nullptr) {
    if (const auto part = read_spelled(text, behind, data); part && part->value < spelled->value) {
      add(FactKind::number, std::to_string(part->value) + "/" + std::to_string(spelled->value), at,
          part->end, kSpelledNumber);
      return part->end;
    }
  }
  // "une demi-douzaine" is not a half.
  const bool many = next == kNone || data.collectives.find(text, next, behind) != nullptr;
  const Phrase* part = many ? nullptr : data.fractions.find(text, next, behind);
  if (part != nullptr && fits(*part, spelled->value)) {
    const bool doubtful = part->doubtful && spelled->value == 1;
    return add_fraction(spelled->value, *part, at, behind,
                        doubtful ? kProbableNumber : kSpelledNumber);
  }
  Decimal value = {spelled->value, 0};
  std::size_t end = spelled->end;
  take_spelled_decimals(value, end);
  if (value.decimals > 0) certainty = kSpelledNumber;
  return add_counted(value, spelled->scale, at, end, certainty);
}

// "a dozen", "an hour and a half", "a third of": after an article, which is one.
std::size_t NumberReader::read_article(std::size_t at) {
  std::size_t article_end = 0;
  if (data.articles.find(text, at, article_end) == nullptr) return kNone;
  std::size_t behind = 0;
  const std::size_t next = gap(article_end);
  if (next == kNone) return kNone;
  if (data.collectives.find(text, next, behind) != nullptr) {
    return add_counted({1, 0}, 1, at, article_end, kSpelledNumber);
  }
  const Phrase* part = data.fractions.find(text, next, behind);
  const std::size_t word_end = part == nullptr ? skip_word(next) : next;
  const std::size_t half = word_end == next ? kNone : gap(word_end);
  if (half != kNone && data.halves.find(text, half, behind) != nullptr) {
    add(FactKind::number, "1.5", at, behind, kSpelledNumber);
    return behind;
  }
  const std::size_t link = part == nullptr ? kNone : gap(behind);
  std::size_t link_end = 0;
  if (link != kNone && !part->plural && data.links.find(text, link, link_end) != nullptr) {
    return add_fraction(1, *part, at, behind, kProbableNumber);
  }
  return kNone;
}

// "half of": a fraction that needs no number before it.
std::size_t NumberReader::read_lone_fraction(std::size_t at) {
  std::size_t behind = 0;
  const Phrase* part = data.fractions.find(text, at, behind);
  if (part == nullptr || !part->alone) return kNone;
  const std::size_t link = gap(behind);
  std::size_t link_end = 0;
  const bool of = link != kNone && data.links.find(text, link, link_end) != nullptr;
  return add_fraction(1, *part, at, behind, of ? kProbableNumber : kDoubtfulNumber);
}

// "thirds" after more than one, "third" after one; a form may serve both.
bool NumberReader::fits(const Phrase& part, std::uint64_t count) const {
  if (count == 0 || count >= part.value) return false;
  if (part.plural == (count > 1)) return true;
  std::size_t at = 0;
  const auto& phrases = data.fractions.by_first[PhraseTable::slot(next_char(part.text, at))];
  for (const Phrase& other : phrases) {
    if (other.text == part.text && other.plural != part.plural) return true;
  }
  return false;
}

std::size_t NumberReader::add_fraction(std::uint64_t count, const Phrase& part, std::size_t begin,
                                       std::size_t end, float certainty) {
  std::size_t behind = 0;
  if (data.percent.find(text, skip_spaces(text, end), behind) != nullptr) {
    // "one-half per cent": two decimals are exact for all usual fractions.
    const auto hundredths = (count * 100 + part.value / 2) / part.value;
    add(FactKind::percentage, written({hundredths, 2}), begin, behind, kSpelledNumber);
    return behind;
  }
  add(FactKind::number, std::to_string(count) + "/" + std::to_string(part.value), begin, end,
      certainty);
  return end;
}

}  // namespace dragoman::qa
