// SPDX-License-Identifier: Apache-2.0
//
//   number = part { [connector] part }        with falling scales
//   part   = group [scale] | scale
//   group  = [below 100] hundred [[connector] below 100] | below 100
//
// Where a reading would cut the next number in two ("one hundred and | two hundred") it stops
// before the connector.
#include "qa/facts/numbers/number_grammar.h"

#include <algorithm>
#include <vector>

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

struct Grammar {
  std::string_view text;
  const NumberData& data;

  const Phrase* word(std::size_t at, std::size_t& end) const {
    return at == kNone ? nullptr : data.numbers.find(text, at, end);
  }

  // After a connector and the gaps around it.
  std::size_t skip_connector(std::size_t at) const {
    std::size_t end = 0;
    if (at == kNone || data.connectors.find(text, at, end) == nullptr) return kNone;
    return skip_gap(text, end);
  }

  // Whether a connector may come between hundreds or scales and this value.
  bool connects(std::uint64_t value) const {
    return data.all_connected_to_hundreds || contains(data.connected_to_hundreds, value);
  }

  bool hundred_follows(std::size_t at) const {
    std::size_t end = 0;
    const Phrase* next = word(skip_gap(text, at), end);
    return next != nullptr && next->value == 100;
  }

  std::optional<Part> below_hundred(std::size_t at) const {
    Part part;
    const Phrase* first = word(at, part.end);
    if (first == nullptr || first->value == 0 || first->value >= 100) return std::nullopt;
    part.value = first->value;
    part.ordinal = first->ordinal;
    if (part.value < 20 || part.ordinal) return part;
    std::size_t next = skip_gap(text, part.end);
    std::size_t end = 0;
    const Phrase* ones = word(next, end);
    if (ones == nullptr && !data.connected_to_tens.empty()) {
      ones = word(skip_connector(next), end);
      if (ones != nullptr && !contains(data.connected_to_tens, ones->value)) ones = nullptr;
    }
    const bool teens = contains(data.tens_before_teens, part.value);
    if (ones == nullptr || ones->value == 0 || ones->value >= (teens ? 20U : 10U)) return part;
    return Part{part.value + ones->value, end, ones->ordinal};
  }

  std::optional<Part> below_hundred_behind_hundred(std::size_t at) const {
    const std::size_t next = skip_gap(text, at);
    if (next == kNone) return std::nullopt;
    auto rest = below_hundred(next);
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
    const Phrase* next = word(skip_gap(text, end), behind);
    return next != nullptr && next->value >= 100 && !next->ordinal ? end : kNone;
  }

  std::optional<Part> group(std::size_t at) const {
    Part part;
    std::size_t end = 0;
    const Phrase* first = word(at, end);
    if (first != nullptr && first->value == 100 && first->alone) {
      part = {100, end, first->ordinal};
    } else {
      if (const std::size_t behind = article(at); behind != kNone) {
        part = {1, behind, false};
      } else if (const auto left = below_hundred(at)) {
        part = *left;
      } else {
        return std::nullopt;
      }
      if (part.ordinal || part.value > data.most_hundreds) return part;
      const Phrase* hundred = word(skip_gap(text, part.end), end);
      if (hundred == nullptr || hundred->value != 100) return part;
      part = {part.value * 100, end, hundred->ordinal};
    }
    if (part.ordinal) return part;
    if (const auto rest = below_hundred_behind_hundred(part.end)) {
      part = {part.value + rest->value, rest->end, rest->ordinal};
    }
    return part;
  }

  std::optional<SpelledNumber> number(std::size_t at) const {
    SpelledNumber sum;
    std::size_t end = 0;
    const Phrase* first = word(at, end);
    if (first != nullptr && first->value == 0) {
      return SpelledNumber{.end = end, .ordinal = first->ordinal, .doubtful = first->doubtful};
    }
    std::uint64_t last_scale = 0;
    bool joined = false;     // by a connector or comma
    bool connected = false;  // by a connector
    std::size_t next = at;
    while (next != kNone) {
      Part part;
      const Phrase* scale = word(next, end);
      if (scale != nullptr && scale->value >= 1000) {
        const bool rises = last_scale != 0 && scale->value > last_scale;
        if (rises && !joined && sum.value < scale->value && !scale->ordinal) {  // "mille milliards"
          if (sum.value > kLargest / scale->value) break;
          sum.value *= scale->value;
          sum.scale = last_scale = scale->value;
          sum.end = end;
          next = skip_gap(text, end);
          continue;
        }
        if (!scale->alone || (last_scale != 0 && scale->value >= last_scale)) break;
        part = {1, end, false};
      } else {
        const auto read = group(next);
        if (!read) break;
        part = *read;
        scale = part.ordinal ? nullptr : word(skip_gap(text, part.end), end);
        if (scale != nullptr && scale->value < 1000) scale = nullptr;
      }
      if (scale == nullptr) {
        if (last_scale != 0 && part.value >= last_scale) break;
        if (connected && !connects(part.value)) break;
        if (comma_before(next, at) && part.value < 100) break;
        sum.value += part.value;
        sum.end = part.end;
        sum.ordinal = part.ordinal;
        sum.scale = 1;
        break;
      }
      if (connected && !data.all_connected_to_hundreds) break;
      if (part.value > kLargest / scale->value) break;
      if (last_scale == 0 || scale->value < last_scale) {
        sum.value += part.value * scale->value;
      } else if (scale->value > last_scale && !joined && sum.value < scale->value &&
                 sum.value + part.value <= kLargest / scale->value) {
        sum.value = (sum.value + part.value) * scale->value;  // "deux mille cinq cents milliards"
      } else {
        break;
      }
      sum.scale = last_scale = scale->value;
      sum.end = end;
      sum.ordinal = scale->ordinal;
      if (sum.ordinal) break;
      next = skip_gap(text, end);
      if (next == kNone && data.comma_between_groups && text.substr(end).starts_with(", ")) {
        next = end + 2;
        joined = true;
      }
      if (const std::size_t behind = skip_connector(next); behind != kNone) {
        next = behind;
        joined = connected = true;
      }
    }
    if (sum.end == 0) return std::nullopt;
    sum.doubtful = first != nullptr && first->doubtful && match(text, at, first->text) == sum.end;
    return sum;
  }

  bool comma_before(std::size_t next, std::size_t at) const {
    return next >= at + 2 && text.substr(next - 2, 2) == ", ";
  }
};

}  // namespace

std::optional<SpelledNumber> read_spelled(std::string_view text, std::size_t at,
                                          const NumberData& data) {
  return Grammar{text, data}.number(at);
}

}  // namespace dragoman::qa
