// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/session_facts.h"

#include <iterator>
#include <string>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

// Bytes between two ordinals of one list: "and", "to its".
constexpr std::size_t kBetween = 14;
// The number of words allowed between an ordinal and what it counts, and their least length.
constexpr int kOtherWords = 2;
constexpr std::size_t kShortestKind = 5;

struct Counted {
  std::string value;  // "special session "
  std::size_t end = 0;
};

struct Reader {
  std::string_view text;
  const ReferenceData& data;

  // Reads kinds ("regular", "special") at `at`; returns the offset after them.
  std::size_t take_kinds(std::size_t at, bool& special, bool& emergency) const {
    while (true) {
      std::size_t next = skip_gap(text, at);
      if (next == kNone) return at;
      std::size_t behind = 0;
      const Phrase* kind = data.kinds.find(text, next, behind);
      if (kind == nullptr) return at;
      special |= kind->code == "special";
      emergency |= kind->code == "emergency";
      at = behind;
    }
  }

  // The offset after a word for the kind of meeting ("ministerial") and the following space.
  std::size_t skip_other_word(std::size_t at) const {
    const std::size_t begin = at;
    while (at < text.size()) {
      std::size_t after = at;
      if (!is_letter(next_char(text, after))) break;
      at = after;
    }
    // What is shorter links words.
    if (at - begin < kShortestKind) return kNone;
    return skip_gap(text, at);
  }

  // What an ordinal that ends at `end` counts; an empty value where it is neither session nor
  // meeting.
  Counted counted(std::size_t end) const {
    bool special = false;
    bool emergency = false;
    std::size_t next = skip_gap(text, take_kinds(end, special, emergency));
    std::size_t behind = 0;
    const Phrase* noun = next == kNone ? nullptr : data.sessions.find(text, next, behind);
    for (int word = 0; noun == nullptr && next != kNone && word < kOtherWords; ++word) {
      next = skip_other_word(next);
      if (next != kNone) noun = data.sessions.find(text, next, behind);
    }
    if (noun == nullptr) return {};
    behind = take_kinds(behind, special, emergency);
    std::string value = emergency ? "emergency " : "";
    if (special) value += "special ";
    return {value + noun->code + " ", behind};
  }

  // Whether the text between two ordinals can be part of a list of them.
  bool is_listed(std::size_t from, std::size_t to) const {
    if (to - from > kBetween) return false;
    std::size_t next = skip_spaces(text, from);
    std::size_t behind = 0;
    if (next < text.size() && text[next] == ',') return true;
    return data.ands.find(text, next, behind) != nullptr ||
           data.ranges.find(text, next, behind) != nullptr;
  }
};

bool is_ordinal(const Fact& fact) { return fact.kind == FactKind::ordinal; }

}  // namespace

void read_sessions(std::string_view text, const ReferenceData& data, std::span<const Fact> ordinals,
                   std::vector<Fact>& facts) {
  if (data.empty()) return;
  const Reader reader{text, data};
  std::vector<Fact> found;
  for (std::size_t k = 0; k < ordinals.size(); ++k) {
    if (!is_ordinal(ordinals[k])) continue;
    const Counted counted = reader.counted(ordinals[k].end);
    if (counted.value.empty()) continue;
    std::size_t first = k;
    while (first > 0 && is_ordinal(ordinals[first - 1]) &&
           (found.empty() || ordinals[first - 1].begin >= found.back().end) &&
           reader.is_listed(ordinals[first - 1].end, ordinals[first].begin)) {
      --first;
    }
    for (std::size_t member = first; member <= k; ++member) {
      const Fact& ordinal = ordinals[member];
      const auto end = member == k ? static_cast<std::uint32_t>(counted.end) : ordinal.end;
      found.push_back({FactKind::session, counted.value + ordinal.value, ordinal.begin, end, 1});
    }
  }
  std::move(found.begin(), found.end(), std::back_inserter(facts));
}

}  // namespace dragoman::qa
