// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/agenda_facts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/text/unicode.h"
#include "qa/facts/parts/designators.h"

namespace dragoman::qa {
namespace {

// The greatest distance of an item from its agenda, in bytes.
constexpr std::size_t kNear = 120;
constexpr float kWithoutAgenda = 0.7F;

struct Reader {
  std::string_view text;
  const ReferenceData& data;
  std::vector<Fact> found = {};
  std::vector<std::size_t> agendas = {};

  void add(std::string value, std::size_t begin, std::size_t end) {
    found.push_back({FactKind::agenda_item, std::move(value), static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(end)});
  }

  // The numbers after the name of an item; may be empty.
  std::vector<Designator> numbers_behind(const Phrase& item, std::size_t end) const {
    std::vector<Designator> numbers;
    read_designators(text, end, data, {.list = item.plural}, numbers);
    return numbers;
  }

  // Adds "40(f)" for each innermost number.
  void add_items(const std::vector<Designator>& numbers, std::size_t begin) {
    std::vector<std::string> path;
    std::size_t first = begin;
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      const Designator& number = numbers[k];
      path.resize(std::min<std::size_t>(path.size(), number.depth));
      const bool inner = number.depth > 0 && !path.empty();
      path.push_back((path.empty() ? "" : path.back()) +
                     (inner ? "(" + written(number) + ")" : written(number)));
      const bool goes_deeper = k + 1 < numbers.size() && numbers[k + 1].depth > number.depth;
      if (goes_deeper) {
        if (first == kNone) first = number.begin;
        continue;
      }
      add(path.back(), first == kNone ? number.begin : first, number.end);
      first = kNone;
    }
  }

  // "sub-item (b) of agenda item 108".
  std::size_t read_subitems(std::size_t at) {
    std::size_t end = 0;
    const Phrase* subitem = data.subitems.find(text, at, end);
    if (subitem == nullptr) return kNone;
    const std::vector<Designator> letters = numbers_behind(*subitem, end);
    if (letters.empty()) return kNone;
    std::size_t next = skip_spaces(text, letters.back().end);
    std::size_t behind = 0;
    if (data.links.find(text, next, behind) == nullptr) return kNone;
    next = skip_spaces(text, behind);
    if (data.agendas.find(text, next, end) != nullptr) agendas.push_back(next);
    const Phrase* item = data.items.find(text, next, end);
    if (item == nullptr) return kNone;
    const std::vector<Designator> numbers = numbers_behind(*item, end);
    if (numbers.size() != 1) return kNone;
    std::size_t begin = at;
    for (const Designator& letter : letters) {
      const bool last = &letter == &letters.back();
      add(numbers[0].value + "(" + written(letter) + ")", begin,
          last ? numbers[0].end : letter.end);
      if (!last) begin = (&letter + 1)->begin;
    }
    return numbers[0].end;
  }

  std::size_t read_items(std::size_t at) {
    std::size_t end = 0;
    // "Agenda item" names its agenda itself.
    if (data.agendas.find(text, at, end) != nullptr) agendas.push_back(at);
    if (const Phrase* item = data.items.find(text, at, end)) {
      const std::vector<Designator> numbers = numbers_behind(*item, end);
      if (numbers.empty() || numbers.front().bracketed) return kNone;
      add_items(numbers, at);
      return numbers.back().end;
    }
    return kNone;
  }

  bool is_under(std::size_t begin) const {
    for (const std::string& under : data.under_item) {
      // Between the two is one space, which may be a no-break space, so a few bytes more.
      for (std::size_t gap = 1; gap <= 3; ++gap) {
        if (begin < under.size() + gap) break;
        const std::size_t from = begin - under.size() - gap;
        const std::size_t end = match(text, from, under);
        if (end != kNone && skip_spaces(text, end) == begin) return true;
      }
    }
    return false;
  }

  bool is_near_agenda(const Fact& fact) const {
    return std::any_of(agendas.begin(), agendas.end(), [&](std::size_t agenda) {
      return agenda < fact.end + kNear && fact.begin < agenda + kNear;
    });
  }
};

}  // namespace

void read_agenda_items(std::string_view text, const ReferenceData& data, std::vector<Fact>& facts) {
  if (data.empty()) return;
  Reader reader{text, data};
  visit_words(text, data.item_starts, [&](std::size_t at) {
    const std::size_t end = reader.read_subitems(at);
    return end == kNone ? reader.read_items(at) : end;
  });
  bool listed = false;
  std::uint32_t last_end = 0;
  for (Fact& fact : reader.found) {
    // The members of a list are close to each other.
    const bool goes_on = listed && fact.begin < last_end + 8;
    if (reader.is_near_agenda(fact)) {
      facts.push_back(fact);
    } else if (goes_on || reader.is_under(fact.begin)) {
      fact.certainty = kWithoutAgenda;
      facts.push_back(fact);
    } else {
      listed = false;
      continue;
    }
    listed = true;
    last_end = fact.end;
  }
}

}  // namespace dragoman::qa
