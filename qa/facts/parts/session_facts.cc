// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/session_facts.h"

#include <algorithm>
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
  const SessionData& data;

  // Reads kinds ("regular", "special") at `at`; returns the offset after them.
  std::size_t take_kinds(std::size_t at, bool& special, bool& emergency) const {
    while (true) {
      const std::size_t next = data.numbers->gap(text, at);
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
    std::size_t next = data.numbers->gap(text, take_kinds(end, special, emergency));
    std::size_t behind = 0;
    const Phrase* noun = next == kNone ? nullptr : data.sessions.find(text, next, behind);
    if (noun == nullptr && data.numbers->unspaced) return {};
    for (int word = 0; noun == nullptr && next != kNone && word < kOtherWords; ++word) {
      next = skip_other_word(next);
      if (next != kNone) noun = data.sessions.find(text, next, behind);
    }
    if (noun == nullptr) return {};
    behind = take_kinds(behind, special, emergency);
    return {name(*noun, special, emergency), behind};
  }

  static std::string name(const Phrase& noun, bool special, bool emergency) {
    std::string value = emergency ? "emergency " : "";
    if (special) value += "special ";
    return value + noun.code + " ";
  }

  // The noun at `at`, or behind what is written on its front.
  const Phrase* noun_at(std::size_t at, std::size_t& end) const {
    const Phrase* noun = data.sessions.find(text, at, end);
    for (auto prefix = data.numbers->word_prefixes.begin();
         noun == nullptr && prefix != data.numbers->word_prefixes.end(); ++prefix) {
      if (text.substr(at).starts_with(*prefix)) {
        noun = data.sessions.find(text, at + prefix->size(), end);
      }
    }
    return noun;
  }

  // Whether the text between two ordinals can be part of a list of them.
  bool is_listed(std::size_t from, std::size_t to) const {
    if (to - from > kBetween) return false;
    std::size_t next = skip_spaces(text, from);
    std::size_t behind = 0;
    if (next < text.size() && text[next] == ',') return true;
    // In some languages "and" is written on the number behind it, which then begins there.
    return next == to || data.ands.find(text, next, behind) != nullptr ||
           data.ranges.find(text, next, behind) != nullptr;
  }
};

bool is_ordinal(const Fact& fact) { return fact.kind == FactKind::ordinal; }

// Sessions whose numbers, ordinals or not, stand behind the noun.
void read_numbered_behind(const Reader& reader, std::span<const Fact> numbers,
                          std::vector<Fact>& facts) {
  const auto may_number = [](const Fact& fact) {
    return is_ordinal(fact) || fact.kind == FactKind::number;
  };
  visit_words(reader.text, reader.data.starts, [&](std::size_t at) {
    std::size_t end = 0;
    const Phrase* noun = reader.noun_at(at, end);
    if (noun == nullptr) return kNone;
    bool special = false;
    bool emergency = false;
    const std::size_t next = skip_gap(reader.text, reader.take_kinds(end, special, emergency));
    const auto behind = [&](const Fact& fact) { return fact.begin >= next; };
    auto number = std::find_if(numbers.begin(), numbers.end(), behind);
    if (next == kNone || number == numbers.end() || number->begin != next || !may_number(*number)) {
      return end;
    }
    const std::string value = Reader::name(*noun, special, emergency);
    facts.push_back(
        {FactKind::session, value + number->value, static_cast<std::uint32_t>(at), number->end, 1});
    for (auto more = number + 1; more != numbers.end() && is_ordinal(*more) &&
                                 reader.is_listed((more - 1)->end, more->begin);
         ++more) {
      facts.push_back({FactKind::session, value + more->value, more->begin, more->end, 1});
    }
    return static_cast<std::size_t>(facts.back().end);
  });
}

}  // namespace

void read_sessions(std::string_view text, const SessionData& data, std::span<const Fact> ordinals,
                   std::vector<Fact>& facts) {
  if (data.empty()) return;
  const Reader reader{text, data};
  if (data.numbered_behind) {
    read_numbered_behind(reader, ordinals, facts);
    return;
  }
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
