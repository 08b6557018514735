// SPDX-License-Identifier: Apache-2.0
//
//   number = part { [connector] part }        with falling scales
//   part   = group [scale] | scale
//   group  = [below 100] hundred [[connector] below 100] | below 100
//   below 100 = tens [connector] unit | unit connector tens | unit
//
// A scale that is larger than the one before it multiplies what came since a still larger one: "two
// billion, three thousand million". Which connectors there are, and what else a language adds, its
// data say. Where a reading would cut the next number in two ("one hundred and | two hundred") it
// stops before the connector.
#include "qa/facts/numbers/number_grammar.h"

#include <algorithm>
#include <vector>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::uint64_t kLargest = 1'000'000'000'000'000'000;

struct Part {
  std::uint64_t value = 0;
  std::size_t end = 0;
  bool ordinal = false;
};

bool contains(const std::vector<std::uint64_t>& values, std::uint64_t value) {
  return std::ranges::find(values, value) != values.end();
}

// Whether the value can multiply: 1000, but not the 2000 of a dual.
bool is_power_of_ten(std::uint64_t value) {
  while (value >= 10 && value % 10 == 0) value /= 10;
  return value == 1;
}

// The parts read so far, with their scales, which fall.
class Sum {
 public:
  bool empty() const { return terms_.empty(); }
  std::uint64_t last_scale() const { return terms_.empty() ? 0 : terms_.back().scale; }
  std::uint64_t value() const { return below(UINT64_MAX); }

  void add(std::uint64_t value, std::uint64_t scale) { terms_.push_back({value, scale}); }

  // Multiplies what came since a scale larger than `scale`, and `more`, by it. Returns false, and
  // changes nothing, where that can't be.
  bool multiply(std::uint64_t more, std::uint64_t scale) {
    const std::uint64_t factor = below(scale);
    if (factor == 0 || factor >= scale || factor + more > kLargest / scale) return false;
    while (!terms_.empty() && terms_.back().scale < scale) terms_.pop_back();
    add((factor + more) * scale, scale);
    return true;
  }

 private:
  struct Term {
    std::uint64_t value = 0;
    std::uint64_t scale = 0;
  };

  // The sum of the last terms whose scales are less than `scale`.
  std::uint64_t below(std::uint64_t scale) const {
    std::uint64_t sum = 0;
    for (auto term = terms_.rbegin(); term != terms_.rend() && term->scale < scale; ++term) {
      sum += term->value;
    }
    return sum;
  }

  std::vector<Term> terms_;
};

struct Grammar {
  std::string_view text;
  const NumberData& data;
  bool of_ordinals = false;  // each word is an ordinal, and counts as a cardinal

  std::size_t gap(std::size_t at) const { return data.gap(text, at); }

  const Phrase* word(std::size_t at, std::size_t& end) const {
    if (at == kNone) return nullptr;
    const Phrase* found = data.numbers.find(text, at, end);
    for (auto prefix = data.inner_prefixes.begin();
         found == nullptr && prefix != data.inner_prefixes.end(); ++prefix) {
      if (text.substr(at).starts_with(*prefix)) {
        found = data.numbers.find(text, at + prefix->size(), end);
      }
    }
    return found != nullptr && of_ordinals && !found->ordinal ? nullptr : found;
  }

  bool may_begin(std::size_t at) const {
    std::size_t end = 0;
    return word(at, end) != nullptr || data.articles.find(text, at, end) != nullptr;
  }

  bool is_ordinal(const Phrase& phrase) const { return phrase.ordinal && !of_ordinals; }

  // After a connector and the gaps around it.
  std::size_t skip_connector(std::size_t at) const {
    if (at == kNone) return kNone;
    for (const std::string& glued : data.glued_connectors) {
      if (text.substr(at).starts_with(glued)) return skip_spaces(text, at + glued.size());
    }
    std::size_t end = 0;
    if (data.connectors.find(text, at, end) == nullptr) return kNone;
    return gap(end);
  }

  // Whether a connector may come between hundreds or scales and this value.
  bool connects(std::uint64_t value) const {
    return data.all_connected_to_hundreds || contains(data.connected_to_hundreds, value);
  }

  bool hundred_follows(std::size_t at) const {
    std::size_t end = 0;
    const Phrase* next = word(gap(at), end);
    return next != nullptr && next->value == 100;
  }

  std::optional<Part> below_hundred(std::size_t at) const {
    Part part;
    const Phrase* first = word(at, part.end);
    if (first == nullptr || first->value == 0 || first->value >= 100) return std::nullopt;
    part.value = first->value;
    part.ordinal = is_ordinal(*first);
    std::size_t next = gap(part.end);
    std::size_t end = 0;
    if (data.units_before_tens && part.value < 10) {
      const Phrase* tens = word(skip_connector(next), end);
      const bool fits = tens != nullptr && tens->value >= 20 && tens->value < 100;
      if (!fits) return part;
      return Part{part.value + tens->value, end, part.ordinal || tens->ordinal};
    }
    const std::uint64_t least = of_ordinals ? 10 : 20;  // "décimo cuarto", but not "ten four"
    if (part.value < least || part.value % 10 != 0 || part.ordinal) return part;
    const Phrase* ones = word(next, end);
    if (ones == nullptr && !data.connected_to_tens.empty()) {
      ones = word(skip_connector(next), end);
      if (ones != nullptr && !contains(data.connected_to_tens, ones->value)) ones = nullptr;
    }
    const bool teens = contains(data.tens_before_teens, part.value);
    if (ones == nullptr || ones->value == 0 || ones->value >= (teens ? 20U : 10U)) return part;
    return Part{part.value + ones->value, end, is_ordinal(*ones)};
  }

  std::optional<Part> below_hundred_behind_hundred(std::size_t at) const {
    const std::size_t next = gap(at);
    if (next == kNone) return std::nullopt;
    auto rest = data.connector_required ? std::nullopt : below_hundred(next);
    if (!rest) {
      const std::size_t behind = skip_connector(next);
      if (behind != kNone) rest = below_hundred(behind);
      if (rest && !connects(rest->value)) return std::nullopt;
    }
    if (rest && !rest->ordinal && hundred_follows(rest->end)) return std::nullopt;
    return rest;
  }

  // "a" before a hundred or scale.
  std::size_t article(std::size_t at) const {
    std::size_t end = 0;
    if (data.articles.find(text, at, end) == nullptr) return kNone;
    std::size_t behind = 0;
    const Phrase* next = word(gap(end), behind);
    return next != nullptr && next->value >= 100 && !next->ordinal ? end : kNone;
  }

  // Whether a word is some hundreds by itself: "doscientos".
  static bool is_hundreds(const Phrase& word) {
    if (word.value == 100) return word.alone;
    return word.value > 100 && word.value < 1000 && word.value % 100 == 0;
  }

  std::optional<Part> group(std::size_t at) const {
    Part part;
    std::size_t end = 0;
    const Phrase* first = word(at, end);
    if (first != nullptr && is_hundreds(*first)) {
      part = {first->value, end, is_ordinal(*first)};
    } else {
      if (const std::size_t behind = article(at); behind != kNone) {
        part = {1, behind, false};
      } else if (const auto left = below_hundred(at)) {
        part = *left;
      } else {
        return std::nullopt;
      }
      if (part.ordinal || part.value > data.most_hundreds) return part;
      const Phrase* hundred = word(gap(part.end), end);
      if (hundred == nullptr || hundred->value != 100) return part;
      part = {part.value * 100, end, is_ordinal(*hundred)};
    }
    if (part.ordinal) return part;
    if (const auto rest = below_hundred_behind_hundred(part.end)) {
      part = {part.value + rest->value, rest->end, rest->ordinal};
    }
    return part;
  }

  // The scale that multiplies what ends at `at`.
  const Phrase* scale_behind(std::size_t at, std::size_t& end) const {
    const Phrase* scale = word(gap(at), end);
    return scale != nullptr && scale->value >= 1000 && is_power_of_ten(scale->value) ? scale
                                                                                     : nullptr;
  }

  // The cardinal before a scale that is an ordinal: "dos milésimo".
  std::optional<Part> factor_of_ordinal(std::size_t at) const {
    std::size_t end = 0;
    auto factor = Grammar{text, data}.group(at);
    if (!factor || factor->ordinal || scale_behind(factor->end, end) == nullptr)
      return std::nullopt;
    return factor;
  }

  std::optional<SpelledNumber> number(std::size_t at) const {
    SpelledNumber read;
    Sum sum;
    std::size_t end = 0;
    const Phrase* first = word(at, end);
    if (first != nullptr && first->value == 0) {
      return SpelledNumber{.end = end, .ordinal = first->ordinal, .doubtful = first->doubtful};
    }
    bool joined = false;     // by a connector or comma
    bool connected = false;  // by a connector
    std::size_t next = at;
    while (next != kNone) {
      Part part;
      const Phrase* scale = word(next, end);
      if (scale != nullptr && scale->value >= 1000) {
        const bool rises = !sum.empty() && scale->value > sum.last_scale();
        if (rises && !joined && !is_ordinal(*scale) && is_power_of_ten(scale->value)) {
          if (!sum.multiply(0, scale->value)) break;  // "mille milliards"
          read.scale = scale->value;
          read.end = end;
          next = gap(end);
          continue;
        }
        if (!scale->alone || (!sum.empty() && scale->value >= sum.last_scale())) break;
        if (!sum.empty() && data.connector_required && !connected) break;
        part = {1, end, false};
      } else {
        if (!sum.empty() && data.connector_required && !connected) break;
        auto found = group(next);
        if (!found && of_ordinals && sum.empty()) found = factor_of_ordinal(next);
        if (!found) break;
        part = *found;
        scale = part.ordinal ? nullptr : scale_behind(part.end, end);
      }
      if (scale == nullptr) {
        if (!sum.empty() && part.value >= sum.last_scale()) break;
        if (connected && !connects(part.value)) break;
        if (comma_before(next, at) && part.value < 100) break;
        sum.add(part.value, 1);
        read.end = part.end;
        read.ordinal = part.ordinal;
        read.scale = 1;
        break;
      }
      if (connected && !data.all_connected_to_hundreds) break;
      if (part.value > kLargest / scale->value) break;
      if (sum.empty() || scale->value < sum.last_scale()) {
        sum.add(part.value * scale->value, scale->value);
      } else if (scale->value == sum.last_scale() || (joined && !data.connector_required) ||
                 !sum.multiply(part.value, scale->value)) {
        break;  // else "deux mille cinq cents milliards"
      }
      read.scale = scale->value;
      read.end = end;
      read.ordinal = is_ordinal(*scale);
      if (read.ordinal) break;
      next = gap(end);
      joined = connected = false;
      if (next == kNone && data.comma_between_groups && text.substr(end).starts_with(", ")) {
        next = end + 2;
        joined = true;
      }
      if (const std::size_t behind = skip_connector(next); behind != kNone) {
        next = behind;
        joined = connected = true;
      }
    }
    if (read.end == 0) return std::nullopt;
    read.value = sum.value();
    const std::size_t behind = gap(read.end);
    if (const Phrase* more =
            behind == kNone ? nullptr : data.added_behind.find(text, behind, end)) {
      read.value += more->value;
      read.end = end;
    }
    read.doubtful = first != nullptr && first->doubtful && match(text, at, first->text) == read.end;
    if (of_ordinals) read.ordinal = true;
    return read;
  }

  bool comma_before(std::size_t next, std::size_t at) const {
    return next >= at + 2 && text.substr(next - 2, 2) == ", ";
  }

  // Three digits in words or more in a row, or two of which the second is zero.
  std::optional<SpelledNumber> digits(std::size_t at) const {
    constexpr std::size_t kFewest = 3;
    constexpr std::size_t kMost = 18;
    SpelledNumber read;
    std::size_t count = 0;
    std::size_t end = at;
    for (const Phrase* digit = word(at, end);
         digit != nullptr && digit->value < 10 && count < kMost; digit = word(read.end, end)) {
      if (count == 0 && digit->value == 0) return std::nullopt;
      read.value = read.value * 10 + digit->value;
      read.end = end;
      ++count;
    }
    const bool is_round = count == 2 && read.value % 10 == 0;
    if (count < kFewest && !is_round) return std::nullopt;
    return read;
  }
};

}  // namespace

std::optional<SpelledNumber> read_spelled(std::string_view text, std::size_t at,
                                          const NumberData& data) {
  const Grammar grammar{text, data};
  // Most places that are asked of are no number: one look instead of one for each rule.
  if (!grammar.may_begin(at)) return std::nullopt;
  if (data.digits_in_a_row) {
    if (const auto digits = grammar.digits(at)) return digits;
  }
  if (data.every_word_ordinal) {
    if (const auto ordinal = Grammar{text, data, true}.number(at)) return ordinal;
  }
  return grammar.number(at);
}

}  // namespace dragoman::qa
