// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/part_match.h"

#include <algorithm>
#include <charconv>

#include "corpus/text/unicode.h"
#include "qa/facts/parts/reference_facts.h"

namespace dragoman::qa {
namespace {

// Longer ranges are not listed.
constexpr int kLongestRange = 30;
constexpr float kSureCount = 0.45F;

bool is_count(const Fact& fact) {
  return fact.kind == FactKind::number || fact.kind == FactKind::ordinal;
}

// Adds the numbers that a designator names: 3, 4 and 5 of "3-5", a and b of "a-b".
void add_members(const std::string& designator, std::set<std::string>& members) {
  const std::size_t dash = designator.find('-');
  int first = 0;
  int last = 0;
  if (dash != std::string::npos) {
    const char* begin = designator.data();
    std::from_chars(begin, begin + dash, first);
    std::from_chars(begin + dash + 1, begin + designator.size(), last);
  }
  const bool letters = designator.size() == 3 && dash == 1 && designator[2] > designator[0] &&
                       designator[0] >= 'a' && designator[2] <= 'z';
  for (char letter = designator[0]; letters && letter <= designator[2]; ++letter) {
    members.insert(std::string(1, letter));
  }
  if (letters) return;
  // Of sections, "5.2-5.4", only the ends are known.
  if (dash != std::string::npos && designator.find('.') != std::string::npos) {
    members.insert(designator.substr(0, dash));
    members.insert(designator.substr(dash + 1));
    return;
  }
  if (first <= 0 || last <= first || last - first > kLongestRange) {
    members.insert(designator);
    return;
  }
  for (int member = first; member <= last; ++member) members.insert(std::to_string(member));
}

}  // namespace

bool is_part(const Fact& fact) {
  return fact.kind == FactKind::agenda_item || fact.kind == FactKind::session ||
         fact.kind == FactKind::reference;
}

std::string designator_of(const Fact& fact) {
  std::string_view value = fact.value;
  if (fact.kind == FactKind::reference) {
    value = last_designator(value);
  } else if (fact.kind == FactKind::session) {
    value = value.substr(value.rfind(' ') + 1);
  }
  return fold(value);
}

bool same_designator(const Fact& a, const Fact& b) {
  if (is_direction(a.value) || is_direction(b.value)) return a.value == b.value;
  // "une" is not a counterpart of "Annex 1".
  if ((is_count(a) && a.certainty < kSureCount) || (is_count(b) && b.certainty < kSureCount)) {
    return false;
  }
  const std::string x = designator_of(a);
  const std::string y = designator_of(b);
  if (x == y) return true;
  const auto is_head = [](const std::string& head, const std::string& item) {
    return item.size() > head.size() && item.starts_with(head) && item[head.size()] == '(';
  };
  // "volumes 1-4" and "four volumes".
  const auto counts = [](const Fact& part, const std::string& range, const Fact& number) {
    return is_part(part) && number.kind == FactKind::number && range == "1-" + number.value;
  };
  if (counts(a, x, b) || counts(b, y, a)) return true;
  if (is_count(a) && b.kind == FactKind::agenda_item) return is_head(x, y);
  if (is_count(b) && a.kind == FactKind::agenda_item) return is_head(y, x);
  return false;
}

std::set<std::string> designators_in(const DocumentFacts& text, Span segments) {
  std::set<std::string> members;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    for (const Fact& fact : text.facts[id]) {
      const bool count = is_count(fact) && fact.certainty >= kSureCount;
      if (is_part(fact) || count) add_members(designator_of(fact), members);
    }
  }
  return members;
}

bool is_range(const Fact& fact) {
  return is_part(fact) && designator_of(fact).find('-') != std::string::npos;
}

bool is_named(const Fact& fact, const std::set<std::string>& others) {
  std::set<std::string> members;
  add_members(designator_of(fact), members);
  return std::all_of(members.begin(), members.end(),
                     [&](const std::string& member) { return others.contains(member); });
}

}  // namespace dragoman::qa
